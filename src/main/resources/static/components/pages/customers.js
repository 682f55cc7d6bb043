/** Customers: find one by anything one remembers, and see what each owes. */
import { get, query } from '../api.js';
import { element, field } from '../dom.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, may, openPage } from './page.js';
import { amount, breakable, column, link, numbers, orDash } from './table.js';
import { text } from './texts.js';
import { pill } from './words.js';

const COLUMNS = [
  column(text('customers.no'), (each) => link(page(each), each.no)),
  breakable(text('customers.name'), (each) => each.name),
  column(text('customers.city'), (each) => `${each.postCode} ${each.city}`.trim()),
  numbers(text('customers.balance'), (each) => orDash(each.balance, amount)),
  numbers(text('customers.overdue'), (each) => orDash(each.overdue, amount)),
  numbers(text('customers.limit'), (each) => orDash(each.creditLimit, amount)),
  column(text('customers.blocked'), (each) => [each.closed && pill('info', text('customers.closed')), each.restricted && (each.prospect ? pill('info', text('customer.registration.PROSPECT')) : pill('warn', text('customers.restricted'))), each.blocked !== 'NONE' && pill('danger', text(`customers.blocked.${each.blocked}`))].filter(Boolean)),
];

const page = ({ no }) => `/customers/${encodeURIComponent(no)}`;

openPage(async () => {
  const place = element('div');
  const search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('customers.search.hint') });
  const overdue = element('input', { type: 'checkbox' });
  const closed = element('input', { type: 'checkbox' });
  const read = () => {
    search.value = filters().get('q') ?? '';
    overdue.checked = filters().get('overdue') === 'true';
    closed.checked = filters().get('closed') === 'true';
  };
  const changed = (replace) => {
    writeFilters({ q: search.value.trim(), overdue: overdue.checked, closed: closed.checked }, { replace });
    fill(place, list);
  };
  search.addEventListener('input', settled(() => changed(true)));
  [overdue, closed].forEach((box) => box.addEventListener('change', () => changed(false)));
  onBack(() => {
    read();
    fill(place, list);
  });
  read();
  fill(place, list);
  const bar = element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('customers.search'), search, 'vk-search'),
    element('label', { className: 'vk-check' }, overdue, text('customers.onlyOverdue')),
    element('label', { className: 'vk-check' }, closed, text('customers.alsoClosed')),
  );
  return [heading(text('customers.title'), actions()), bar, place];
});

/** The file has what the list is narrowed to when one asks for it. */
function actions() {
  const file = link('#', text('customers.export'), { className: 'vk-button vk-small', download: '' });
  file.addEventListener('click', () => {
    file.href = `/api/customer-accounts.csv${query({ q: filters().get('q'), overdue: filters().get('overdue'), closed: filters().get('closed') })}`;
  });
  const add = may('keep-customers') && link('/customers/new', text('customers.add'), { className: 'vk-button vk-small vk-primary' });
  return element('span', { className: 'vk-page-actions' }, file, add);
}

async function list() {
  const rows = await ask(null);
  if (rows.length === 0) {
    return empty(text(filters().size === 0 ? 'customers.none' : 'customers.none.filtered'));
  }
  return longTable(text('customers.title'), COLUMNS, rows, (last) => ask(last.no));
}

function ask(after) {
  const chosen = filters();
  return get(`customer-accounts${query({ q: chosen.get('q'), overdue: chosen.get('overdue'), closed: chosen.get('closed'), after, limit: AT_A_TIME })}`);
}

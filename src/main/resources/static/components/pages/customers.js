/** Customers: find one by anything one remembers, and see what each owes. */
import { get, query } from '../api.js';
import { element, field } from '../dom.js';
import { filters, isNarrowed, onBack, settled, writeFilters } from './address.js';
import { asked, ListView } from './list-view.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, may, openPage } from './page.js';
import { amount, breakable, column, link, NOTHING, numbers, orDash } from './table.js';
import { text } from './texts.js';
import { pill } from './words.js';

const COLUMNS = {
  no: column(text('customers.no'), (each) => link(page(each), each.no)),
  name: breakable(text('customers.name'), (each) => each.name),
  contact: breakable(text('customer.contact'), (each) => each.contact || NOTHING),
  postCode: column(text('card.field.postCode'), (each) => each.postCode || NOTHING),
  city: column(text('customers.city'), (each) => each.city),
  country: column(text('card.field.country'), (each) => each.country),
  email: breakable(text('card.field.email'), (each) => each.email || NOTHING),
  phone: column(text('card.field.phone'), (each) => each.phone || NOTHING),
  salesperson: breakable(text('order.salesperson'), (each) => each.salesperson || NOTHING),
  balance: numbers(text('customers.balance'), (each) => orDash(each.balance, amount)),
  overdue: numbers(text('customers.overdue'), (each) => orDash(each.overdue, amount)),
  limit: numbers(text('customers.limit'), (each) => orDash(each.creditLimit, amount)),
  blocked: column(text('customers.blocked'), (each) => [each.closed && pill('info', text('customers.closed')), each.restricted && (each.prospect ? pill('info', text('customer.registration.PROSPECT')) : pill('warn', text('customers.restricted'))), each.blocked !== 'NONE' && pill('danger', text(`customers.blocked.${each.blocked}`))].filter(Boolean)),
};

const LOOK = {
  hidden: ['contact', 'country', 'email', 'phone', 'salesperson'],
  sorts: ['name', 'no', 'city', 'country', 'salesperson', 'balance', 'overdue', 'limit'],
};

const page = ({ no }) => `/customers/${encodeURIComponent(no)}`;

openPage(async () => {
  const sellers = await get('salespeople/choices');
  const place = element('div');
  const show = () => fill(place, () => list(view));
  const bar = narrowing(sellers, show);
  const view = await ListView.open('customers', COLUMNS, LOOK, () => {
    bar.read();
    show();
  });
  onBack(() => {
    bar.read();
    show();
  });
  bar.read();
  show();
  return [heading(text('customers.title'), actions()), bar.node, view.node, place];
});

/** The fields that narrow the list. */
function narrowing(sellers, show) {
  const search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('customers.search.hint') });
  const seller = element('select', {}, [['', text('customers.salesperson.all')], ...sellers.map(({ code, name }) => [code, name])].map(([value, words]) => element('option', { value }, words)));
  const boxes = Object.fromEntries(['owing', 'overdue', 'closed'].map((name) => [name, element('input', { type: 'checkbox' })]));
  const read = () => {
    search.value = filters().get('q') ?? '';
    seller.value = filters().get('salesperson') ?? '';
    Object.entries(boxes).forEach(([name, box]) => {
      box.checked = filters().get(name) === 'true';
    });
  };
  const changed = (replace) => {
    const checked = Object.fromEntries(Object.entries(boxes).map(([name, box]) => [name, box.checked]));
    writeFilters({ q: search.value.trim(), salesperson: seller.value, ...checked }, { replace });
    show();
  };
  search.addEventListener('input', settled(() => changed(true)));
  [seller, ...Object.values(boxes)].forEach((control) => control.addEventListener('change', () => changed(false)));
  const node = element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('customers.search'), search, 'vk-search'),
    field(text('order.salesperson'), seller),
    element('label', { className: 'vk-check' }, boxes.owing, text('customers.onlyOwing')),
    element('label', { className: 'vk-check' }, boxes.overdue, text('customers.onlyOverdue')),
    element('label', { className: 'vk-check' }, boxes.closed, text('customers.alsoClosed')),
  );
  return { node, read };
}

/** The file has what the list is narrowed to when one asks for it, with the columns that were chosen. */
function actions() {
  const file = link('#', text('customers.export'), { className: 'vk-button vk-small', download: '' });
  file.addEventListener('click', () => {
    file.href = `/api/customer-accounts.csv${query({ ...asked(), columns: filters().get('columns') })}`;
  });
  const add = may('keep-customers') && link('/customers/new', text('customers.add'), { className: 'vk-button vk-small vk-primary' });
  return element('span', { className: 'vk-page-actions' }, file, add);
}

async function list(view) {
  const rows = await ask(null);
  if (rows.length === 0) {
    return empty(text(isNarrowed() ? 'customers.none.filtered' : 'customers.none'));
  }
  return longTable(text('customers.title'), view.columns(), rows, (last) => ask(last.no));
}

const ask = (after) => get(`customer-accounts${query({ ...asked(), after, limit: AT_A_TIME })}`);

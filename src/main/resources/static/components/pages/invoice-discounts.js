/** What was agreed to be taken off whole documents from which amount on, and what small ones cost extra. */
import { get, post, query, remove } from '../api.js';
import { toText } from '../decimal.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, intro, may, openPage, section } from './page.js';
import { removal, saveForm } from './setup-form.js';
import { amount, breakable, column, NOTHING, numbers, percent, table } from './table.js';
import { text } from './texts.js';

openPage(async () => {
  const place = element('div');
  const search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('discounts.search.hint') });
  const editor = adding(() => show());
  const show = () => fill(place, () => list(show, editor.change));
  const read = () => {
    search.value = filters().get('q') ?? '';
    show();
  };
  search.addEventListener('input', settled(() => {
    writeFilters({ q: search.value.trim() }, { replace: true });
    show();
  }));
  onBack(read);
  read();
  const changes = element('div');
  fill(changes, changesPart);
  const bar = element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('discounts.search'), search, 'vk-search'),
  );
  return [heading(text('discounts.title')), intro(text('discounts.intro')), bar, may('keep-prices') && editor.node, place, changes];
});

const CHANGES = [
  column(text('card.change.when'), (each) => format.moment(each.changedAt)),
  column(text('card.change.who'), (each) => each.changedByName),
  breakable(text('discounts.customer'), (each) => each.code),
  numbers(text('discounts.from'), (each) => amount(each.minimumAmount)),
  breakable(text('card.change.before'), (each) => each.oldTerms || NOTHING),
  breakable(text('card.change.after'), (each) => each.newTerms || NOTHING),
];

async function changesPart() {
  const changes = await get('invoice-discounts/changes');
  return changes.length > 0 && section(text('card.changes'), 'changes', table(text('card.changes'), CHANGES, changes));
}

async function list(show, change) {
  const rows = await ask(0);
  if (rows.length === 0) {
    return empty(text(filters().size === 0 ? 'discounts.none' : 'discounts.none.filtered'));
  }
  let seen = 0;
  return longTable(text('discounts.title'), columns(show, change), rows, () => {
    seen += AT_A_TIME;
    return ask(seen);
  });
}

function ask(skip) {
  return get(`invoice-discounts${query({ q: filters().get('q'), skip, limit: AT_A_TIME })}`);
}

function columns(show, change) {
  const every = [
    breakable(text('discounts.customer'), (each) => [element('strong', {}, each.code), ' ', each.name]),
    numbers(text('discounts.from'), (each) => (Number(each.minimumAmount) === 0 ? NOTHING : amount(each.minimumAmount))),
    numbers(text('discounts.percent'), (each) => (Number(each.discountPercent) === 0 ? NOTHING : percent(each.discountPercent))),
    numbers(text('discounts.charge'), (each) => (Number(each.serviceCharge) === 0 ? NOTHING : amount(each.serviceCharge))),
    column(text('discounts.sharedBy'), sharedBy),
  ];
  const acts = (each) => [button(text('prices.change'), 'vk-small', () => change(each)), ' ', removal(() => remove(pathOf(each)), show)];
  return may('keep-prices') ? [...every, column('', acts, 'vk-actions')] : every;
}

function sharedBy({ sharedBy: count }) {
  if (count === 0) {
    return NOTHING;
  }
  return count === 1 ? text('discounts.sharedBy.one') : text('discounts.sharedBy.count', { count });
}

const pathOf = ({ code, minimumAmount }) => `invoice-discounts${query({ code, minimumAmount })}`;

/** A button, and behind it the form for a line; the same customer and amount are said anew. */
function adding(show) {
  const node = element('div', { className: 'vk-above-list' });
  const close = () => {
    node.replaceChildren(add);
    add.focus();
  };
  const open = (line) => {
    node.replaceChildren(lineForm(show, close, line));
    node.querySelector('input').focus();
  };
  const add = button(text('discounts.add'), 'vk-small', () => open(null));
  node.append(add);
  return { node, change: open };
}

/** The fields by the columns in which a file has them: the form sends a file of one line. */
function lineForm(show, close, line) {
  const input = (more = {}) => element('input', { type: 'text', autocomplete: 'off', ...more });
  const number = () => input({ inputMode: 'decimal' });
  const fields = { code: input(), minimum_amount: number(), discount_percent: number(), service_charge: number() };
  if (line) {
    fields.code.value = line.code;
    fields.minimum_amount.value = amount(line.minimumAmount);
    fields.discount_percent.value = percent(line.discountPercent).replace(/\s*%$/, '');
    fields.service_charge.value = amount(line.serviceCharge);
  }
  const message = element('div');
  const submit = async (event) => {
    event.preventDefault();
    await saveForm({ save: () => send(fields), controls: fields, message, onSaved: show });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('discounts.customer'), fields.code),
    field(text('discounts.from'), fields.minimum_amount),
    field(text('discounts.percent'), fields.discount_percent),
    field(text('discounts.charge'), fields.service_charge),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
    element('p', { className: 'vk-help vk-wide' }, text('discounts.add.help')),
  );
}

async function send({ code, ...figures }) {
  const cells = { code: code.value.trim() };
  Object.entries(figures).forEach(([name, input]) => {
    cells[name] = typed(input);
  });
  const file = [Object.keys(cells), Object.values(cells)].map((row) => row.map(quoted).join(',')).join('\n');
  const form = new FormData();
  form.append('file', new Blob([`${file}\n`], { type: 'text/csv' }), 'invoice-discounts.csv');
  try {
    await post('import/invoice-discounts', form);
  } catch (error) {
    error.refusals = error.refusals?.map(({ column: name, reason }) => ({ field: name, message: reason }));
    throw error;
  }
}

/** As a number of a file where it is one, else as it stands, so that the answer says what is wrong with it. */
function typed(input) {
  const units = format.parse(input.value);
  return units === null || units === undefined ? input.value.trim() : toText(units);
}

const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;

/** Who sells, and which part of it is his. */
import { get, post } from '../api.js';
import { toText, toUnits } from '../decimal.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { empty, fill, heading, intro, openPage } from './page.js';
import { editing, saveForm } from './setup-form.js';
import { breakable, column, NOTHING, numbers, percent, table } from './table.js';
import { text } from './texts.js';
import { state } from './words.js';

openPage(async () => {
  const place = element('div');
  const show = () => fill(place, list);
  const editor = editing(text('salespeople.add'), form, show);
  const list = async () => {
    const people = await get('salespeople');
    return people.length === 0 ? empty(text('salespeople.none')) : table(text('salespeople.title'), columns(editor.open), people);
  };
  show();
  return [heading(text('salespeople.title')), intro(text('salespeople.intro')), editor.node, place];
});

const columns = (open) => [
  column(text('salespeople.code'), ({ code }) => element('strong', {}, code)),
  breakable(text('card.field.name'), ({ name, blocked }) => [name, blocked && [' ', state('danger', text('salespeople.blocked'))]]),
  breakable(text('card.field.email'), ({ email }) => email || NOTHING),
  column(text('card.field.phone'), ({ phone }) => phone || NOTHING),
  numbers(text('salespeople.commission'), ({ commissionPercent }) => percent(commissionPercent)),
  column('', (each) => button(text('prices.change'), 'vk-small', () => open(each)), 'vk-actions'),
];

function form(salesperson, saved, close) {
  const input = (value, more = {}) => element('input', { type: 'text', autocomplete: 'off', value: value ?? '', ...more });
  const fields = {
    code: input(salesperson?.code, { disabled: salesperson !== null }),
    name: input(salesperson?.name),
    email: input(salesperson?.email, { type: 'email' }),
    phone: input(salesperson?.phone),
    commission_percent: input(salesperson ? format.quantity(toUnits(salesperson.commissionPercent)) : '', { inputMode: 'decimal' }),
  };
  const blocked = element('input', { type: 'checkbox', checked: salesperson?.blocked ?? false });
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    return saveForm({ save: () => send(fields, blocked), controls: fields, message, onSaved: saved });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('salespeople.code'), fields.code),
    field(text('card.field.name'), fields.name),
    field(text('card.field.email'), fields.email),
    field(text('card.field.phone'), fields.phone),
    field(text('salespeople.commission'), fields.commission_percent),
    element('label', { className: 'vk-check' }, blocked, text('salespeople.blocked')),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

/** The form is a file of one row, so that each rule stands once. */
async function send(fields, blocked) {
  const cells = { ...Object.fromEntries(Object.entries(fields).map(([name, input]) => [name, input.value.trim()])), blocked: blocked.checked ? '1' : '0' };
  const units = format.parse(cells.commission_percent);
  cells.commission_percent = units === null || units === undefined ? cells.commission_percent || '0' : toText(units);
  const file = [Object.keys(cells), Object.values(cells)].map((row) => row.map(quoted).join(',')).join('\n');
  const body = new FormData();
  body.append('file', new Blob([`${file}\n`], { type: 'text/csv' }), 'salespeople.csv');
  try {
    await post('import/salespeople', body);
  } catch (error) {
    error.refusals = error.refusals?.map(({ column: name, reason }) => ({ field: name, message: reason }));
    throw error;
  }
}

const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;

/** Lines that are sold to the same customers again and again, several under one code. */
import { get, put, query, remove } from '../api.js';
import { toNumber, toUnits } from '../decimal.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { empty, fill, heading, intro, may, openPage } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { breakable, column, price, quantity, table } from './table.js';
import { text } from './texts.js';

const pathOf = (code) => `recurring-lines/${encodeURIComponent(code)}`;

openPage(async () => {
  const place = element('div');
  const show = () => fill(place, list);
  const editor = editing(text('recurring.add'), form, show);
  const list = async () => {
    const codes = await get('recurring-lines');
    return codes.length === 0 ? empty(text('recurring.page.none')) : table(text('recurring.title'), columns(editor.open, show), codes);
  };
  show();
  return [heading(text('recurring.title')), intro(text('recurring.intro')), may('keep-prices') && editor.node, place];
});

function columns(open, show) {
  const all = [
    column(text('recurring.code'), ({ code }) => element('strong', {}, code)),
    breakable(text('recurring.description'), ({ description }) => description),
    breakable(text('lines.title'), ({ lines }) => element('ul', { className: 'vk-plain' }, lines.map((line) => element('li', {}, inWords(line))))),
  ];
  const acts = (each) => [
    button(text('prices.change'), 'vk-small', () => open(each), { ariaLabel: `${text('prices.change')}: ${each.code}` }),
    ' ',
    removal(() => remove(`${pathOf(each.code)}${query({ version: each.version })}`), show),
  ];
  return may('keep-prices') ? [...all, column('', acts, 'vk-actions')] : all;
}

function inWords({ itemNo, accountNo, description, quantity: count, unit, unitPrice }) {
  const what = [count !== null && `${[quantity(count), unit].filter(Boolean).join(' ')} ×`, itemNo ?? accountNo, description];
  return [...what, unitPrice !== null && `(${price(unitPrice)})`].filter(Boolean).join(' ');
}

const input = (value = '', more = {}) => element('input', { type: 'text', autocomplete: 'off', value: value ?? '', ...more });

function form(kept, saved, close) {
  const head = { code: input(kept?.code, { disabled: kept !== null, maxLength: 20 }), description: input(kept?.description, { maxLength: 100 }) };
  const body = element('div');
  let rows = [];
  const add = (line = null) => {
    const row = lineRow(line, () => {
      rows = rows.filter((each) => each !== row);
      row.node.remove();
    });
    rows.push(row);
    body.append(row.node);
    return row;
  };
  (kept?.lines ?? [null]).forEach(add);
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const sent = [...rows];
    const controls = { ...head };
    sent.forEach((row, index) => Object.entries(row.places).forEach(([name, control]) => {
      controls[`lines[${index}].${name}`] = control;
    }));
    const asked = { description: head.description.value.trim(), lines: sent.map((row) => row.request()) };
    const save = () => put(`${pathOf(head.code.value.trim() || ' ')}${query({ version: kept?.version })}`, asked);
    return saveForm({ save, controls, message, onSaved: saved });
  };
  return element(
    'form',
    { noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    element('div', { className: 'vk-setup-row' }, field(text('recurring.code'), head.code), field(text('recurring.description'), head.description)),
    body,
    element('p', { className: 'vk-help' }, text('recurring.help')),
    message,
    element(
      'div',
      { className: 'vk-card-actions' },
      element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
      button(text('lines.add'), 'vk-small', () => add().places.itemNo.focus()),
      button(text('cancel'), 'vk-small', close),
    ),
  );
}

/** One line: what it is about decides which of its fields count. */
function lineRow(line, onRemove) {
  const type = element('select', {}, ['ITEM', 'ACCOUNT', 'COMMENT'].map((each) => element('option', { value: each }, text(`recurring.type.${each}`))));
  type.value = line?.type ?? 'ITEM';
  const shown = (value, write) => (value === null || value === undefined ? '' : write(toUnits(value)));
  const no = input(line?.itemNo ?? line?.accountNo, { maxLength: 20 });
  const words = input(line?.description, { maxLength: 100 });
  const count = input(shown(line?.quantity, format.quantity), { inputMode: 'decimal' });
  const unit = input(line?.unit, { maxLength: 10, placeholder: text('recurring.unit.hint') });
  const amount = input(shown(line?.unitPrice, format.price), { inputMode: 'decimal' });
  const fields = {
    no: field(text('recurring.no'), no),
    words: field(text('recurring.words'), words),
    count: field(text('lines.quantity'), count),
    unit: field(text('lines.unit'), unit),
    amount: field(text('lines.unitPrice'), amount),
  };
  const shows = { ITEM: ['no', 'count', 'unit'], ACCOUNT: ['no', 'words', 'count', 'amount'], COMMENT: ['words'] };
  const show = () => Object.entries(fields).forEach(([name, node]) => {
    node.hidden = !shows[type.value].includes(name);
  });
  type.addEventListener('change', show);
  show();
  const number = ({ value }) => {
    const units = format.parse(value);
    return units === null || units === undefined ? null : toNumber(units);
  };
  const when = (name, value) => (shows[type.value].includes(name) ? value : null);
  return {
    node: element('div', { className: 'vk-setup-row' }, field(text('recurring.type'), type), Object.values(fields), button('×', 'vk-small vk-remove', onRemove, { ariaLabel: text('lines.remove') })),
    places: { type, itemNo: no, accountNo: no, description: words, quantity: count, unit, unitPrice: amount },
    request: () => ({
      type: type.value,
      itemNo: type.value === 'ITEM' ? no.value.trim() : null,
      accountNo: type.value === 'ACCOUNT' ? no.value.trim() : null,
      description: when('words', words.value.trim()),
      quantity: when('count', number(count)),
      unit: when('unit', unit.value.trim() || null),
      unitPrice: when('amount', number(amount)),
    }),
  };
}

/** In which units an item is sold beside its base unit: shown, added, changed and taken away. */
import { get, put, query, remove } from '../api.js';
import { toNumber, toUnits } from '../decimal.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { fill, may } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { column, NOTHING, numbers, quantity, table } from './table.js';
import { text } from './texts.js';

/** The list with its form; no is the item's number. */
export function itemUnits(no) {
  const path = `items/${encodeURIComponent(no)}/units`;
  const pathOf = ({ code, version }) => `${path}/${encodeURIComponent(code || ' ')}${query({ version })}`;
  const place = element('div');
  const show = () => fill(place, async () => table(text('item.units'), columns, await get(path)));
  const editor = editing(text('item.unit.add'), (unit, saved, close) => unitForm({ pathOf, unit, saved, close }), show);
  const columns = [
    column(text('item.unit'), ({ code, name }) => [element('strong', {}, code), ' ', name]),
    numbers(text('item.unit.quantity'), ({ quantityPerUnit, version }) => (version === null ? text('item.unit.base') : quantity(quantityPerUnit))),
    column(text('item.unit.sales'), ({ salesUnit }) => (salesUnit ? text('item.unit.yes') : NOTHING)),
    may('keep-items') && column('', (each) => each.version !== null && [
      button(text('prices.change'), 'vk-small', () => editor.open(each), { ariaLabel: `${text('prices.change')}: ${each.code}` }),
      ' ',
      removal(() => remove(pathOf(each)), show),
    ], 'vk-actions'),
  ].filter(Boolean);
  show();
  return element('div', {}, element('p', { className: 'vk-help' }, text('item.units.help')), may('keep-items') && editor.node, place);
}

async function unitForm({ pathOf, unit, saved, close }) {
  const known = unit === null ? await get('units-of-measure') : [unit];
  const controls = {
    unit: element('select', { disabled: unit !== null }, known.map(({ code, name, description }) => element('option', { value: code }, `${code} · ${name ?? description}`))),
    quantityPerUnit: element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', value: unit ? format.quantity(toUnits(unit.quantityPerUnit)) : '' }),
  };
  const sales = element('input', { type: 'checkbox', checked: unit?.salesUnit ?? false });
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const parsed = format.parse(controls.quantityPerUnit.value);
    const typed = { quantityPerUnit: parsed === undefined ? null : toNumber(parsed), salesUnit: sales.checked };
    const save = () => put(pathOf({ code: controls.unit.value, version: unit?.version }), typed);
    return saveForm({ save, controls, message, onSaved: saved });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('item.unit'), controls.unit),
    field(text('item.unit.quantity'), controls.quantityPerUnit),
    element('label', { className: 'vk-check' }, sales, text('item.unit.sales')),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

/** Where a customer's goods may go beside his own address: shown, added, changed and taken away. */
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { empty, fill } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { breakable, column, NOTHING, table } from './table.js';
import { text } from './texts.js';

const FIELDS = ['code', 'name', 'contact', 'street', 'houseNo', 'houseNoAddition', 'postCode', 'city', 'country', 'shipmentMethod', 'shippingAgent', 'shippingService'];

/** The list with its form; no is the customer's number. */
export function shipToAddresses(no, choices) {
  const path = `customers/${encodeURIComponent(no)}/ship-to-addresses`;
  const place = element('div');
  const show = () => fill(place, async () => list(await get(path)));
  const editor = editing(text('shipTo.add'), (address, saved, close) => addressForm({ path, address, choices, saved, close }), show);
  const list = (addresses) =>
    addresses.length === 0
      ? empty(text('shipTo.none'))
      : table(text('shipTo.title'), columns, addresses);
  const columns = [
    column(text('shipTo.code'), ({ code }) => element('strong', {}, code)),
    breakable(text('card.field.name'), (each) => each.name),
    breakable(text('card.field.contact'), (each) => each.contact || NOTHING),
    breakable(text('card.where'), (each) => [each.address, `${each.postCode} ${each.city}`.trim(), each.country].join(', ')),
    column(text('card.field.shipmentMethod'), (each) => each.shipmentMethod || NOTHING),
    column('', (each) => [button(text('prices.change'), 'vk-small', () => editor.open(each)), ' ', removal(() => remove(`${path}${query({ code: each.code, version: each.version })}`), show)], 'vk-actions'),
  ];
  show();
  return [element('p', { className: 'vk-help' }, text('shipTo.help')), editor.node, place];
}

function addressForm({ path, address, choices, saved, close }) {
  const controls = Object.fromEntries(FIELDS.map((name) => [name, control(name, choices)]));
  FIELDS.forEach((name) => {
    controls[name].value = address ? address[name] : { country: 'NL' }[name] ?? '';
  });
  controls.code.disabled = address !== null;
  const message = element('div');
  const save = () => {
    const { code, ...typed } = Object.fromEntries(FIELDS.map((name) => [name, controls[name].value.trim()]));
    return put(`${path}${query({ code, version: address?.version })}`, typed);
  };
  const submit = (event) => {
    event.preventDefault();
    return saveForm({ save, controls, message, onSaved: saved });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    FIELDS.map((name) => field(text(name === 'code' ? 'shipTo.code' : `card.field.${name}`), controls[name])),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

function control(name, { countries, shipmentMethods, shippingAgents, shippingServices }) {
  const orAsOnCard = (choices) => [{ code: '', name: text('shipTo.asOnCard') }, ...choices];
  const offered = { country: countries, shipmentMethod: orAsOnCard(shipmentMethods), shippingAgent: orAsOnCard(shippingAgents), shippingService: orAsOnCard(shippingServices) }[name];
  return offered ? element('select', {}, offered.map((each) => element('option', { value: each.code }, each.name))) : element('input', { type: 'text', autocomplete: 'off' });
}

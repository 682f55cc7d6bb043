/** Who carries goods to customers, by which services, and where parcels are followed. */
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { empty, fill, heading, intro, openPage } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { breakable, column, NOTHING, table } from './table.js';
import { text } from './texts.js';

const pathOf = (code) => `shipping-agents/${encodeURIComponent(code)}`;

openPage(async () => {
  const place = element('div');
  const show = () => fill(place, list);
  const editor = editing(text('agents.add'), form, show);
  const list = async () => {
    const agents = await get('shipping-agents');
    return agents.length === 0 ? empty(text('agents.none')) : table(text('agents.title'), columns(editor.open, show), agents);
  };
  show();
  return [heading(text('agents.title')), intro(text('agents.intro')), editor.node, place];
});

const columns = (open, show) => [
  column(text('agents.code'), ({ code }) => element('strong', {}, code)),
  breakable(text('card.field.name'), ({ name }) => name),
  breakable(text('agents.address'), ({ internetAddress }) => internetAddress || NOTHING),
  breakable(text('agents.services'), ({ services }) => (services.length === 0 ? NOTHING : element('ul', { className: 'vk-plain' }, services.map((each) => element('li', {}, [each.code, each.description, each.shippingTime].filter(Boolean).join(' · ')))))),
  column('', (each) => [
    button(text('prices.change'), 'vk-small', () => open(each), { ariaLabel: `${text('prices.change')}: ${each.code}` }),
    ' ',
    removal(() => remove(`${pathOf(each.code)}${query({ version: each.version })}`), show),
  ], 'vk-actions'),
];

const input = (value, more = {}) => element('input', { type: 'text', autocomplete: 'off', value: value ?? '', ...more });

function form(kept, saved, close) {
  const head = { code: input(kept?.code, { disabled: kept !== null, maxLength: 20 }), name: input(kept?.name, { maxLength: 100 }), internetAddress: input(kept?.internetAddress, { maxLength: 200, placeholder: 'https://…%1' }) };
  const body = element('div');
  let rows = [];
  const add = (service = null) => {
    const fields = { code: input(service?.code, { maxLength: 20 }), description: input(service?.description, { maxLength: 100 }), shippingTime: input(service?.shippingTime, { maxLength: 5 }) };
    const row = { fields };
    row.node = element(
      'div',
      { className: 'vk-setup-row' },
      Object.entries(fields).map(([name, control]) => field(text(`agents.service.${name}`), control)),
      button('×', 'vk-small vk-remove', () => {
        rows = rows.filter((each) => each !== row);
        row.node.remove();
      }, { ariaLabel: text('lines.remove') }),
    );
    rows.push(row);
    body.append(row.node);
    return row;
  };
  (kept?.services ?? []).forEach(add);
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const sent = [...rows];
    const controls = { ...head };
    sent.forEach(({ fields }, index) => Object.entries(fields).forEach(([name, control]) => {
      controls[`services[${index}].${name}`] = control;
    }));
    const valuesOf = (fields) => Object.fromEntries(Object.entries(fields).map(([name, control]) => [name, control.value.trim()]));
    const { code, ...typed } = valuesOf(head);
    const save = () => put(`${pathOf(code || ' ')}${query({ version: kept?.version })}`, { ...typed, services: sent.map(({ fields }) => valuesOf(fields)) });
    return saveForm({ save, controls, message, onSaved: saved });
  };
  return element(
    'form',
    { noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    element('div', { className: 'vk-setup-row' }, field(text('agents.code'), head.code), field(text('card.field.name'), head.name), field(text('agents.address'), head.internetAddress)),
    body,
    element('p', { className: 'vk-help' }, text('agents.help')),
    message,
    element(
      'div',
      { className: 'vk-card-actions' },
      element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
      button(text('agents.service.add'), 'vk-small', () => add().fields.code.focus()),
      button(text('cancel'), 'vk-small', close),
    ),
  );
}

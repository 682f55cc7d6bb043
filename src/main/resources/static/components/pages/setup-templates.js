/** Templates by which customers' cards are filled in, and whose cards one is written over. */
import { get, post, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { empty } from './page.js';
import { removal, saveForm } from './setup-form.js';
import { breakable, column, table } from './table.js';
import { text } from './texts.js';

/** What a template can hold, and where its choices come from; a text where it has none. */
const FIELDS = {
  country: 'countries',
  language: ['nl', 'en'],
  paymentTerms: 'paymentTerms',
  fulfilmentPolicy: ['STANDARD', 'AT_ONCE'],
  generalBusinessGroup: 'generalBusinessGroups',
  vatBusinessGroup: 'vatBusinessGroups',
  customerPostingGroup: 'customerPostingGroups',
  priceGroup: 'priceGroups',
  discountGroup: 'discountGroups',
  invoiceDiscountCode: null,
  salesperson: 'salespeople',
  shipmentMethod: 'shipmentMethods',
  shippingAgent: 'shippingAgents',
  shippingService: 'shippingServices',
};

const pathOf = (code) => `customer-templates/${encodeURIComponent(code)}`;

export async function templatesPart(load) {
  const choices = await get('customers/choices');
  const { templates } = choices;
  const place = element('div');
  const close = () => place.replaceChildren(add);
  const show = (form) => {
    place.replaceChildren(form);
    place.querySelector('input:not([readonly]), textarea, select').focus();
  };
  const add = button(text('templates.add'), 'vk-small', () => show(templateForm({ choices, template: null, load, close })));
  place.append(add);
  const columns = [
    column(text('templates.code'), ({ code }) => element('strong', {}, code)),
    breakable(text('templates.description'), ({ fields }) => fields.description),
    breakable(text('templates.holds'), ({ fields }) => held(fields)),
    column('', (each) => acts(each, { choices, load, close, show }), 'vk-actions'),
  ];
  return [
    element('p', { className: 'vk-help' }, text('templates.help')),
    templates.length === 0 ? empty(text('templates.none')) : table(text('setup.templates'), columns, templates),
    element('div', { className: 'vk-more' }, place),
  ];
}

const held = (fields) =>
  Object.keys(FIELDS)
    .filter((name) => fields[name] !== '')
    .map((name) => `${text(`card.field.${name}`)}: ${inWords(name, fields[name])}`)
    .join(', ');

const inWords = (name, value) => (Array.isArray(FIELDS[name]) ? text(`card.${name}.${value}`) : value);

function acts(template, { choices, load, close, show }) {
  const named = (words) => ({ ariaLabel: `${words}: ${template.code}` });
  const change = text('setup.change');
  const apply = text('templates.apply');
  return element(
    'span',
    {},
    button(change, 'vk-small', () => show(templateForm({ choices, template, load, close })), named(change)),
    button(apply, 'vk-small', () => show(applyForm(template, close)), named(apply)),
    removal(() => remove(pathOf(template.code)), load),
  );
}

function templateForm({ choices, template, load, close }) {
  const controls = { templateCode: input(template?.code ?? '', 20), description: input(template?.fields.description ?? '', 60) };
  controls.templateCode.readOnly = template !== null;
  Object.entries(FIELDS).forEach(([name, from]) => {
    const value = template?.fields[name] ?? '';
    controls[name] = from === null ? input(value, 20) : select(name, typeof from === 'string' ? choices[from] : from, value);
  });
  const message = element('div');
  const save = () => {
    const { templateCode, ...rest } = controls;
    const fields = Object.fromEntries(Object.entries(rest).map(([name, control]) => [name, control.value.trim()]));
    return put(`${pathOf(templateCode.value.trim())}${query({ version: template?.version })}`, fields);
  };
  const labels = { templateCode: text('templates.code'), description: text('templates.description') };
  return form({
    parts: Object.entries(controls).map(([name, control]) => field(labels[name] ?? text(`card.field.${name}`), control)),
    submit: text('setup.save'),
    close,
    message,
    onSubmit: () => saveForm({ save, controls, message, onSaved: load }),
  });
}

const input = (value, maxLength) => element('input', { type: 'text', autocomplete: 'off', value, maxLength });

function select(name, options, value) {
  const control = element(
    'select',
    {},
    element('option', { value: '' }, text('templates.open')),
    options.map((option) => element('option', { value: option.code ?? option }, option.name || (option.code ?? inWords(name, option)))),
  );
  control.value = value;
  return control;
}

/** The numbers may come from a spreadsheet, one below the other. */
function applyForm(template, close) {
  const customers = element('textarea', { rows: 4, autocomplete: 'off' });
  const message = element('div', { role: 'status' });
  const save = async () => {
    const numbers = customers.value.split(/[\s,;]+/).filter(Boolean);
    const { changed } = await post(`${pathOf(template.code)}/applications`, { customers: numbers });
    return changed;
  };
  const onSubmit = async () => {
    message.replaceChildren();
    try {
      message.append(element('p', { className: 'vk-message vk-message-ok' }, text('templates.applied', { count: await save() })));
    } catch (error) {
      const reasons = error.refusals?.length > 0 ? error.refusals.map(reason) : [error.detail ?? text('state.broken')];
      message.append(element('ul', { className: 'vk-error', role: 'alert' }, reasons.map((each) => element('li', {}, each))));
    }
  };
  return form({ parts: [field(text('templates.customers', { code: template.code }), customers)], submit: text('templates.apply'), close, message, onSubmit });
}

/** Whose card it is stands in the name of the field. */
function reason({ field: name, message }) {
  const [, no] = /^customers\[(.*)\]$/.exec(name) ?? [];
  return no && !message.includes(no) ? `${no}: ${message}` : message;
}

function form({ parts, submit, close, message, onSubmit }) {
  return element(
    'form',
    {
      className: 'vk-setup-row',
      noValidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        onSubmit();
      },
    },
    parts,
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, submit),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

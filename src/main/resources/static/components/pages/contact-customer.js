/** Which customer a contact is, or how he becomes one. */
import { get, post, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { newKey } from '../registered.js';
import { contactPage } from './contact-table.js';
import { may } from './page.js';
import { picker } from './picker.js';
import { removal, saveForm } from './setup-form.js';
import { link } from './table.js';
import { text } from './texts.js';

/** Tasklist with the start form of a quote, filled in for this customer. */
const newQuote = (customerNo) => `/camunda/app/tasklist/default/#/${query({ processStart: 'quote-negotiation', customer: customerNo })}`;

/** What stands in the section; changed shows the page anew. */
export async function contactCustomer({ contact }, changed) {
  if (contact.companyNo) {
    return element('p', { className: 'vk-help' }, text('contact.ofCompany'), ' ', link(contactPage(contact.companyNo), contact.companyName));
  }
  if (contact.customerNo) {
    return linked(contact, changed);
  }
  if (!may('keep-contacts')) {
    return element('p', { className: 'vk-state' }, text('contact.noCustomer'));
  }
  return unlinked(contact, await get('customer-templates'), changed);
}

function linked({ no, customerNo }, changed) {
  const path = `contacts/${encodeURIComponent(no)}/customer`;
  return [
    element('p', {}, text('contact.isCustomer'), ' ', link(`/customers/${encodeURIComponent(customerNo)}`, customerNo), '. ', text('contact.synchronised')),
    may('keep-contacts') &&
      element('div', { className: 'vk-page-actions' }, may('sell') && link(newQuote(customerNo), text('contact.quote'), { className: 'vk-button vk-small' }), unlinking(path, changed)),
  ];
}

/** The first click asks, as everywhere where something is taken away. */
function unlinking(path, changed) {
  const node = removal(() => remove(path), changed);
  node.textContent = text('contact.unlink');
  node.addEventListener('blur', () => {
    node.textContent = text('contact.unlink');
  });
  return node;
}

function unlinked({ no }, templates, changed) {
  const path = `contacts/${encodeURIComponent(no)}`;
  const template = element('select', {}, element('option', { value: '' }, text('templates.without')), templates.map(({ code, fields }) => element('option', { value: code }, fields.description || code)));
  template.value = templates.length === 1 ? templates[0].code : '';
  const message = element('div');
  const controls = { template };
  const create = (what, onSaved) => {
    let made = null;
    const key = newKey();
    return saveForm({
      save: async () => {
        made = await post(`${path}/${what}${query({ template: template.value })}`, undefined, key);
      },
      controls,
      message,
      onSaved: () => onSaved(made.no),
    });
  };
  return [
    element('p', { className: 'vk-help' }, text('contact.becomes')),
    element(
      'div',
      { className: 'vk-setup-row vk-setup-fields' },
      field(text('templates.choose'), template),
      may('sell') && button(text('contact.quote'), 'vk-small vk-primary', () => create('prospect', (customerNo) => window.location.assign(newQuote(customerNo)))),
      button(text('contact.becomeCustomer'), 'vk-small', () => create('customer', changed)),
      message,
    ),
    existing(path, changed),
  ];
}

/** He may be on file as a customer already. */
function existing(path, changed) {
  const customer = picker('customers');
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const customerNo = customer.choice?.no ?? customer.input.value.trim();
    return saveForm({ save: () => put(`${path}/customer`, { customerNo }), controls: { customerNo: customer.input }, message, onSaved: changed });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit },
    field(text('contact.existing'), customer.input, '', customer),
    element('button', { type: 'submit', className: 'vk-button vk-small' }, text('contact.link')),
    message,
  );
}

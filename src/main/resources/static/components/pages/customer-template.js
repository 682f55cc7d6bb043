/** The template by which a card is filled in, or which is made of one. */
import { get, put } from '../api.js';
import { button, element, field } from '../dom.js';
import { saveForm } from './setup-form.js';
import { text } from './texts.js';

/** The only template there is is taken without asking; with two or more somebody chooses. */
export function templateChoice(templates, onChosen) {
  if (templates.length < 2) {
    return null;
  }
  const control = element(
    'select',
    { onchange: () => onChosen(templates.find(({ code }) => code === control.value) ?? null) },
    element('option', { value: '' }, text('templates.without')),
    templates.map(({ code, fields }) => element('option', { value: code }, fields.description || code)),
  );
  return element('div', { className: 'vk-section vk-card' }, field(text('templates.choose'), control));
}

const HELD = ['country', 'language', 'paymentTerms', 'fulfilmentPolicy', 'generalBusinessGroup', 'vatBusinessGroup', 'customerPostingGroup', 'priceGroup', 'discountGroup', 'invoiceDiscountCode', 'salesperson', 'shipmentMethod', 'shippingAgent', 'shippingService'];

/** What a card has in common with others like it is kept under a code. */
export function templateOf(no) {
  const templateCode = element('input', { type: 'text', autocomplete: 'off', maxLength: 20 });
  const description = element('input', { type: 'text', autocomplete: 'off', maxLength: 60 });
  const message = element('div', { role: 'status' });
  const save = async () => {
    const { fields } = await get(`customers/${encodeURIComponent(no)}/card`);
    const held = Object.fromEntries(HELD.map((name) => [name, fields[name]]));
    await put(`customer-templates/${encodeURIComponent(templateCode.value.trim())}`, { ...held, description: description.value.trim() });
  };
  const saved = () => message.replaceChildren(element('p', { className: 'vk-message vk-message-ok' }, text('templates.saved', { code: templateCode.value.trim().toUpperCase() })));
  const form = element(
    'form',
    {
      className: 'vk-setup-row',
      noValidate: true,
      hidden: true,
      onsubmit: (event) => {
        event.preventDefault();
        saveForm({ save, controls: { templateCode, description }, message, onSaved: saved });
      },
    },
    field(text('templates.code'), templateCode),
    field(text('templates.description'), description),
    element('button', { type: 'submit', className: 'vk-button vk-small' }, text('setup.save')),
    message,
  );
  const open = button(text('templates.make'), 'vk-small', () => {
    form.hidden = false;
    open.hidden = true;
    templateCode.focus();
  });
  return element('div', {}, open, form);
}

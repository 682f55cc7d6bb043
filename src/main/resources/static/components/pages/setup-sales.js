/** How the company sells: of what sellers are warned, what is reckoned by itself, who is asked to sign. */
import { get, put, query } from '../api.js';
import { element, field } from '../dom.js';
import * as format from '../format.js';
import { saveForm } from './setup-form.js';
import { text } from './texts.js';

const CHOICES = {
  creditWarnings: ['BOTH', 'LIMIT', 'OVERDUE', 'NONE'],
  calculateInvoiceDiscount: ['true', 'false'],
  offerSignature: ['NONE', 'OPTIONAL', 'NEEDED'],
};

/** What was saved says so in its place. */
export async function salesPart(load, onSaved) {
  const controls = Object.fromEntries(
    Object.entries(CHOICES).map(([name, values]) => [name, element('select', {}, values.map((value) => element('option', { value }, text(`setup.sales.${name}.${value}`))))]),
  );
  const send = element('button', { type: 'submit', className: 'vk-button vk-small' }, text('setup.save'));
  const message = element('div', { role: 'status' });
  let kept = null;
  const show = async () => {
    kept = await get('sales-setup');
    Object.entries(controls).forEach(([name, control]) => {
      control.value = String(kept[name]);
    });
  };
  const saved = async () => {
    await show();
    message.replaceChildren(element('p', { className: 'vk-ok' }, text('save.saved', { time: format.time(new Date()) })));
    onSaved();
  };
  const submit = (event) => {
    event.preventDefault();
    const asked = Object.fromEntries(Object.entries(controls).map(([name, { value }]) => [name, value]));
    const save = () => put(`sales-setup${query({ version: kept.version })}`, { ...asked, calculateInvoiceDiscount: asked.calculateInvoiceDiscount === 'true' });
    return saveForm({ save, controls, message, onSaved: saved });
  };
  await show();
  return element(
    'form',
    { className: 'vk-setup-column', noValidate: true, onsubmit: submit },
    Object.entries(controls).map(([name, control]) => [field(text(`setup.sales.${name}`), control), element('p', { className: 'vk-help' }, text(`setup.sales.${name}.help`))]),
    send,
    message,
  );
}

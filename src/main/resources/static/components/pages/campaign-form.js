/** A campaign to fill in: a new one, or one that is changed. */
import { get, put, query } from '../api.js';
import { button, element, field } from '../dom.js';
import '../date-field.js';
import { saveForm } from './setup-form.js';
import { text } from './texts.js';

/** kept is the campaign with its version, or null for a new one; saved is told its code. */
export async function campaignForm(kept, saved, close) {
  const known = kept?.campaign;
  const sellers = await get('salespeople/choices');
  const input = (value, more = {}) => element('input', { type: 'text', autocomplete: 'off', value: value ?? '', ...more });
  const day = (value) => Object.assign(document.createElement('vk-date'), { value: value ?? '' });
  const code = input(known?.code, { disabled: kept !== null, maxLength: 20 });
  const description = input(known?.description, { maxLength: 100 });
  const startingDate = day(known?.startingDate);
  const endingDate = day(known?.endingDate);
  const choices = sellers.some((each) => each.code === known?.salesperson) || !known?.salesperson ? sellers : [...sellers, { code: known.salesperson, name: known.salesperson }];
  const salesperson = element('select', {}, [{ code: '', name: text('card.none') }, ...choices].map((each) => element('option', { value: each.code }, each.name)));
  salesperson.value = known?.salesperson ?? '';
  const message = element('div');
  const save = () => {
    const wrong = Object.entries({ startingDate, endingDate }).filter(([, date]) => !date.isValid);
    if (wrong.length > 0) {
      throw Object.assign(new Error(), { refusals: wrong.map(([name]) => ({ field: name, message: text('date.needed') })) });
    }
    return put(`campaigns/${encodeURIComponent(code.value.trim() || ' ')}${query({ version: kept?.version })}`, {
      description: description.value.trim(),
      startingDate: startingDate.value || null,
      endingDate: endingDate.value || null,
      salesperson: salesperson.value,
    });
  };
  const submit = (event) => {
    event.preventDefault();
    const controls = { code, description, startingDate: startingDate.input, endingDate: endingDate.input, salesperson };
    return saveForm({ save, controls, message, onSaved: () => saved(code.value.trim().toUpperCase()) });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('campaign.code'), code),
    field(text('campaign.description'), description),
    startingDate.asField(text('campaign.startingDate')),
    endingDate.asField(text('campaign.endingDate')),
    field(text('order.salesperson'), salesperson),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

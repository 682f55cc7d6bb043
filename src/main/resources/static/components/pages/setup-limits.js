/** Who may approve orders up to which amount. */
import { get, put } from '../api.js';
import { toCents, toNumber } from '../decimal.js';
import { element, field, showNote } from '../dom.js';
import * as format from '../format.js';
import { empty } from './page.js';
import { saveForm } from './setup-form.js';
import { text } from './texts.js';

/** A limit that was saved says so in its place. */
export async function limitsPart(load, onSaved) {
  const limits = await get('approval-limits');
  return [
    element('p', { className: 'vk-help' }, text('setup.limits.help')),
    limits.length === 0 ? empty(text('setup.limits.none')) : limits.map((each) => limitForm(each, onSaved)),
  ];
}

function limitForm(limit, onSaved) {
  const amount = element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', value: format.amount(toCents(limit.amount)) });
  const unlimited = element('input', { type: 'checkbox', checked: limit.unlimited });
  const message = element('div');
  const follow = () => {
    amount.disabled = unlimited.checked;
  };
  unlimited.addEventListener('change', follow);
  follow();
  const submit = async (event) => {
    event.preventDefault();
    const units = unlimited.checked ? 0n : format.parse(amount.value);
    if (units === null || units === undefined) {
      showNote(amount, 'error', text('setup.limits.wrong'));
      return;
    }
    const save = () => put(`approval-limits/${encodeURIComponent(limit.userId)}`, { amount: toNumber(units), unlimited: unlimited.checked });
    const saved = () => {
      amount.value = format.amount(toCents(toNumber(units)));
      showNote(amount, 'ok', text('save.saved', { time: format.time(new Date()) }));
      onSaved();
    };
    await saveForm({ save, controls: { amount, unlimited }, message, onSaved: saved });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit },
    element('strong', { className: 'vk-setup-name' }, limit.userName),
    field(text('setup.limits.amount', { symbol: format.symbol }), amount),
    element('label', { className: 'vk-check' }, unlimited, text('setup.limits.unlimited')),
    element('button', { type: 'submit', className: 'vk-button vk-small' }, text('setup.save')),
    message,
  );
}

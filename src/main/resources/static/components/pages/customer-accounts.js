/** The accounts a customer pays from: named by one person, confirmed or refused by another, taken away. */
import { get, put, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { empty, fill, may, user } from './page.js';
import { removal, saveForm } from './setup-form.js';
import { breakable, column, link, NOTHING, table } from './table.js';
import { text } from './texts.js';
import { state } from './words.js';

const TONES = { CONFIRMED: 'ok', ASKED: 'warn', REFUSED: 'danger' };
const LONGEST = 42;

const pathOf = (no, iban) => `customers/${encodeURIComponent(no)}/bank-accounts/${encodeURIComponent(iban)}`;

/** Of one customer. */
export function customerAccounts(no) {
  const place = element('div');
  const message = element('div', { role: 'alert' });
  const show = () => fill(place, async () => list(await get(`customers/${encodeURIComponent(no)}/bank-accounts`)));
  const columns = [
    ...accountColumns(act(message, show)),
    breakable(text('setup.payers.shared'), ({ sharedWith }) => sharedWith.join(', ') || NOTHING),
    may('remove-accounts') && column('', ({ iban }) => removal(() => remove(pathOf(no, iban)), show), 'vk-actions'),
  ].filter(Boolean);
  const list = (accounts) => (accounts.length === 0 ? empty(text('setup.payers.none')) : table(text('accounts.title'), columns, accounts));
  show();
  return [element('p', { className: 'vk-help' }, text('accounts.help')), may('name-accounts') && nameForm(no, show), message, place];
}

/** Of all customers, what waits for a second person. */
export function accountsToConfirm() {
  const place = element('div');
  const message = element('div', { role: 'alert' });
  const show = () => fill(place, async () => list(await get('customers/accounts-to-confirm')));
  const columns = [breakable(text('alike.one'), ({ customerNo, customerName }) => link(`/customers/${encodeURIComponent(customerNo)}`, `${customerName} (${customerNo})`)), ...accountColumns(act(message, show))];
  const list = (accounts) => (accounts.length === 0 ? empty(text('accounts.waiting.none')) : table(text('accounts.waiting'), columns, accounts));
  show();
  return [message, place];
}

const act = (message, show) => async (call) => {
  message.replaceChildren();
  try {
    await call();
  } catch (error) {
    message.replaceChildren(element('p', { className: 'vk-message vk-message-error' }, error.refusals?.[0]?.message ?? error.detail ?? text('state.broken')));
  }
  await show();
};

function accountColumns(run) {
  const decide = ({ customerNo, iban }, confirmed) => run(() => put(`${pathOf(customerNo, iban)}/decision`, { confirmed }));
  return [
    column(text('accounts.iban'), ({ iban }) => iban),
    column(text('accounts.status'), ({ status }) => state(TONES[status], text(`accounts.status.${status}`))),
    breakable(text('accounts.asked'), (each) => said(each.askedByName, each.askedAt)),
    breakable(text('accounts.decided'), (each) => (each.decidedAt ? said(each.decidedByName, each.decidedAt) : NOTHING)),
    may('confirm-accounts') &&
      column('', (each) => each.status === 'ASKED' && each.askedBy !== user && [button(text('accounts.confirm'), 'vk-small', () => decide(each, true)), ' ', button(text('accounts.refuse'), 'vk-small', () => decide(each, false))], 'vk-actions'),
  ].filter(Boolean);
}

const said = (who, when) => [who, format.moment(when)].filter(Boolean).join(', ');

function nameForm(no, show) {
  const iban = element('input', { type: 'text', autocomplete: 'off', maxLength: LONGEST, required: true });
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const onSaved = () => {
      event.target.reset();
      return show();
    };
    return saveForm({ save: () => put(pathOf(no, iban.value.trim())), controls: { iban }, message, onSaved });
  };
  return element('form', { className: 'vk-setup-row', onsubmit: submit }, field(text('accounts.iban'), iban), element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('accounts.add')), message);
}

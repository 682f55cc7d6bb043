/** The accounts that customers pay from: who is known by which, and which is taken off a card. */
import { get, query, remove } from '../api.js';
import { element, field } from '../dom.js';
import '../typeahead.js';
import { empty, fill } from './page.js';
import { removal } from './setup-form.js';
import { column, NOTHING, table } from './table.js';
import { text } from './texts.js';

export function payersPart(load, onSaved) {
  const list = element('div');
  const show = (customer) => fill(list, () => accountsOf(customer, () => (onSaved(), show(customer))));
  const customers = document.createElement('vk-typeahead');
  Object.assign(customers, {
    find: (typed) => get(`customers${query({ q: typed, limit: 20 })}`),
    describe: (customer) => ({ value: customer.name, title: customer.no, detail: customer.city }),
    isMeant: (customer, typed) => customer.no.toLowerCase() === typed.toLowerCase(),
  });
  customers.addEventListener('pick', (event) => show(event.detail.choice));
  return [
    element('p', { className: 'vk-help' }, text('setup.payers.help')),
    element('div', { className: 'vk-setup-row' }, field(text('setup.payers.customer'), customers.input, '', customers)),
    list,
  ];
}

async function accountsOf(customer, onRemoved) {
  const path = `customers/${encodeURIComponent(customer.no)}/bank-accounts`;
  const accounts = await get(path);
  const columns = [
    column(text('setup.accounts.iban'), (each) => each.iban),
    column(text('setup.payers.shared'), (each) => each.sharedWith.join(', ') || NOTHING),
    column('', (each) => removal(() => remove(`${path}/${encodeURIComponent(each.iban)}`), onRemoved), 'vk-actions'),
  ];
  return accounts.length === 0 ? empty(text('setup.payers.none')) : table(`${text('setup.payers')}: ${customer.name}`, columns, accounts);
}

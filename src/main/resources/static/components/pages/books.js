/** The trial balance on a day, and the entries of the account one chooses in it. */
import { get, query } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { toCents } from '../decimal.js';
import { accountPart } from './account-entries.js';
import { filters, onBack, writeFilters } from './address.js';
import { dayField } from './day-field.js';
import { empty, fill, heading, openPage } from './page.js';
import { amount, column, link, numbers, table } from './table.js';
import { text } from './texts.js';
import { accountName } from './words.js';

openPage(async () => {
  const place = element('div');
  const load = () => fill(place, () => (filters().get('account') ? accountPart(load) : trialBalance(load)));
  onBack(load);
  load();
  return place;
});

async function trialBalance(load) {
  const asOf = filters().get('asOf');
  const balance = await get(`trial-balance${query({ asOf })}`);
  return [
    heading(text('books.title')),
    dayPart(balance.asOf, load),
    balance.accounts.length === 0 ? empty(text('books.none')) : [table(text('books.title'), columns(balance.asOf), balance.accounts, totals(balance)), agreement(balance)],
  ];
}

function dayPart(asOf, load) {
  const show = (day) => {
    writeFilters({ asOf: day });
    load();
  };
  return element('form', { className: 'vk-filters', onsubmit: (event) => event.preventDefault() }, dayField(text('books.asOf'), asOf, show));
}

function columns(asOf) {
  return [
    column(text('books.account'), (each) => link(`/books${query({ account: each.account, to: asOf })}`, `${each.account} ${accountName(each)}`)),
    numbers(text('books.debit'), (each) => amount(each.debit)),
    numbers(text('books.credit'), (each) => amount(each.credit)),
    numbers(text('books.balance.debit'), (each) => (toCents(each.balance) > 0n ? amount(each.balance) : '')),
    numbers(text('books.balance.credit'), (each) => (toCents(each.balance) < 0n ? format.amount(-toCents(each.balance)) : '')),
  ];
}

function totals({ debit, credit, accounts }) {
  const balances = accounts.map((each) => toCents(each.balance));
  const sum = (all) => format.amount(all.reduce((total, each) => total + each, 0n));
  return [
    text('books.total'),
    amount(debit),
    amount(credit),
    sum(balances.filter((each) => each > 0n)),
    sum(balances.filter((each) => each < 0n).map((each) => -each)),
  ];
}

function agreement({ debit, credit }) {
  const difference = toCents(debit) - toCents(credit);
  return difference === 0n
    ? element('p', { className: 'vk-ok' }, text('books.agrees'))
    : element('p', { className: 'vk-message vk-message-error', role: 'alert' }, text('books.differs', { amount: format.money(difference) }));
}

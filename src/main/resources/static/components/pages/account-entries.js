/** One account over some days: how it stood before, what was posted on it, how it stands after. */
import { get, query } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { toCents } from '../decimal.js';
import { filters, writeFilters } from './address.js';
import { dayField } from './day-field.js';
import { crumbs, empty, heading } from './page.js';
import { amount, breakable, column, link, numbers, table } from './table.js';
import { text, textOr } from './texts.js';
import { accountName } from './words.js';

const MOST = 500;

const COLUMNS = [
  column(text('posting.date'), (each) => format.date(each.postingDate)),
  column(text('posting.document'), (each) => link(`/postings/${each.postingNo}`, each.documentNo)),
  column(text('posting.kind'), (each) => textOr(`posting.kind.${each.kind}`, each.kind)),
  breakable(text('posting.description'), (each) => each.description),
  numbers(text('books.debit'), (each) => (toCents(each.amount) > 0n ? amount(each.amount) : '')),
  numbers(text('books.credit'), (each) => (toCents(each.amount) < 0n ? format.amount(-toCents(each.amount)) : '')),
  numbers(text('books.balance'), (each) => balanceText(each.balance)),
];

export async function accountPart(load) {
  const asked = filters();
  const no = asked.get('account');
  const view = await get(`accounts/${encodeURIComponent(no)}/entries${query({ from: asked.get('from'), to: asked.get('to'), limit: MOST })}`);
  return [
    crumbs(`/books${query({ asOf: asked.get('to') })}`, text('books.title')),
    heading(`${view.account.no} ${accountName(view.account)}`),
    span(view, load),
    figures(view),
    view.entries.length === 0 ? empty(text('account.none')) : table(text('account.entries'), COLUMNS, view.entries),
    view.count > view.entries.length && element('p', { className: 'vk-count' }, text('account.most', { shown: view.entries.length, count: view.count })),
  ];
}

function span({ account, from, to }, load) {
  const show = (days) => {
    writeFilters({ account: account.no, from, to, ...days });
    load();
  };
  return element(
    'form',
    { className: 'vk-filters', onsubmit: (event) => event.preventDefault() },
    dayField(text('account.from'), from, (day) => show({ from: day })),
    dayField(text('account.to'), to, (day) => show({ to: day })),
  );
}

function figures({ opening, debit, credit, closing }) {
  const all = [
    ['account.opening', balanceText(opening)],
    ['books.debit', amount(debit)],
    ['books.credit', amount(credit)],
    ['account.closing', balanceText(closing)],
  ];
  return element(
    'dl',
    { className: 'vk-facts vk-figures' },
    all.map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
  );
}

/** A balance says on which side it is. */
function balanceText(value) {
  const cents = toCents(value);
  if (cents === 0n) {
    return format.amount(0n);
  }
  return text(cents > 0n ? 'account.debit' : 'account.credit', { amount: format.amount(cents > 0n ? cents : -cents) });
}

/** One posting: who and what caused it, and everything it wrote in the general ledger. */
import { get } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { toCents } from '../decimal.js';
import { crumbs, documentNumber, empty, heading, openPage, section } from './page.js';
import { documentLink, orderLink } from './posting-document.js';
import { amount, breakable, column, link, numbers, percent, table } from './table.js';
import { text, textOr } from './texts.js';
import { accountName, person } from './words.js';

openPage(async () => {
  const view = await get(`postings/${encodeURIComponent(documentNumber())}`);
  const { posting } = view;
  return [
    crumbs('/postings', text('postings.title')),
    heading(text('posting.heading', { no: posting.no, document: posting.documentNo })),
    facts(posting),
    section(text('posting.entries'), 'entries', view.entries.length === 0 ? empty(text('posting.entries.none')) : entries(view.entries)),
    view.vat.length > 0 && section(text('posting.vat'), 'vat', vat(view.vat)),
  ];
});

function facts(posting) {
  const all = [
    ['posting.kind', textOr(`posting.kind.${posting.kind}`, posting.kind)],
    ['posting.document', documentLink(posting)],
    ['posting.order', orderLink(posting)],
    ['posting.date', format.date(posting.postingDate)],
    ['posting.by', person(posting.postedByName)],
    ['posting.at', format.moment(posting.postedAt)],
    ['posting.step', posting.step ?? text('posting.step.none')],
    ['posting.process', posting.process],
  ];
  return element(
    'dl',
    { className: 'vk-facts' },
    all.filter(([, value]) => value).map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
  );
}

function entries(rows) {
  const sum = (isWanted) => rows.map((each) => toCents(each.amount)).filter(isWanted).reduce((total, each) => total + each, 0n);
  const debit = sum((cents) => cents > 0n);
  const credit = -sum((cents) => cents < 0n);
  const columns = [
    column(text('posting.account'), (each) => link(`/books?account=${encodeURIComponent(each.account)}`, `${each.account} ${accountName(each)}`)),
    breakable(text('posting.description'), (each) => each.description),
    numbers(text('books.debit'), (each) => (toCents(each.amount) > 0n ? amount(each.amount) : '')),
    numbers(text('books.credit'), (each) => (toCents(each.amount) < 0n ? format.amount(-toCents(each.amount)) : '')),
  ];
  return table(text('posting.entries'), columns, rows, [text('books.total'), '', format.amount(debit), format.amount(credit)]);
}

/** The books keep VAT on sales negative; people read it as what is owed. */
function vat(rows) {
  const columns = [
    column(text('posting.vat.group'), (each) => each.identifier),
    numbers(text('posting.vat.rate'), (each) => percent(each.rate)),
    numbers(text('posting.vat.base'), (each) => format.amount(-toCents(each.base))),
    numbers(text('posting.vat.amount'), (each) => format.amount(-toCents(each.amount))),
  ];
  return table(text('posting.vat'), columns, rows);
}

/** One customer: his card, what he owes and since when, and what he may still order. */
import { get, post, query } from '../api.js';
import { button, element, outside } from '../dom.js';
import * as format from '../format.js';
import { filters } from './address.js';
import { cardPage } from './customer-card.js';
import { customerAccounts } from './customer-accounts.js';
import { closing } from './customer-closing.js';
import { customerFiles, customerNotes } from './customer-files.js';
import { mergePage } from './customer-merge.js';
import { PEOPLE_COLUMNS } from './contact-table.js';
import { crumbs, documentNumber, empty, heading, may, onReturn, openPage, section, user } from './page.js';
import { amount, column, link, NOTHING, numbers, orDash, table } from './table.js';
import { text } from './texts.js';
import { pill, state } from './words.js';

const no = documentNumber();

/** The server tells no more of them. */
const MOST_ENTRIES = 200;

const ENTRIES = [
  column(text('entry.document'), document),
  column(text('entry.kind'), (each) => text(`entry.kind.${each.kind}`)),
  column(text('entry.order'), (each) => (each.orderNo ? link(`/orders/${encodeURIComponent(each.orderNo)}`, each.orderNo) : NOTHING)),
  column(text('entry.date'), (each) => format.date(each.postingDate)),
  column(text('entry.due'), due),
  numbers(text('entry.remaining'), (each) => amount(each.remaining)),
];

/** The card itself to fill in: of somebody new, or of this customer. */
const isNew = no === 'new';
const isCard = isNew || filters().has('card');
const isMerge = !isNew && filters().has('merge');

const load = openPage(async () => {
  if (isCard) {
    return cardPage(isNew ? null : no);
  }
  if (isMerge) {
    return mergePage(no);
  }
  const customer = await get(`customer-accounts/${encodeURIComponent(no)}`);
  return [
    crumbs('/customers', text('customers.title')),
    heading(`${customer.name} · ${customer.no}`, blocked(customer), registration(customer), actions(customer)),
    refused,
    merged(customer),
    facts(customer),
    section(text('customer.credit'), 'credit', figures(creditOf(customer)), raised(customer), warning(customer)),
    section(text('customer.ageing'), 'ageing', figures(ageOf(customer))),
    section(text('customer.entries'), 'entries', entries(customer)),
    section(text('customer.contacts'), 'contacts', await contacts()),
    may('read-files') && section(text('note.title'), 'notes', customerNotes(customer.no)),
    may('read-files') && section(text('file.title'), 'files', customerFiles(customer.no)),
    may('read-accounts') && section(text('accounts.title'), 'accounts', customerAccounts(customer.no)),
  ];
});

if (!isCard && !isMerge) {
  onReturn(load);
}

function actions(customer) {
  return element(
    'span',
    { className: 'vk-page-actions' },
    offer(customer),
    closing(customer, act),
    may('keep-customers') && link(`/customers/${encodeURIComponent(customer.no)}?card`, text('customer.card'), { className: 'vk-button vk-small' }),
    link(`/orders${query({ q: customer.no })}`, text('customer.orders'), { className: 'vk-button vk-small' }),
  );
}

/** What the company no longer does for him. */
function blocked(customer) {
  return [
    customer.closed && pill('info', text('customers.closed')),
    customer.blocked !== 'NONE' && pill('danger', text('customer.blocked', { what: text(`customers.blocked.${customer.blocked}`) })),
  ];
}

/** Whose card is his now, where he had two. */
function merged({ mergedInto }) {
  return mergedInto !== '' && element('p', { className: 'vk-message', role: 'status' }, text('customer.mergedInto'), ' ', link(`/customers/${encodeURIComponent(mergedInto)}`, mergedInto));
}

/** How far the approval of a new customer is; who came back can be offered again. */
function registration(customer) {
  if (!['PROSPECT', 'OPEN', 'PENDING_APPROVAL', 'REJECTED'].includes(customer.registration)) {
    return false;
  }
  return pill(customer.registration === 'REJECTED' ? 'danger' : 'warn', text(`customer.registration.${customer.registration}`));
}

/** Why what was asked could not be done. */
const refused = element('div', { role: 'alert' });

async function act(call) {
  refused.replaceChildren();
  try {
    await call();
    load();
  } catch (error) {
    refused.append(element('div', { className: 'vk-message vk-message-error' }, reasons(error).map((each) => element('p', {}, each))));
  }
}

const reasons = (error) => (error.refusals?.length > 0 ? error.refusals.map((each) => each.message) : [error.detail ?? text('state.broken')]);

function offer(customer) {
  const send = () => act(() => post(`customers/${encodeURIComponent(customer.no)}/registration`));
  const words = text(customer.registration === 'PROSPECT' ? 'customer.become' : 'customer.offer');
  return ['PROSPECT', 'OPEN', 'REJECTED'].includes(customer.registration) && may('offer-customers') && button(words, 'vk-small vk-primary', send);
}

function facts(customer) {
  const place = [customer.address, `${customer.postCode} ${customer.city}`.trim(), customer.country];
  const all = [
    ['customer.address', place.filter(Boolean).join(', ')],
    ['customer.contact', customer.contact],
    ['customer.email', customer.email],
    ['customer.vat', customer.vatRegistrationNo],
    ['customer.terms', customer.paymentTerms],
    ['customer.language', text(`customer.language.${customer.language}`)],
    ['customer.billTo', customer.billTo && link(`/customers/${encodeURIComponent(customer.billTo.no)}`, `${customer.billTo.name} (${customer.billTo.no})`)],
  ];
  return labelled('vk-facts', all.filter(([, value]) => value));
}

/** One sum of named terms, and what it leaves. */
function creditOf({ credit }) {
  return [
    ['credit.balance', amount(credit.balance)],
    ['credit.openOrders', amount(credit.openOrders)],
    ['credit.exposure', amount(credit.exposure)],
    ['credit.limit', orDash(credit.limit, amount)],
    ['credit.available', credit.available === null ? text('credit.unlimited') : amount(credit.available)],
  ];
}

/** A higher limit that somebody else has to approve first. */
function raised({ raise }) {
  if (raise === null) {
    return false;
  }
  const limit = Number(raise.limit) === 0 ? text('credit.unlimited') : amount(raise.limit);
  const words = text(raise.askedBy === user ? 'credit.raise.mine' : 'credit.raise', { limit, no: raise.no });
  return element('p', { className: 'vk-message', role: 'status' }, words, ' ', raise.askedBy === user && withdraw(raise));
}

function withdraw({ no: raiseNo }) {
  return button(text('credit.raise.withdraw'), 'vk-small', () => act(() => post(`credit-limit-raises/${encodeURIComponent(raiseNo)}/withdrawal`)));
}

function warning({ credit }) {
  const isAbove = credit.available !== null && Number(credit.available) < 0;
  return isAbove && element('p', { className: 'vk-message vk-message-warn', role: 'status' }, text('credit.above'));
}

const ageOf = ({ ageing }) => ageing.map((each) => [`age.${each.band}`, orDash(each.amount, amount)]);

const figures = (all) => labelled('vk-facts vk-figures', all);

function labelled(className, all) {
  return element(
    'dl',
    { className },
    all.map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
  );
}

function entries({ openEntries }) {
  if (openEntries.length === 0) {
    return empty(text('customer.entries.none'));
  }
  const isCut = openEntries.length === MOST_ENTRIES;
  return [table(text('customer.entries'), ENTRIES, openEntries), isCut && element('p', { className: 'vk-count' }, text('customer.entries.most', { count: MOST_ENTRIES }))];
}

async function contacts() {
  const rows = await get(`contacts${query({ customer: no, limit: 200 })}`);
  return rows.length === 0 ? empty(text('customer.contacts.none')) : table(text('customer.contacts'), PEOPLE_COLUMNS, rows);
}

function document(entry) {
  const isInvoice = entry.kind === 'INVOICE';
  if (isInvoice) {
    return outside(`/api/documents/invoice/${encodeURIComponent(entry.documentNo)}.pdf`, `${entry.documentNo} (pdf)`);
  }
  return may('read-books') ? link(`/postings${query({ document: entry.documentNo })}`, entry.documentNo) : entry.documentNo;
}

function due(entry) {
  return entry.overdue ? state('danger', format.date(entry.dueDate)) : format.date(entry.dueDate);
}

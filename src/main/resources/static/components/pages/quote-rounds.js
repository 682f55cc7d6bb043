/** The offers of a quote, what the customer said of each, and what is different from one to the next. */
import { get, query } from '../api.js';
import { element, outside } from '../dom.js';
import * as format from '../format.js';
import { empty } from './page.js';
import { column, money, NOTHING, numbers, percent, price, quantity, table } from './table.js';
import { text } from './texts.js';
import { person } from './words.js';

/** path is that of the quote in /api. */
export async function roundsPart(path, quote) {
  const { offers, answers } = quote.negotiation;
  const before = answers.filter((each) => each.round === null).map((each) => answer(each, quote.lines));
  if (offers.length === 0) {
    return [empty(text('rounds.none')), before.length > 0 && element('div', { className: 'vk-card' }, before)];
  }
  const rows = await Promise.all(offers.map(async (offer, index) => ({ ...offer, said: saidOf(answers, offer), changes: index === 0 ? null : await differences(path, offers[index - 1].round, offer.round) })));
  const columns = [
    numbers(text('rounds.round'), (each) => each.round),
    column(text('rounds.sent'), (each) => `${format.moment(each.sentAt)}, ${person(each.sentByName)}`),
    column(text('quotes.validUntil'), (each) => format.date(each.validUntil)),
    numbers(text('quotes.net'), (each) => money(each.net)),
    column(text('rounds.paper'), (each) => outside(`/api/documents/offer/${encodeURIComponent(each.documentNo)}.pdf`, `${each.documentNo} (pdf)`)),
    column(text('rounds.differences'), (each) => (each.changes === null ? NOTHING : changesList(each.changes, each.round - 1))),
    column(text('rounds.answer'), (each) => (each.said.length === 0 ? NOTHING : each.said.map((said) => answer(said, quote.lines, path)))),
  ];
  return [table(text('rounds.title'), columns, rows), await sinceLast(path, quote), before.length > 0 && element('div', { className: 'vk-card' }, before)];
}

const saidOf = (answers, offer) => answers.filter((each) => each.round === offer.round);

const differences = (path, from, to) => get(`${path}/differences${query({ from, to })}`);

/** What the next offer would change, while it is prepared. */
async function sinceLast(path, { header, negotiation }) {
  if (!['OPEN', 'PENDING_APPROVAL'].includes(header.status)) {
    return null;
  }
  const { round } = negotiation.offers.at(-1);
  const changes = await differences(path, round, null);
  return isOther(changes) && element('div', { className: 'vk-message' }, element('strong', {}, text('rounds.now', { round })), list(changes));
}

function changesList(changes, round) {
  return isOther(changes) ? list(changes) : text('rounds.same', { round });
}

const isOther = ({ lines, conditions }) => lines.length + conditions.length > 0;

function list({ lines, conditions, netBefore, netAfter }) {
  const total = netBefore !== netAfter && text('difference.net', { before: money(netBefore), after: money(netAfter) });
  const words = [...lines.map(change), ...conditions.map(condition), total].filter(Boolean);
  return element('ul', { className: 'vk-changes' }, words.map((each) => element('li', {}, each)));
}

const SHOWN = { INVOICE_DISCOUNT: money, VALID_UNTIL: format.date, DELIVERY_DATE: format.date };

function condition({ condition: what, before, after }) {
  const shown = (value) => (value === '' ? NOTHING : (SHOWN[what] ?? String)(value));
  return text(`difference.${what}`, { before: shown(before), after: shown(after) });
}

function change({ no, description, before, after }) {
  const what = `${no} ${description}`.trim();
  if (before === null) {
    return text('difference.added', { what: says(what, after) });
  }
  if (after === null) {
    return text('difference.removed', { what: says(what, before) });
  }
  const parts = [
    ['quantity', counted],
    ['unitPrice', (line) => price(line.unitPrice)],
    ['discountPercent', (line) => percent(line.discountPercent)],
    ['choice', (line) => text(`lines.belongs.${line.choice}`)],
  ]
    .filter(([, shown]) => shown(before) !== shown(after))
    .map(([key, shown]) => text(`difference.${{ unitPrice: 'price', discountPercent: 'discount' }[key] ?? key}`, { before: shown(before), after: shown(after) }));
  return `${what}: ${parts.join(', ')}`;
}

/** Of how many, in the line's unit. */
const counted = (line) => `${quantity(line.quantity)} ${line.unit}`.trim();

const says = (what, line) => (Number(line.quantity) === 0 ? what : `${counted(line)} × ${what}, ${money(line.amount)}`);

function answer({ kind, channel, givenBy, reason, remark, lines, chosen, wishedDelivery, signature, recordedByName, recordedAt }, now, path) {
  const words = [text(`answer.said.${kind}`), reason !== 'NONE' && text(`answer.reason.${reason}`), givenBy, text(`answer.channel.${channel}`)].filter(Boolean);
  return element(
    'div',
    {},
    element('div', {}, words.join(' · ')),
    remark && element('div', { className: 'vk-quote' }, remark),
    (lines.length > 0 || wishedDelivery) && element('ul', { className: 'vk-changes' }, lines.map((each) => element('li', {}, wish(each, now))), wishedDelivery && element('li', {}, text('answer.wishedDelivery', { date: format.date(wishedDelivery) }))),
    chosen.length > 0 && element('div', {}, text('answer.chosen', { lines: chosen.map((each) => named(each, now)).join(', ') })),
    signature && signed(signature, givenBy, path),
    element('div', { className: 'vk-help' }, channel === 'LINK' ? format.moment(recordedAt) : `${format.moment(recordedAt)}, ${text('answer.by', { name: person(recordedByName) })}`),
  );
}

/** How an offer was signed, and the fingerprint of the file that was. */
function signed({ by, documentSha256 }, name, path) {
  return [
    by === 'DRAWING' ? element('img', { className: 'vk-signature', src: `/api/${path}/signature`, alt: text('answer.signature', { name }) }) : element('div', {}, text(`answer.signature.${by}`)),
    documentSha256 && element('div', { className: 'vk-help vk-breakable' }, text('answer.signature.paper', { hash: documentSha256 })),
  ];
}

/** A line by the item that it is about, where it is still there. */
function named(lineNo, now) {
  const line = now.find((each) => each.lineNo === lineNo);
  return line ? (line.itemNo ?? line.accountNo) : lineNo;
}

/** What is wanted of a line, by the item that it is about where it is still there. */
function wish({ lineNo, quantity: wanted, unitPrice }, now) {
  const parts = [wanted !== null && text('answer.wish.quantity', { quantity: quantity(wanted) }), unitPrice !== null && text('answer.wish.price', { price: price(unitPrice) })];
  return `${named(lineNo, now)}: ${parts.filter(Boolean).join(', ')}`;
}

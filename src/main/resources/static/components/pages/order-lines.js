/** The lines of an order: what was asked for, and how far each is. */
import { element } from '../dom.js';
import { choicePill } from '../line-choice.js';
import { wholeRows } from '../order-totals.js';
import { reasonText } from '../price-reason.js';
import { amount, column, money, numbers, orDash, percent, price, quantity, table } from './table.js';
import { empty, section } from './page.js';
import { text } from './texts.js';

/** A comment orders nothing, so its line has no figures. */
const ordered = (shown) => (line) => (line.type === 'COMMENT' ? '' : shown(line));

/** Below a price or a discount stands where it comes from, if it was agreed. */
function withReason(shown, reason) {
  const words = reasonText(reason);
  return words === '' ? shown : [shown, element('div', { className: 'vk-help' }, words)];
}

const WHAT = column(text('lines.item'), (line) => [element('strong', {}, line.itemNo ?? line.accountNo ?? ''), ' ', element('span', { className: 'vk-line-text' }, line.description), ' ', choicePill(line)], 'vk-first');

const howMany = (label) => numbers(label, ordered((line) => `${quantity(line.quantity)} ${line.unit}`));

const PRICES = [
  numbers(text('line.price'), ordered((line) => withReason(price(line.unitPrice), line.priceReason))),
  numbers(text('line.discount'), ordered((line) => withReason(orDash(line.discountPercent, percent), line.discountReason))),
  numbers(text('line.vat'), ordered((line) => percent(line.vatRate))),
  numbers(text('line.amount'), ordered((line) => amount(line.lineAmount))),
];

/** What is offered, for how much. */
export const priceColumns = [WHAT, howMany(text('quote.quantity')), ...PRICES];

const COLUMNS = [
  WHAT,
  howMany(text('line.ordered')),
  numbers(text('line.shipped'), ordered((line) => orDash(line.quantityShipped, quantity))),
  numbers(text('line.invoiced'), ordered((line) => orDash(line.quantityInvoiced, quantity))),
  numbers(text('line.cancelled'), ordered((line) => orDash(line.quantityCancelled, quantity))),
  numbers(text('line.outstanding'), ordered((line) => orDash(line.outstanding, quantity))),
  ...PRICES,
];

export function linesPart(view) {
  const { lines } = view;
  return section(
    text('lines.title'),
    'lines',
    lines.length === 0 ? empty(text('order.lines.none')) : table(text('lines.title'), COLUMNS, lines),
    totals(view),
  );
}

/** Where the goods go, in one line. */
export function shipTo({ shipToName, shipToContact, shipToAddress, shipToPostCode, shipToCity, shipToCountry }) {
  return [shipToName, shipToContact, shipToAddress, `${shipToPostCode} ${shipToCity}`.trim(), shipToCountry].filter(Boolean).join(', ');
}

export function totals(view) {
  const { header, vat } = view;
  const rows = [
    ...wholeRows(view, money, true),
    [text('totals.net'), money(header.net)],
    ...vat.map((each) => [text('totals.vat', { rate: percent(each.rate) }), money(each.amount)]),
  ];
  return element(
    'dl',
    { className: 'vk-totals' },
    rows.map(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]),
    element('dt', { className: 'vk-grand' }, text('totals.gross')),
    element('dd', { className: 'vk-grand' }, money(header.gross)),
  );
}

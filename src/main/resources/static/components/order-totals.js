/** The totals of an order: at once while typing, and then as the server calculated them. */
import { centsText, divideRounded, percentOf, toCents, toUnits } from './decimal.js';
import { element } from './dom.js';
import * as format from './format.js';
import { isIncluded } from './line-choice.js';
import { text } from './texts.js';

/**
 * The rows above the totals of a document of which something is taken off, or charged extra, as a whole. What is
 * charged extra stands here where it does not stand among the lines.
 */
export function wholeRows({ header, lines: all }, shown, isAmongLines = false) {
  const lines = all.filter(isIncluded);
  const cents = (list) => list.reduce((sum, line) => sum + toCents(line.lineAmount), 0n);
  const extra = isAmongLines ? 0n : cents(lines.filter((line) => line.serviceCharge));
  const discount = toCents(header.invoiceDiscount);
  if (extra === 0n && discount === 0n) {
    return [];
  }
  const percent = format.percent(divideRounded(toUnits(header.invoiceDiscountPercent), 1000n) * 1000n);
  return [
    [text('totals.lines'), shown(centsText(cents(lines) - extra))],
    ...(extra === 0n ? [] : [[text('totals.charge'), shown(centsText(extra))]]),
    ...(discount === 0n ? [] : [[text('totals.discount.percent', { percent }), shown(centsText(-discount))]]),
  ];
}

export class OrderTotals {
  constructor() {
    this.node = element('dl', { className: 'vk-totals' });
    this.draw(0n, []);
  }

  /** From the lines on the screen, rounded as the document will be; VAT of a new item is known after saving. */
  preview(lines) {
    const net = lines.reduce((sum, line) => sum + line.amount, 0n);
    if (lines.some((line) => line.vatRate === null && line.amount !== 0n)) {
      this.draw(net, null);
      return;
    }
    const bases = new Map();
    lines
      .filter((line) => line.vatRate !== null)
      .forEach((line) => bases.set(line.vatRate, (bases.get(line.vatRate) ?? 0n) + line.amount));
    this.draw(net, [...bases].map(([rate, base]) => ({ rate, amount: percentOf(base, rate) })));
  }

  show(view) {
    const groups = view.vat.map(({ rate, amount }) => ({ rate: toUnits(rate), amount: toCents(amount) }));
    this.draw(toCents(view.header.net), groups, wholeRows(view, (amount) => format.money(toCents(amount))));
  }

  /** What is taken off the whole, or charged extra for it, is known after saving. */
  open(lines) {
    this.draw(lines.reduce((sum, line) => sum + line.amount, 0n), null);
  }

  draw(net, vat, whole = []) {
    const gross = vat && vat.reduce((sum, group) => sum + group.amount, net);
    const rows = [
      ...whole,
      [text('totals.net'), format.money(net)],
      ...(vat ?? []).map(({ rate, amount }) => [text('totals.vat', { rate: format.percent(rate) }), format.money(amount)]),
      ...(vat ? [] : [[text('totals.vat.open'), '…']]),
    ];
    this.node.replaceChildren(
      ...rows.flatMap(([label, value]) => [element('dt', {}, label), element('dd', {}, value)]),
      element('dt', { className: 'vk-grand' }, text('totals.gross')),
      element('dd', { className: 'vk-grand' }, vat ? format.money(gross) : '…'),
    );
  }
}

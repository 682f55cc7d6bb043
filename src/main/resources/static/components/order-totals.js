/** The totals of an order: at once while typing, and then as the server calculated them. */
import { percentOf, toCents, toUnits } from './decimal.js';
import { element } from './dom.js';
import * as format from './format.js';
import { text } from './texts.js';

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

  show({ header, vat }) {
    const groups = vat.map(({ rate, amount }) => ({ rate: toUnits(rate), amount: toCents(amount) }));
    this.draw(toCents(header.net), groups);
  }

  draw(net, vat) {
    const gross = vat && vat.reduce((sum, group) => sum + group.amount, net);
    const rows = [
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

/** The lines of an order as a table to type in. Only the line that changes is drawn again. */
import { CarriedLine } from './carried-line.js';
import { toUnits } from './decimal.js';
import { button, define, element } from './dom.js';
import * as format from './format.js';
import { isIncluded } from './line-choice.js';
import { pressKey } from './line-keys.js';
import { cellsOf, pasteRows } from './line-paste.js';
import { COLUMNS, SalesLine } from './sales-line.js';
import { text } from './texts.js';

/**
 * Set `orderNo` to a function that gives the order's number, and `recentItems` to one that gives the numbers of
 * the items that come first. Sends "edited" when anything was typed.
 */
export class SalesLines extends HTMLElement {
  constructor() {
    super();
    this.orderNo = () => '';
    this.recentItems = () => '';
    this.hasChoices = false;
    this.lines = [];
    this.body = element('tbody');
  }

  connectedCallback() {
    if (!this.body.isConnected) {
      this.append(this.table(), this.help());
      this.listen();
      this.open();
    }
  }

  table() {
    const heads = [...COLUMNS, 'vat', 'amount'].map((column) =>
      element('th', { scope: 'col', className: column === 'item' ? '' : 'vk-num' }, text(`lines.${column}`)),
    );
    const last = element('th', {}, element('span', { className: 'vk-hidden-text' }, text('lines.remove')));
    return element(
      'div',
      { className: 'vk-lines-scroll' },
      element(
        'table',
        { className: 'vk-lines vk-stack vk-sales-lines', 'aria-label': text('lines.title') },
        element('thead', {}, element('tr', {}, heads, last)),
        this.body,
      ),
    );
  }

  help() {
    return element(
      'div',
      { className: 'vk-lines-foot' },
      button(text('lines.add'), 'vk-small', () => this.lineAfter(this.lines.at(-1)).focus('item')),
      element('p', { className: 'vk-help vk-keys' }, text('lines.keys')),
    );
  }

  listen() {
    this.addEventListener('keydown', (event) => {
      if (pressKey(this, event)) {
        event.preventDefault();
      }
    });
    this.addEventListener('paste', (event) => this.pasted(event));
    this.addEventListener('removeline', (event) => this.removeLine(this.lineOf(event.target), 'item'));
    this.addEventListener('focusout', (event) => this.lineLeft(event));
  }

  pasted(event) {
    const line = this.lineOf(event.target);
    const rows = line && cellsOf(event.clipboardData.getData('text/plain'));
    if (rows) {
      event.preventDefault();
      pasteRows(this, line, event.target.dataset.column, rows);
    }
  }

  /** What is missing in a line is said once its person has gone elsewhere. */
  lineLeft(event) {
    const line = this.lineOf(event.target);
    if (line && !line.row.contains(event.relatedTarget)) {
      setTimeout(() => line.showNotes());
    }
  }

  lineOf(node) {
    const row = node.closest('tr');
    return this.lines.find((line) => line.row === row);
  }

  /** A new empty line at the end, or before another. */
  open(before = null) {
    return this.add(new SalesLine({ orderNo: () => this.orderNo(), recentItems: () => this.recentItems(), onChange: () => this.changed(), hasChoices: this.hasChoices }), before);
  }

  add(line, before = null) {
    const index = before ? this.lines.indexOf(before) : this.lines.length;
    this.lines.splice(index, 0, line);
    this.body.insertBefore(line.row, before?.row ?? null);
    return line;
  }

  insertLineBefore(line) {
    return this.open(line);
  }

  /** The next line to type in. */
  lineAfter(line) {
    return this.lines.slice(this.lines.indexOf(line) + 1).find((each) => !each.isCarried) ?? this.open();
  }

  removeLine(line, column) {
    const index = this.lines.indexOf(line);
    this.lines.splice(index, 1);
    line.row.remove();
    const next = this.lines.slice(index).find((each) => !each.isCarried) ?? this.typedLines.at(-1) ?? this.open();
    next.focus(column);
    this.changed();
  }

  changed() {
    if (!this.lines.at(-1)?.isEmpty) {
      this.open();
    }
    this.addUpStock();
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true }));
  }

  /** Lines with the same item draw on the same stock. */
  addUpStock() {
    const asked = new Map();
    for (const line of this.lines.filter((each) => each.item && each.values.quantity)) {
      asked.set(line.item.no, (asked.get(line.item.no) ?? 0n) + line.askedBase);
    }
    for (const line of this.lines.filter((each) => each.item)) {
      const before = line.askedInAll;
      line.askedInAll = asked.get(line.item.no);
      if (before !== line.askedInAll) {
        line.showNotes();
      }
    }
  }

  /** The lines that are typed in; the others are carried along. */
  get typedLines() {
    return this.lines.filter((line) => !line.isCarried);
  }

  get filled() {
    return this.lines.filter((line) => !line.isEmpty);
  }

  /** Those that are in the total. */
  get included() {
    return this.filled.filter(isIncluded);
  }

  get isComplete() {
    return this.filled.every((line) => line.isComplete);
  }

  /** Looks up every item that was typed and not looked up yet, and says what is missing. */
  async resolve() {
    const lines = this.filled;
    await Promise.all(lines.map((line) => line.typeahead.resolve()));
    lines.forEach((line) => line.showNotes());
  }

  /** The lines that can be saved; remembers them, because answers name them by place. */
  request() {
    this.sent = this.lines.filter((line) => line.isComplete);
    return this.sent.map((line) => line.request());
  }

  /** Replaces everything by the lines of a saved order. */
  load(views) {
    this.lines = [];
    this.body.replaceChildren();
    views.filter((view) => !view.serviceCharge).forEach((view) => (view.type === 'ITEM' ? this.open().accept(view, true) : this.add(new CarriedLine(view))));
    this.open();
    this.addUpStock();
  }

  /** Takes over what the server made of the lines that were sent; one that was left out is a new one next time. */
  accept(views) {
    this.lines.filter((line) => !this.sent.includes(line)).forEach((line) => {
      line.lineNo = null;
    });
    const waiting = [...this.sent];
    let last = null;
    views.filter((view) => !view.serviceCharge).forEach((view) => {
      if (waiting[0]?.isOf(view)) {
        last = waiting.shift();
        last.accept(view);
      } else {
        last = this.addAfter(last, view);
      }
    });
    this.addUpStock();
  }

  /** A line that the server put under another one, as the texts of items. */
  addAfter(last, view) {
    const next = last === null ? this.lines[0] : this.lines[this.lines.indexOf(last) + 1];
    return this.add(new CarriedLine(view), next ?? null);
  }

  /** Writes what a counter-offer wants into the lines that it is about. */
  take(wanted) {
    wanted.forEach(({ lineNo, quantity, unitPrice }) => {
      const line = this.typedLines.find((each) => each.lineNo === lineNo);
      [['quantity', quantity, format.quantity], ['unitPrice', unitPrice, format.price]]
        .filter(([, value]) => line && value !== null)
        .forEach(([column, value, shown]) => {
          line.inputs[column].value = shown(toUnits(value));
          line.write(column);
        });
      line?.calculate();
    });
    this.changed();
  }

  /** How many of an item would make it cheaper, where that is so. */
  showBetter(found) {
    const byLine = new Map(found.map((each) => [each.lineNo, each]));
    this.typedLines.forEach((line) => line.showBetter(byLine.get(line.lineNo) ?? null));
  }

  /** Shows each refusal beside its field; returns those that belong to no line. */
  refuse(refusals) {
    return refusals.filter(({ field, message }) => {
      const match = /^lines\[(\d+)]\.(\w+)$/.exec(field);
      const line = match && this.sent[Number(match[1])];
      line?.refuse(match[2], message);
      return !line;
    });
  }
}

define('vk-sales-lines', SalesLines);

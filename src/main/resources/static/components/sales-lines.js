/** The lines of an order as a table to type in. Only the line that changes is drawn again. */
import { AccountLine } from './account-line.js';
import { toUnits } from './decimal.js';
import { button, define, element } from './dom.js';
import * as format from './format.js';
import { isIncluded } from './line-choice.js';
import { pressKey } from './line-keys.js';
import { cellsOf, pasteRows } from './line-paste.js';
import { COLUMNS, SalesLine } from './sales-line.js';
import { text } from './texts.js';
import { WordsLine } from './words-line.js';

const KINDS = { ITEM: SalesLine, ACCOUNT: AccountLine, COMMENT: WordsLine };

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
      button(text('lines.add.account'), 'vk-small', () => this.insertOf('ACCOUNT').focus('item')),
      button(text('lines.add.comment'), 'vk-small', () => this.insertOf('COMMENT').focus('item')),
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
    this.addEventListener('focusin', (event) => {
      this.lastLine = this.lineOf(event.target) ?? this.lastLine;
    });
    this.addEventListener('focusout', (event) => this.lineLeft(event));
  }

  pasted(event) {
    const line = this.lineOf(event.target);
    const rows = line?.type === 'ITEM' && cellsOf(event.clipboardData.getData('text/plain'));
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
  open(before = null, type = 'ITEM') {
    return this.add(new KINDS[type]({ orderNo: () => this.orderNo(), recentItems: () => this.recentItems(), onChange: () => this.changed(), hasChoices: this.hasChoices }), before);
  }

  /** A new line of this type below the one in which somebody was last; else below all that are filled. */
  insertOf(type) {
    const at = this.lines.indexOf(this.lastLine);
    const below = at >= 0 && !this.lastLine.isEmpty ? at : this.lines.findLastIndex((line) => !line.isEmpty);
    const line = this.open(this.lines[below + 1] ?? null, type);
    this.keepOneOpen();
    return line;
  }

  /** A line for this item below the others, where only the quantity is missing. */
  async addItem(no) {
    const line = this.itemLineAfter(this.filled.at(-1) ?? null);
    await pasteRows(this, line, 'item', [[no]]);
    line.focus('quantity');
  }

  /** An item can always be typed at the end. */
  keepOneOpen() {
    const last = this.lines.at(-1);
    if (!last?.isEmpty || last.type !== 'ITEM') {
      this.open();
    }
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
    return this.lines[this.lines.indexOf(line) + 1] ?? this.open();
  }

  /** The next line in which an item can be typed. */
  itemLineAfter(line) {
    return this.lines.slice(this.lines.indexOf(line) + 1).find((each) => each.type === 'ITEM') ?? this.open();
  }

  removeLine(line, column) {
    const index = this.lines.indexOf(line);
    this.lines.splice(index, 1);
    line.row.remove();
    const next = this.lines[index] ?? this.lines.at(-1) ?? this.open();
    next.focus(column);
    this.changed();
  }

  changed() {
    this.keepOneOpen();
    this.addUpStock();
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true }));
  }

  /** Lines with the same item draw on the same stock. */
  addUpStock() {
    const asked = new Map();
    for (const line of this.lines.filter((each) => each.hasStock && each.values.quantity)) {
      asked.set(line.item.no, (asked.get(line.item.no) ?? 0n) + line.askedBase);
    }
    for (const line of this.lines.filter((each) => each.hasStock)) {
      const before = line.askedInAll;
      line.askedInAll = asked.get(line.item.no);
      if (before !== line.askedInAll) {
        line.showNotes();
      }
    }
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
    await Promise.all(lines.map((line) => line.resolve()));
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
    views.filter((view) => !view.serviceCharge).forEach((view) => this.open(null, view.type).accept(view, true));
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
    const line = this.open(next ?? null, view.type);
    line.accept(view, true);
    return line;
  }

  /** Writes what a counter-offer wants into the lines that it is about. */
  take(wanted) {
    wanted.forEach(({ lineNo, quantity, unitPrice }) => {
      const line = this.lines.find((each) => each.lineNo === lineNo);
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
    this.lines.filter(({ type }) => type === 'ITEM').forEach((line) => line.showBetter(byLine.get(line.lineNo) ?? null));
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

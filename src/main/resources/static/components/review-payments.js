/** The task "review payments": every movement that was not sure, one card each. */
import { get } from './api.js';
import { toCents } from './decimal.js';
import { element, outside, setText } from './dom.js';
import * as format from './format.js';
import { StatementLine } from './statement-line.js';
import { openTaskForm } from './task-form.js';
import { text } from './texts.js';

export function open(camForm) {
  return openTaskForm(camForm, async (form) => {
    const importNo = form.documentNumber;
    const review = new Review(await get(`bank-statements/${importNo}`), (ready) => form.setReady(ready));
    form.onFinish({ isSettled: () => true, settle: () => Promise.resolve(true), prepare: () => {} });
    form.show(review.node);
    review.showProgress();
  });
}

class Review {
  constructor(statement, onReady) {
    this.onReady = onReady;
    this.lines = statement.lines
      .filter((line) => line.status === 'OPEN')
      .map((line) => new StatementLine(statement.importNo, line, (...of) => this.given(...of), (decided) => this.decided(decided)));
    this.lines.forEach((line) => line.refresh());
    this.progress = element('span', { className: 'vk-save-state', role: 'status' });
    this.rest = element('p', { className: 'vk-help' });
    this.cards = element('div', { className: 'vk-matches' }, this.lines.map((line) => line.node));
    this.cards.addEventListener('keydown', (event) => this.pressed(event));
    this.node = element('div', {}, this.head(statement), element('p', { className: 'vk-help vk-keys' }, text('review.keys')), this.cards, this.rest, doneBlock(statement));
  }

  head({ importNo, fileName }) {
    return element(
      'div',
      { className: 'vk-head' },
      element('h2', {}, fileName),
      element('span', { className: 'vk-pill' }, importNo),
      outside(`/bank-imports/${encodeURIComponent(importNo)}`, text('review.file')),
      this.progress,
    );
  }

  /** What the other lines that are decided on take of an entry. */
  given(entryNo, line) {
    const others = (this.lines ?? []).filter((each) => each !== line);
    return others.reduce((sum, each) => sum + each.takes(entryNo), 0n);
  }

  decided(line) {
    this.lines.forEach((each) => each.refresh());
    this.showProgress();
    const next = line && this.lines.find((each) => each.decision === null);
    (next ?? line)?.node.focus();
  }

  /** Can be finished as soon as anything is decided: what is left comes back as a new task. */
  showProgress() {
    const open = this.lines.filter((line) => line.decision === null).length;
    const done = this.lines.length - open;
    setText(this.progress, text('review.progress', { done, all: this.lines.length }));
    setText(this.rest, open > 0 && done > 0 ? text('review.rest', { open }) : '');
    this.onReady(done > 0 || this.lines.length === 0);
  }

  /** Keys of the card itself, not of the fields in it. */
  pressed(event) {
    const index = this.lines.findIndex((line) => line.node === event.target);
    const line = this.lines[index];
    if (!line || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const keys = {
      ArrowDown: () => this.lines[index + 1]?.node.focus(),
      ArrowUp: () => this.lines[index - 1]?.node.focus(),
      Enter: () => (line.decision === null && line.isAcceptable ? line.decide('accepted') : undefined),
      o: () => line.decision === null && line.other.input.focus(),
    };
    const action = keys[event.key] ?? keys[event.key.toLowerCase()];
    if (action) {
      event.preventDefault();
      action();
    }
  }
}

/** What needs nobody any more, to look back at. */
function doneBlock({ lines }) {
  const done = lines.filter((line) => line.status !== 'OPEN');
  if (done.length === 0) {
    return null;
  }
  const rows = done.map((line) =>
    element(
      'li',
      {},
      `${format.date(line.bookingDate)} · ${line.counterpartyName} · ${format.money(toCents(line.amount))} · ${text(`review.status.${line.status}`)}`,
    ),
  );
  return element('details', { className: 'vk-drafts' }, element('summary', {}, text('review.done', { count: done.length })), element('ul', {}, rows));
}

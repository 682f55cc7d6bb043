/** One open entry that an amount may pay: chosen or not, for how much (without sign), and why it is proposed. */
import { absolute, centsText, toCents, unitsToCents } from './decimal.js';
import { element, setText, showNote, uniqueId } from './dom.js';
import * as format from './format.js';
import { text } from './texts.js';

export const PILLS = { HIGH: 'vk-pill-ok', MEDIUM: 'vk-pill-info', LOW: 'vk-pill-warn', MANUAL: 'vk-pill' };

export class PaymentCandidate {
  /** given tells what other amounts of this review take of the entry already. */
  constructor(entry, isChosen, given, onChange) {
    this.entry = entry;
    this.given = given;
    this.amount = toCents(entry.amount);
    this.onChange = onChange;
    this.build(isChosen);
  }

  build(isChosen) {
    const note = element('p', { id: uniqueId('vk-note'), hidden: true });
    this.checkbox = element('input', { type: 'checkbox', checked: isChosen, onchange: () => this.onChange() });
    this.input = element('input', {
      type: 'text',
      inputMode: 'decimal',
      autocomplete: 'off',
      value: format.amount(this.amount),
      'aria-label': `${text('review.amount')} ${this.entry.documentNo}`,
      'aria-describedby': note.id,
      oninput: () => this.typed(),
      onblur: () => this.tidy(),
    });
    this.node = element(
      'li',
      { className: 'vk-candidate' },
      element('label', { className: 'vk-check' }, this.checkbox, this.description()),
      element('div', { className: 'vk-candidate-amount' }, this.input, note),
    );
  }

  description() {
    const { documentNo, customerName, customerNo, confidence, evidence } = this.entry;
    this.state = element('span', { className: 'vk-help' });
    this.showState();
    return element(
      'span',
      {},
      element('strong', {}, documentNo),
      ' ',
      element('span', { className: `vk-pill ${PILLS[confidence]}` }, text(`review.confidence.${confidence}`)),
      element('span', { className: 'vk-line-text' }, `${customerName} (${customerNo})`),
      this.state,
      evidence ? element('span', { className: 'vk-help vk-evidence' }, text('review.because', { evidence })) : null,
    );
  }

  showState() {
    const { dueDate, discount } = this.entry;
    const open = text('review.remaining', { amount: format.money(this.remaining) });
    const due = dueDate ? text('review.due', { date: format.date(dueDate) }) : null;
    const less = toCents(discount) > 0n ? text('review.discount', { amount: format.money(toCents(discount)) }) : null;
    setText(this.state, [open, due, less].filter(Boolean).join(' · '));
  }

  /** Another amount of the review took some of the entry, or gave it back. */
  refresh() {
    this.showState();
    if (this.amount > this.remaining) {
      this.amount = this.remaining;
      this.checkbox.checked = this.checkbox.checked && this.amount > 0n;
      this.tidy();
    }
  }

  typed() {
    const units = format.parse(this.input.value);
    this.amount = units === null || units === undefined ? undefined : unitsToCents(units);
    this.checkbox.checked = true;
    showNote(this.input, 'error', this.problem);
    this.onChange();
  }

  tidy() {
    if (this.amount !== undefined) {
      this.input.value = format.amount(this.amount);
    }
  }

  /** What is open of the entry, less what other amounts of this review take of it. */
  get remaining() {
    return absolute(toCents(this.entry.remaining)) - this.given();
  }

  get isChosen() {
    return this.checkbox.checked;
  }

  /** What is enough when the discount is taken. */
  get due() {
    return this.remaining - toCents(this.entry.discount);
  }

  /** What of the amount settles the entry, by the rule of the server: in full, with the discount, or in part. */
  get settled() {
    const amount = this.amount ?? 0n;
    return amount >= this.due && amount < this.remaining ? this.due : amount;
  }

  /** What remains of the entry after this. */
  get stillOpen() {
    return this.settled >= this.due ? 0n : this.remaining - this.settled;
  }

  get problem() {
    if (this.amount === undefined || this.amount <= 0n) {
      return text('review.amount.wrong');
    }
    return this.amount > this.remaining ? text('review.amount.above', { amount: format.money(this.remaining) }) : null;
  }

  request() {
    return { entryNo: this.entry.entryNo, amount: Number(centsText(this.amount)) };
  }
}

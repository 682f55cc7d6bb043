/** One open entry that a received amount may pay: chosen or not, for how much, and why it is proposed. */
import { centsText, toCents, unitsToCents } from './decimal.js';
import { element, showNote, uniqueId } from './dom.js';
import * as format from './format.js';
import { text } from './texts.js';

const PILLS = { HIGH: 'vk-pill-ok', MEDIUM: 'vk-pill-info', LOW: 'vk-pill-warn', MANUAL: 'vk-pill' };

export class PaymentCandidate {
  constructor(entry, isChosen, onChange) {
    this.entry = entry;
    this.remaining = toCents(entry.remaining);
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
    const { documentNo, customerName, customerNo, dueDate, discount, confidence, evidence } = this.entry;
    const open = text('review.remaining', { amount: format.euro(this.remaining) });
    const due = dueDate ? text('review.due', { date: format.date(dueDate) }) : null;
    const less = toCents(discount) > 0n ? text('review.discount', { amount: format.euro(toCents(discount)) }) : null;
    return element(
      'span',
      {},
      element('strong', {}, documentNo),
      ' ',
      element('span', { className: `vk-pill ${PILLS[confidence]}` }, text(`review.confidence.${confidence}`)),
      element('span', { className: 'vk-line-text' }, `${customerName} (${customerNo})`),
      element('span', { className: 'vk-help' }, [open, due, less].filter(Boolean).join(' · ')),
      evidence ? element('span', { className: 'vk-help vk-evidence' }, text('review.because', { evidence })) : null,
    );
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
    return this.amount > this.remaining ? text('review.amount.above', { amount: format.euro(this.remaining) }) : null;
  }

  request() {
    return { entryNo: this.entry.entryNo, amount: Number(centsText(this.amount)) };
  }
}

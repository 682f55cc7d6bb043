/** What of a bank line is on an account, or stays with a customer on account; chosen or not, and why it is proposed. */
import { centsText, toCents, unitsToCents } from './decimal.js';
import { element, setText, showNote, uniqueId } from './dom.js';
import * as format from './format.js';
import { PILLS } from './payment-candidate.js';
import { text } from './texts.js';

/** An amount on an account of the general ledger, with the sign of money on the bank account. */
export class AccountPart {
  constructor(part, isChosen, onChange) {
    this.part = part;
    this.amount = toCents(part.amount);
    this.onChange = onChange;
    const note = element('p', { id: uniqueId('vk-note'), hidden: true });
    this.input = element('input', {
      type: 'text',
      inputMode: 'decimal',
      autocomplete: 'off',
      value: format.amount(this.amount),
      'aria-label': `${text('review.account.amount')} ${part.accountNo}`,
      'aria-describedby': note.id,
      oninput: () => this.typed(),
      onblur: () => this.tidy(),
    });
    this.checkbox = element('input', { type: 'checkbox', checked: isChosen, onchange: () => onChange() });
    this.node = row(this.checkbox, `${part.accountNo} ${part.accountName}`, text('review.account'), part, [this.input, note]);
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

  get problem() {
    return this.amount === undefined || this.amount === 0n ? text('review.account.wrong') : null;
  }

  get words() {
    return `${this.part.accountNo} ${this.part.accountName} ${format.money(this.amount)}`;
  }

  request() {
    return { accountNo: this.part.accountNo, amount: Number(centsText(this.amount)) };
  }
}

/** A customer who keeps whatever is left of the line on account. */
export class CustomerPart {
  constructor(part, isChosen, onChange) {
    this.part = part;
    this.amount = toCents(part.amount);
    this.sum = element('span', { className: 'vk-part-sum' });
    this.checkbox = element('input', { type: 'checkbox', checked: isChosen, onchange: () => onChange() });
    this.node = row(this.checkbox, `${part.customerName} (${part.customerNo})`, text('review.customer'), part, [this.sum]);
  }

  get isChosen() {
    return this.checkbox.checked;
  }

  /** What the other parts of the line leave. */
  showRest(cents) {
    this.amount = cents;
    setText(this.sum, this.isChosen ? format.money(cents) : '');
  }

  get words() {
    return `${this.part.customerName} ${format.money(this.amount)}`;
  }
}

function row(checkbox, title, kind, { confidence, evidence }, amount) {
  return element(
    'li',
    { className: 'vk-candidate' },
    element(
      'label',
      { className: 'vk-check' },
      checkbox,
      element(
        'span',
        {},
        element('strong', {}, title),
        ' ',
        element('span', { className: `vk-pill ${PILLS[confidence]}` }, text(`review.confidence.${confidence}`)),
        element('span', { className: 'vk-help' }, kind),
        evidence ? element('span', { className: 'vk-help vk-evidence' }, text('review.because', { evidence })) : null,
      ),
    ),
    element('div', { className: 'vk-candidate-amount' }, amount),
  );
}

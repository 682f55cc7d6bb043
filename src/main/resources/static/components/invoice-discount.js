/** What is taken off a whole document: what was agreed, or what somebody types below the totals. */
import { toCents, toNumber } from './decimal.js';
import { button, element, field, showNote } from './dom.js';
import * as format from './format.js';
import { text } from './texts.js';

export class InvoiceDiscount {
  /** onChange is called when something was typed; onCalculate takes off what was agreed. */
  constructor(onChange, onCalculate) {
    this.typedAt = 0;
    this.input = element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
    this.input.addEventListener('input', () => {
      this.typedAt += 1;
      showNote(this.input, this.isComplete ? 'help' : 'error', this.isComplete ? null : text('discount.invalid'));
      onChange();
    });
    this.agreed = button(text('discount.agreed'), 'vk-small', onCalculate, { disabled: true });
    this.node = element('div', { className: 'vk-invoice-discount' }, field(text('totals.discount'), this.input), this.agreed);
  }

  get isTyped() {
    return this.input.value.trim() !== '';
  }

  get isComplete() {
    const units = format.parse(this.input.value);
    return !this.isTyped || (units !== null && units !== undefined);
  }

  /** The amount that was typed; null where nothing was, so that what was agreed is taken off. */
  request() {
    return this.isTyped ? toNumber(format.parse(this.input.value)) : null;
  }

  /** Shows what the server made of it, unless somebody typed since. */
  show({ invoiceDiscount, invoiceDiscountOrigin }, typedAt = this.typedAt) {
    this.agreed.disabled = false;
    const amount = format.amount(toCents(invoiceDiscount));
    this.input.placeholder = invoiceDiscountOrigin === 'TERMS' ? amount : '';
    if (typedAt === this.typedAt) {
      this.input.value = invoiceDiscountOrigin === 'TYPED' ? amount : '';
      showNote(this.input, 'help', null);
    }
  }

  /** Why what was typed is no longer there. */
  showWarnings(warnings) {
    const notice = warnings.find(({ field: at }) => at === 'invoiceDiscount');
    if (notice) {
      showNote(this.input, 'warn', notice.message);
    }
  }

  /** Shows each refusal beside the field; returns the others. */
  refuse(refusals) {
    return refusals.filter(({ field: name, message }) => {
      if (name === 'invoiceDiscount') {
        showNote(this.input, 'error', message);
      }
      return name !== 'invoiceDiscount';
    });
  }
}

/** A line of a document that charges an amount on an account, such as transport or an hour of work (feature Q-02). */
import { get, query } from './api.js';
import { toNumber } from './decimal.js';
import { element } from './dom.js';
import { SalesLine } from './sales-line.js';
import { text } from './texts.js';

const LONGEST = 100;

export class AccountLine extends SalesLine {
  get type() {
    return 'ACCOUNT';
  }

  get hint() {
    return text('lines.account.hint');
  }

  get label() {
    return text('lines.account');
  }

  lookUp() {
    return {
      find: (typed) => get(`document-accounts${query({ q: typed, limit: 10 })}`),
      describe: ({ no, name }) => ({ value: no, title: name, detail: '', note: null }),
    };
  }

  /** What the paper says; the account's name unless somebody types other words. */
  describedBy() {
    return element('input', {
      type: 'text',
      className: 'vk-line-words',
      autocomplete: 'off',
      maxLength: LONGEST,
      ariaLabel: text('lines.account.words'),
      placeholder: text('lines.account.words'),
      oninput: () => {
        this.areWordsTyped = true;
        this.changed('item');
      },
      onkeydown: (event) => {
        if (event.key === 'Enter') {
          event.preventDefault();
          this.focus('quantity');
        }
      },
    });
  }

  /** Words alone are a line that is not complete yet. */
  get isEmpty() {
    return super.isEmpty && this.description.value.trim() === '';
  }

  picked({ choice, byHand }) {
    this.vatRate = null;
    if (!this.areWordsTyped || this.description.value.trim() === '') {
      this.description.value = choice.name;
      this.areWordsTyped = false;
    }
    this.changed('item');
    if (byHand) {
      this.focus('quantity');
    }
  }

  unpicked() {
    this.vatRate = null;
    this.changed('item');
  }

  /** What was typed since it was sent stays. */
  describe({ description }) {
    const now = this.description.value.trim();
    if (now === '' || now === this.sentWords) {
      this.description.value = description;
    }
  }

  /** Nothing says what it costs but whoever types it. */
  problem(column) {
    return column === 'unitPrice' && this.values.unitPrice === null ? text('lines.unitPrice.needed') : super.problem(column);
  }

  unknownText() {
    return text('lines.account.unknown', { no: this.inputs.item.value.trim() });
  }

  get hasStock() {
    return false;
  }

  noOf(view) {
    return view.accountNo;
  }

  request() {
    this.sentWords = this.description.value.trim();
    return {
      lineNo: this.lineNo,
      type: this.type,
      accountNo: this.item.no,
      description: this.description.value.trim() || null,
      quantity: toNumber(this.values.quantity),
      unitPrice: toNumber(this.values.unitPrice),
      discountPercent: this.typedIn.discountPercent ? toNumber(this.values.discountPercent) : null,
      choice: this.choice,
    };
  }

  /** The account of another line, with its words. */
  takeItem(other) {
    if (other.item) {
      this.typeahead.show(other.item);
      this.vatRate = other.vatRate;
      this.areWordsTyped = other.areWordsTyped;
      this.description.value = other.description.value;
      this.changed('item');
    }
  }
}

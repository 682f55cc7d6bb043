/** A line of an order that is no item: an amount on an account, or a comment. It can be read and taken away here, and stays as it is. */
import { toCents, toUnits } from './decimal.js';
import { button, element, showNote, uniqueId } from './dom.js';
import { choicePill } from './line-choice.js';
import * as format from './format.js';
import { text } from './texts.js';

export class CarriedLine {
  constructor(view) {
    this.isCarried = true;
    this.item = null;
    this.values = {};
    this.isEmpty = false;
    this.isComplete = true;
    this.typeahead = { resolve: async () => {} };
    this.build(view);
    this.accept(view);
  }

  build(view) {
    const isComment = view.type === 'COMMENT';
    this.note = element('p', { id: uniqueId('vk-note'), hidden: true });
    this.remove = button('×', 'vk-small vk-remove', () => this.row.dispatchEvent(new CustomEvent('removeline', { bubbles: true })), {
      title: text('lines.remove'),
      'aria-label': `${text('lines.remove')}: ${view.description}`,
      'aria-describedby': this.note.id,
    });
    const numbers = isComment
      ? []
      : [
          ['quantity', format.quantity(toUnits(view.quantity))],
          ['unitPrice', format.price(toUnits(view.unitPrice))],
          ['discountPercent', toUnits(view.discountPercent) ? format.quantity(toUnits(view.discountPercent)) : ''],
          ['vat', `${format.quantity(toUnits(view.vatRate))}%`],
          ['amount', format.amount(toCents(view.lineAmount))],
        ];
    this.row = element(
      'tr',
      {},
      element(
        'td',
        { className: 'vk-line-item', colSpan: isComment ? 6 : 1, data: { label: text(`lines.${isComment ? 'comment' : 'account'}`) } },
        view.accountNo ? element('strong', {}, view.accountNo, ' ') : [],
        element('span', { className: 'vk-line-text' }, view.description),
        choicePill(view) ?? [],
        this.note,
      ),
      numbers.map(([column, shown]) => element('td', { className: 'vk-num', data: { label: text(`lines.${column}`) } }, shown)),
      element('td', { className: 'vk-line-remove' }, this.remove),
    );
  }

  accept(view) {
    this.view = view;
    this.lineNo = view.lineNo;
    this.amount = toCents(view.lineAmount);
    this.vatRate = view.vatRate === null ? null : toUnits(view.vatRate);
    this.refuse(null, null);
  }

  get choice() {
    return this.view.choice;
  }

  /** Whether the server speaks of this line. */
  isOf(view) {
    return view.type === this.view.type && (this.lineNo === null ? view.description === this.view.description : view.lineNo === this.lineNo);
  }

  request() {
    const { type, accountNo, description, quantity, unitPrice, discountPercent, choice } = this.view;
    const words = { lineNo: this.lineNo, type, description };
    return type === 'COMMENT' ? words : { ...words, accountNo, quantity, unitPrice, discountPercent, choice };
  }

  refuse(field, message) {
    showNote(this.remove, message ? 'error' : 'help', message);
  }

  showNotes() {}

  focus() {
    this.remove.focus();
  }
}

/** What a customer wants otherwise who calls or writes: of single lines, and another day. */
import '../date-field.js';
import { toNumber, toUnits } from '../decimal.js';
import { element, field } from '../dom.js';
import * as format from '../format.js';
import { price, quantity } from './table.js';
import { text } from './texts.js';

const WRONG = { quantity: 'lines.quantity.wrong', unitPrice: 'lines.unitPrice.wrong' };

export class Wish {
  /** lines are those of the offer; none while another one is prepared. */
  constructor(lines) {
    this.lines = lines.filter((each) => each.type !== 'COMMENT').map(wishOf);
    this.day = document.createElement('vk-date');
    this.node = element(
      'div',
      {},
      this.lines.length > 0 && element('p', { className: 'vk-help' }, text('answer.lines.help')),
      this.lines.map((each) => each.node),
      element('div', { className: 'vk-grid' }, this.day.asField(text('answer.day'))),
    );
  }

  /** By the names that refusals use. */
  get controls() {
    const ofLines = this.lines.flatMap(({ lineNo, quantity: many, unitPrice }) => [
      [`lines[${lineNo}].quantity`, many],
      [`lines[${lineNo}].unitPrice`, unitPrice],
    ]);
    return Object.fromEntries([...ofLines, ['wishedDelivery', this.day.input]]);
  }

  /** Only what is another than what was offered. Throws what cannot be read, as the server refuses. */
  request() {
    const controls = this.controls;
    const refusals = Object.entries(controls)
      .filter(([name, { value }]) => (name === 'wishedDelivery' ? !this.day.isValid : format.parse(value) === undefined))
      .map(([name]) => ({ field: name, message: text(WRONG[name.split('.')[1]] ?? 'date.wrong') }));
    if (refusals.length > 0) {
      throw { refusals };
    }
    const lines = this.lines.map(({ lineNo, offered, ...typed }) => ({ lineNo, quantity: changed(typed.quantity, offered.quantity), unitPrice: changed(typed.unitPrice, offered.unitPrice) }));
    return { lines: lines.filter((each) => each.quantity !== null || each.unitPrice !== null), wishedDelivery: this.day.value || null };
  }
}

function wishOf(line) {
  const many = number(quantity(line.quantity));
  const unitPrice = number(price(line.unitPrice));
  const legend = `${line.itemNo ?? line.accountNo} ${line.description}`;
  const node = element('fieldset', { className: 'vk-wish' }, element('legend', {}, legend), element('div', { className: 'vk-grid' }, field(text('quote.quantity'), many), field(text(Number(line.discountPercent) === 0 ? 'line.price' : 'answer.price.before'), unitPrice)));
  return { lineNo: line.lineNo, offered: line, quantity: many, unitPrice, node };
}

const number = (value) => element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', maxLength: 20, value });

function changed(input, offered) {
  const typed = format.parse(input.value);
  return typed === null || typed === toUnits(offered) ? null : toNumber(typed);
}

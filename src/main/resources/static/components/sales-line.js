/** One line of an order on the screen: its fields, what was typed in them, and what the server says of it. */
import { get, query } from './api.js';
import { lineAmount, toNumber, toUnits } from './decimal.js';
import { element, setText, showNote, uniqueId } from './dom.js';
import { choiceField } from './line-choice.js';
import { removeButton } from './line-remove.js';
import * as format from './format.js';
import { betterText, reasonText } from './price-reason.js';
import { text } from './texts.js';
import './typeahead.js';

/** The typed fields, left to right. */
export const COLUMNS = ['item', 'quantity', 'unitPrice', 'discountPercent'];

/** One, as decimals are counted. */
const ONE = 100000n;

const SERVER_FIELDS = { unit: 'quantity', itemNo: 'item', quantity: 'quantity', unitPrice: 'unitPrice', discountPercent: 'discountPercent' };
/** What is offered unless somebody types another. */
const REASONS = { unitPrice: 'priceReason', discountPercent: 'discountReason' };
const LIMITS = { discountPercent: toUnits(100) };
const SHOWN = { quantity: format.quantity, unitPrice: format.price, discountPercent: format.quantity };

export class SalesLine {
  /** orderNo gives the order's number once there is one; onChange is called after every change; hasChoices in an offer. */
  constructor({ orderNo, recentItems, onChange, hasChoices }) {
    this.orderNo = orderNo;
    this.recentItems = recentItems;
    this.onChange = onChange;
    this.choices = hasChoices ? choiceField(() => this.changed('choice')) : null;
    this.lineNo = null;
    this.values = { quantity: null, unitPrice: null, discountPercent: null };
    this.typedIn = { unitPrice: false, discountPercent: false };
    this.reasons = {};
    this.offered = {};
    this.better = null;
    this.refusals = {};
    this.isUnknownSaid = false;
    this.availableBase = null;
    this.unitCode = null;
    this.vatRate = null;
    this.amount = 0n;
    this.build();
  }

  get type() {
    return 'ITEM';
  }

  get item() {
    return this.typeahead.choice;
  }

  get hint() {
    return text('lines.item.hint');
  }

  get label() {
    return text('lines.item');
  }

  get choice() {
    return this.choices?.value;
  }

  get isEmpty() {
    return this.item === null && COLUMNS.every((column) => this.inputs[column].value.trim() === '');
  }

  /** Can be saved: an item, and numbers where numbers belong. */
  get isComplete() {
    return this.item !== null && COLUMNS.slice(1).every((column) => this.problem(column) === null);
  }

  build() {
    this.typeahead = document.createElement('vk-typeahead');
    Object.assign(this.typeahead, {
      opensOnArrow: false,
      isMeant: ({ no }, typed) => no.toLowerCase() === typed.toLowerCase(),
      ...this.lookUp(),
    });
    this.typeahead.input.placeholder = this.hint;
    this.inputs = { item: this.typeahead.input };
    this.remove = removeButton(this);
    this.description = this.describedBy();
    this.unit = element('span', { className: 'vk-unit' });
    this.units = [];
    this.vatCell = element('td', { className: 'vk-num vk-line-vat', data: { label: text('lines.vat') } });
    this.amountText = element('span');
    this.amountCell = element('td', { className: 'vk-num vk-line-amount', data: { label: text('lines.amount') } }, element('div', {}, this.amountText, this.choices ?? []));
    this.row = element(
      'tr',
      {},
      this.cell('item', element('div', { className: 'vk-item' }, this.typeahead, this.description)),
      this.numberCell('quantity', this.unit),
      this.numberCell('unitPrice'),
      this.numberCell('discountPercent'),
      this.vatCell,
      this.amountCell,
      element('td', { className: 'vk-line-remove' }, this.remove),
    );
    this.listen();
    this.calculate();
  }

  /** What can be found by what is typed, and how it is shown. */
  lookUp() {
    return {
      find: (typed) => get(`items${query({ q: typed, first: this.recentItems(), limit: 10, order: this.orderNo() })}`),
      describe: describeItem,
    };
  }

  describedBy() {
    return element('span', { className: 'vk-line-text' });
  }

  cell(column, control, ...more) {
    const input = this.inputs[column];
    const label = column === 'item' ? this.label : text(`lines.${column}`);
    const note = element('p', { id: uniqueId('vk-note'), hidden: true });
    input.dataset.column = column;
    input.setAttribute('aria-label', label);
    input.setAttribute('aria-describedby', note.id);
    const isNumber = column !== 'item';
    return element('td', { className: isNumber ? 'vk-num' : 'vk-line-item', data: { label } }, control, ...more, note);
  }

  numberCell(column, ...more) {
    this.inputs[column] = element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
    return this.cell(column, element('span', { className: 'vk-with-unit' }, this.inputs[column], ...more));
  }

  listen() {
    this.typeahead.addEventListener('pick', (event) => this.picked(event.detail));
    this.typeahead.addEventListener('ahead', () => this.focus('quantity'));
    this.typeahead.addEventListener('unpick', () => this.unpicked());
    this.typeahead.addEventListener('unknown', () => this.saidUnknown());
    this.inputs.item.addEventListener('input', () => this.typedItem());
    for (const column of COLUMNS.slice(1)) {
      const input = this.inputs[column];
      input.addEventListener('input', () => this.typed(column));
      input.addEventListener('focus', () => input.select());
      input.addEventListener('blur', () => this.tidy(column));
    }
  }

  picked({ choice, byHand }) {
    this.vatRate = null;
    this.describe(choice);
    this.offer(choice.unitPrice);
    this.set('unitPrice', (this.values.unitPrice * this.factor) / ONE);
    this.changed('item');
    if (byHand) {
      this.focus('quantity');
    }
  }

  /** Said at once, with the text selected, so that the next scan takes its place. */
  saidUnknown() {
    const isNew = !this.isUnknownSaid;
    this.isUnknownSaid = true;
    this.changed('item');
    const at = document.activeElement;
    const isAhead = at === this.inputs.quantity && at.value.trim() === '';
    if (isNew && (isAhead || at === this.inputs.item)) {
      this.focus('item');
      this.inputs.item.select();
      this.showNotes();
    }
  }

  typedItem() {
    if (this.isUnknownSaid) {
      this.isUnknownSaid = false;
      this.showNotes();
    }
  }

  unpicked() {
    this.availableBase = null;
    this.vatRate = null;
    setText(this.description, '');
    this.showUnits([], null);
    this.changed('item');
  }

  /** The price of the card, until the server says what this customer pays for so many. */
  offer(unitPrice) {
    this.typedIn = { unitPrice: false, discountPercent: false };
    this.reasons = {};
    this.offered = {};
    this.better = null;
    this.set('unitPrice', unitPrice === null ? null : toUnits(unitPrice));
    this.set('discountPercent', null);
  }

  /** A choice, or a saved line. */
  describe({ description, units, unitCode, available, availableInBaseUnits }) {
    setText(this.description, description);
    this.showUnits(units, unitCode ?? units[0].code);
    this.availableBase = toUnits(availableInBaseUnits ?? available ?? null);
  }

  /** The unit as a text; to choose from where the item has several. */
  showUnits(units, code) {
    const isSame = this.unitCode === code && this.units.map((each) => each.code).join() === units.map((each) => each.code).join();
    this.units = units;
    this.unitCode = code;
    if (isSame) {
      return;
    }
    const choices = units.map((each) => element('option', { value: each.code, selected: each.code === code }, each.name));
    const choose = (event) => this.chooseUnit(event.target.value);
    this.unit.replaceChildren(...(units.length > 1 ? [element('select', { ariaLabel: text('lines.unit'), onchange: choose }, choices)] : units.map((each) => each.name)));
  }

  /** How many base units one of the line's unit is. */
  get factor() {
    return toUnits(this.units.find((each) => each.code === this.unitCode)?.quantityPerUnit ?? 1);
  }

  /** What can be promised: a part of a box is said in pieces. */
  get available() {
    const base = this.factor === ONE ? null : this.units.find(({ quantityPerUnit }) => toUnits(quantityPerUnit) === ONE);
    return [format.quantity(this.availableBase), base?.name].filter(Boolean).join(' ');
  }

  /** A price is for one of the unit, so that another unit is offered anew. */
  chooseUnit(code) {
    const before = this.factor;
    this.unitCode = code;
    const price = this.values.unitPrice;
    this.offer(null);
    this.set('unitPrice', price === null || price === undefined ? null : (price * this.factor) / before);
    this.changed('quantity');
  }

  typed(column) {
    this.write(column);
    this.changed(column);
  }

  /** Takes what stands in the field; an empty price or discount is offered again. */
  write(column) {
    this.values[column] = format.parse(this.inputs[column].value);
    if (column in REASONS) {
      this.typedIn[column] = this.values[column] !== null;
    }
  }

  /** Shows what was understood, once the field is left; what nobody typed is as it is offered. */
  tidy(column) {
    if (column in this.offered && !this.typedIn[column]) {
      this.set(column, this.offered[column]);
      this.calculate();
    }
    const value = this.values[column];
    if (value !== null && value !== undefined) {
      this.inputs[column].value = SHOWN[column](value);
    }
    this.showNotes();
  }

  set(column, units) {
    this.values[column] = units;
    this.inputs[column].value = units === null || units === undefined ? '' : SHOWN[column](units);
  }

  changed(column) {
    delete this.refusals[column];
    this.calculate();
    this.showNotes();
    this.onChange(this);
  }

  calculate() {
    const { quantity, unitPrice, discountPercent } = this.values;
    const counts = unitPrice !== null && COLUMNS.slice(1).every((column) => this.problem(column) === null);
    this.amount = counts ? lineAmount(quantity, unitPrice, discountPercent ?? 0n).net : 0n;
    setText(this.vatCell, this.vatRate === null || this.isEmpty ? '' : `${format.quantity(this.vatRate)}%`);
    setText(this.amountText, this.isEmpty ? '' : format.amount(this.amount));
    if (this.choices) {
      this.choices.hidden = this.isEmpty;
    }
    this.remove.hidden = this.isEmpty;
  }

  /** Why this field cannot be saved, or null. */
  problem(column) {
    const value = this.values[column];
    if (column === 'item') {
      return this.typeahead.isUnknown ? this.unknownText() : null;
    }
    if (column === 'quantity' && value === null) {
      return text('lines.quantity.needed');
    }
    const wrong = value === undefined || (value !== null && (value < 0n || value > (LIMITS[column] ?? value)));
    return wrong || (column === 'quantity' && value === 0n) ? text(`lines.${column}.wrong`) : null;
  }

  unknownText() {
    return text('lines.item.unknown', { no: this.inputs.item.value.trim() });
  }

  /** A field that is being typed in is left alone until it is left. */
  showNotes() {
    for (const column of COLUMNS) {
      const input = this.inputs[column];
      const busy = document.activeElement === input && !(column === 'item' && this.isUnknownSaid);
      const problem = this.isEmpty || busy ? null : this.problem(column);
      const waits = column === 'quantity' && this.values.quantity === null && this.row.contains(document.activeElement);
      const said = this.refusals[column] ?? (waits ? null : problem);
      if (said) {
        showNote(input, 'error', said);
      } else {
        this.showHelp(column);
      }
    }
  }

  showHelp(column) {
    if (column in REASONS) {
      showNote(this.inputs[column], 'help', this.item === null ? null : this.priceWords(column));
    } else {
      this.showStock(column);
    }
  }

  /** Where the price comes from, and how many would make it lower. */
  priceWords(column) {
    const reason = this.reasons[column] && !this.typedIn[column] ? reasonText(this.reasons[column]) : '';
    const better = column === 'unitPrice' && this.better ? betterText(this.better) : '';
    return [reason, better].filter(Boolean).join('\n') || null;
  }

  /** Beside the quantity always stands what can be promised, and a warning when that is too little. */
  showStock(column) {
    const isQuantity = column === 'quantity' && this.item !== null && this.availableBase !== null;
    const warning = isQuantity ? this.stockWarning() : null;
    const free = isQuantity && this.availableBase > 0n ? text('lines.stock.free', { available: this.available }) : null;
    showNote(this.inputs[column], warning ? 'warn' : 'help', warning ?? free);
  }

  /** Whether what it asks for is taken from stock. */
  get hasStock() {
    return this.item !== null;
  }

  /** How much of the item it asks for, in base units. */
  get askedBase() {
    return ((this.values.quantity ?? 0n) * this.factor) / ONE;
  }

  /** Set by the editor: how much of the item all lines together ask for, in base units. */
  stockWarning() {
    const asked = this.askedInAll ?? this.askedBase;
    if (this.availableBase === null || !asked || asked <= this.availableBase) {
      return null;
    }
    return this.availableBase > 0n
      ? text('lines.stock.less', { available: this.available })
      : text('lines.stock.none');
  }

  focus(column) {
    this.inputs[column].focus();
  }

  request() {
    return {
      lineNo: this.lineNo,
      itemNo: this.item.no,
      unit: this.unitCode,
      quantity: toNumber(this.values.quantity),
      unitPrice: this.typedIn.unitPrice ? toNumber(this.values.unitPrice) : null,
      discountPercent: this.typedIn.discountPercent ? toNumber(this.values.discountPercent) : null,
      choice: this.choice,
    };
  }

  /** Whether the server speaks of this line. */
  isOf(view) {
    return view.type === this.type;
  }

  /** Of the item or the account that a saved line is about. */
  noOf(view) {
    return view.itemNo;
  }

  resolve() {
    return this.typeahead.resolve();
  }

  /** Takes over a saved line; with fields, what was typed is replaced as well. */
  accept(view, withFields = false) {
    this.lineNo = view.lineNo;
    if (!withFields && this.item?.no !== this.noOf(view)) {
      return;
    }
    this.refusals = {};
    if (withFields) {
      this.typeahead.show({ ...view, no: this.noOf(view) });
      this.set('quantity', toUnits(view.quantity));
      if (this.choices) {
        this.choices.value = view.choice;
      }
    }
    for (const column of Object.keys(REASONS)) {
      this.acceptOffer(column, view, withFields);
    }
    const typedUnit = this.unitCode;
    this.describe(view);
    if (!withFields && typedUnit !== null) {
      this.showUnits(this.units, typedUnit);
    }
    this.vatRate = toUnits(view.vatRate);
    this.calculate();
    this.showNotes();
  }

  /** What somebody typed stays, and a field that he empties waits for him; all else is as the server says. */
  acceptOffer(column, view, withFields) {
    const reason = view[REASONS[column]];
    const isNoDiscount = column === 'discountPercent' && reason.origin === 'NONE';
    this.reasons[column] = reason;
    this.offered[column] = isNoDiscount ? null : toUnits(view[column]);
    if (withFields) {
      this.typedIn[column] = reason.origin === 'TYPED';
    } else if (reason.origin !== 'TYPED' && this.values[column] === this.offered[column]) {
      this.typedIn[column] = false;
    }
    const input = this.inputs[column];
    const isFocused = document.activeElement === input;
    if (withFields || (!this.typedIn[column] && !(isFocused && input.value.trim() === ''))) {
      this.set(column, this.offered[column]);
      if (isFocused) {
        input.select();
      }
    }
  }

  showBetter(better) {
    this.better = better;
    this.showNotes();
  }

  refuse(field, message) {
    this.refusals[SERVER_FIELDS[field] ?? 'item'] = message;
    this.showNotes();
  }

  /** Takes the item of another line, as "copy from above" does. */
  takeItem(other) {
    if (other.item) {
      this.typeahead.show(other.item);
      this.vatRate = other.vatRate;
      setText(this.description, other.item.description);
      this.showUnits(other.units, other.unitCode);
      this.availableBase = other.availableBase;
      this.offer(null);
      this.set('unitPrice', other.values.unitPrice);
      this.changed('item');
    }
  }

  /** A field of another line; alone it is what somebody wants here, with the whole line it is as there. */
  take(column, other, isWhole) {
    if (column === 'item') {
      this.takeItem(other);
    } else {
      this.set(column, other.values[column]);
      if (column in REASONS) {
        this.typedIn[column] = this.values[column] !== null && (!isWhole || other.typedIn[column]);
      }
      this.changed(column);
    }
  }
}

function describeItem(item) {
  const available = toUnits(item.available);
  const inStock = available > 0n;
  const isService = available === null;
  return {
    value: item.no,
    title: item.description,
    detail: format.unitPrice(toUnits(item.unitPrice)),
    note: isService ? null : {
      kind: inStock ? 'ok' : 'warn',
      text: text(inStock ? 'lines.choice.available' : 'lines.choice.none', {
        available: format.quantity(available),
        unit: item.unit,
      }),
    },
  };
}

/** The lines of a shipment: what is outstanding, what lies in stock, and how much goes out now. */
import { toNumber, toUnits } from './decimal.js';
import { button, define, element, showNote, uniqueId } from './dom.js';
import * as format from './format.js';
import { text } from './texts.js';

const FACTS = ['quantity', 'quantityShipped', 'outstanding', 'onHand'];

/** One line with its field; units are hundred-thousandths (see decimal.js). */
class PickLine {
  constructor(view, onChange) {
    this.view = view;
    this.onChange = onChange;
    this.no = view.itemNo ?? view.accountNo;
    this.outstanding = toUnits(view.outstanding);
    this.isService = view.onHand === null;
    // Of a service there is always enough.
    this.onHand = this.isService ? this.outstanding : toUnits(view.onHand);
    this.picked = this.proposed(toUnits(view.quantityToShip) ?? 0n);
    this.refusal = null;
    this.build();
  }

  /** Of everything that is outstanding, as much as there is; a quantity that somebody chose stays. */
  proposed(quantity) {
    const available = this.onHand > 0n ? this.onHand : 0n;
    return quantity === this.outstanding && quantity > available ? available : quantity;
  }

  build() {
    const note = element('p', { id: uniqueId('vk-note'), hidden: true });
    this.input = element('input', {
      type: 'text',
      inputMode: 'decimal',
      autocomplete: 'off',
      value: format.quantity(this.picked),
      'aria-label': `${text('pick.quantityToShip')}: ${this.view.description}`,
      'aria-describedby': note.id,
      oninput: () => this.typed(),
      onblur: () => this.tidy(),
      onfocus: () => this.input.select(),
    });
    const unit = element('span', { className: 'vk-unit' }, this.view.unit);
    this.row = element(
      'tr',
      { data: { item: this.no } },
      element(
        'td',
        { className: 'vk-pick-item', data: { label: text('lines.item') } },
        element('span', {}, element('strong', {}, this.no), element('span', { className: 'vk-line-text' }, this.view.description)),
      ),
      FACTS.map((fact) =>
        element('td', { className: 'vk-num', data: { label: text(`pick.${fact}`) } }, fact === 'onHand' && this.isService ? '–' : format.quantity(toUnits(this.view[fact]))),
      ),
      element(
        'td',
        { className: 'vk-num', data: { label: text('pick.quantityToShip') } },
        element('span', { className: 'vk-with-unit' }, this.input, unit),
        note,
      ),
    );
  }

  typed() {
    this.picked = format.parse(this.input.value) ?? (this.input.value.trim() === '' ? 0n : undefined);
    this.refusal = null;
    this.showNote();
    this.onChange();
  }

  tidy() {
    if (this.picked !== undefined) {
      this.input.value = format.quantity(this.picked);
    }
  }

  set(units) {
    this.picked = units;
    this.tidy();
    this.refusal = null;
    this.showNote();
  }

  get problem() {
    if (this.picked === undefined || this.picked < 0n) {
      return text('pick.wrong');
    }
    if (this.picked > this.outstanding) {
      return text('pick.more-than-outstanding', { outstanding: format.quantity(this.outstanding) });
    }
    return this.picked > this.onHand ? text('pick.more-than-in-stock', { onHand: format.quantity(this.onHand) }) : null;
  }

  showNote() {
    showNote(this.input, 'error', this.refusal ?? this.problem);
  }
}

/** The table. Set it up with load; sends "edited" when a quantity changed. */
export class PickLines extends HTMLElement {
  load(views) {
    // What the document costs extra goes along by itself.
    this.lines = views.filter((view) => toUnits(view.outstanding) > 0n && !view.serviceCharge).map((view) => new PickLine(view, () => this.changed()));
    const columns = [...FACTS, 'quantityToShip'];
    this.replaceChildren(
      element(
        'div',
        { className: 'vk-lines-scroll' },
        element(
          'table',
          { className: 'vk-lines vk-stack vk-pick-lines', 'aria-label': text('lines.title') },
          element(
            'thead',
            {},
            element(
              'tr',
              {},
              element('th', { scope: 'col' }, text('lines.item')),
              columns.map((column) => element('th', { scope: 'col', className: 'vk-num' }, text(`pick.${column}`))),
            ),
          ),
          element('tbody', {}, this.lines.map((line) => line.row)),
        ),
      ),
      element(
        'div',
        { className: 'vk-lines-foot' },
        button(text('pick.all'), 'vk-small', () => this.setAll((line) => (line.onHand < line.outstanding ? line.onHand : line.outstanding))),
        button(text('pick.none'), 'vk-small', () => this.setAll(() => 0n)),
      ),
    );
    this.addEventListener('keydown', (event) => this.pressed(event));
    this.lines.forEach((line) => line.showNote());
  }

  setAll(quantityOf) {
    this.lines.forEach((line) => line.set(quantityOf(line) > 0n ? quantityOf(line) : 0n));
    this.changed();
  }

  pressed(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1, Enter: 1 };
    const index = this.lines.findIndex((line) => line.input === event.target);
    if (index >= 0 && event.key in steps && !event.ctrlKey) {
      event.preventDefault();
      this.lines[index + steps[event.key]]?.input.focus();
    }
  }

  changed() {
    this.dispatchEvent(new CustomEvent('edited', { bubbles: true }));
  }

  get isValid() {
    return this.lines.every((line) => line.problem === null && line.refusal === null);
  }

  /** Whether less is proposed than was asked for, for want of stock. */
  get isReduced() {
    return this.lines.some((line) => line.picked !== (toUnits(line.view.quantityToShip) ?? 0n));
  }

  get isAnythingPicked() {
    return this.lines.some((line) => line.picked > 0n);
  }

  request() {
    return this.lines.map((line) => ({ lineNo: line.view.lineNo, quantity: toNumber(line.picked) }));
  }

  /** Shows each refusal beside its line; returns those that belong to none. */
  refuse(refusals) {
    return refusals.filter(({ field, message }) => {
      const lineNo = Number(/^lines\[(\d+)]/.exec(field)?.[1]);
      const line = this.lines.find((each) => each.view.lineNo === lineNo);
      if (line) {
        line.refusal = message;
        line.showNote();
      }
      return !line;
    });
  }
}

define('vk-pick-lines', PickLines);

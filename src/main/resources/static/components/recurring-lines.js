/** Lines that recur for the customer of an order or a quote: chosen by hand, offered, or taken over at once. */
import { get, query } from './api.js';
import { button, element } from './dom.js';
import { text } from './texts.js';

export class RecurringLines {
  /** day gives that of the document; onInsert gets the codes whose lines are to come at its end. */
  constructor(day, onInsert) {
    this.day = day;
    this.onInsert = onInsert;
    this.open = button(text('recurring.get'), 'vk-small', () => this.choose(), { hidden: true });
    this.panel = element('div', { className: 'vk-message', role: 'status', hidden: true });
    this.node = element('div', { className: 'vk-recurring' }, this.open, this.panel);
  }

  /** The customer of the document; isNew: nothing stands in it yet, so that what comes by itself comes now. */
  async of(customerNo, isNew) {
    this.customerNo = customerNo;
    this.hide();
    const found = await this.find();
    if (this.customerNo !== customerNo) {
      return;
    }
    this.open.hidden = found.length === 0;
    const byRule = (rule) => found.filter(({ insertRule }) => insertRule === rule);
    if (isNew && byRule('AUTOMATIC').length > 0) {
      await this.onInsert(byRule('AUTOMATIC').map(({ code }) => code));
    }
    if (isNew && byRule('ASK').length > 0 && this.customerNo === customerNo) {
      this.show(byRule('ASK'), true);
    }
  }

  /** A convenience only: where it cannot be had, lines are typed. */
  find() {
    const path = `customers/${encodeURIComponent(this.customerNo)}/recurring-lines${query({ on: this.day() || null })}`;
    return this.customerNo ? get(path).catch(() => []) : [];
  }

  async choose() {
    this.show(await this.find(), false);
    this.panel.querySelector('input, button').focus();
  }

  hide() {
    this.panel.hidden = true;
    this.panel.replaceChildren();
  }

  show(found, areMeant) {
    const boxes = found.map(({ code }) => element('input', { type: 'checkbox', value: code, checked: areMeant || found.length === 1 }));
    const insert = () => {
      const codes = boxes.filter(({ checked }) => checked).map(({ value }) => value);
      if (codes.length === 0) {
        boxes[0]?.focus();
        return;
      }
      this.hide();
      this.onInsert(codes);
    };
    const close = () => {
      this.hide();
      this.open.focus();
    };
    const choices = found.map(({ code, description }, index) => element('label', { className: 'vk-check' }, boxes[index], `${code} · ${description}`));
    this.panel.replaceChildren(
      element('p', {}, text(found.length === 0 ? 'recurring.none' : areMeant ? 'recurring.ask' : 'recurring.choose')),
      ...choices,
      element(
        'p',
        { className: 'vk-recurring-acts' },
        found.length === 0 ? [] : [button(text('recurring.insert'), 'vk-small vk-primary', insert), ' '],
        button(text('recurring.close'), 'vk-small', close),
      ),
    );
    this.panel.onkeydown = (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        close();
      }
    };
    this.panel.hidden = false;
  }
}

/** Copies another document into the one that is written: its lines, and its header where that is wanted. */
import { button, element, field, showNote } from './dom.js';
import { text } from './texts.js';

export class CopyDocument {
  /** onInsert gets what is wanted, by the names that /api has for it. */
  constructor(onInsert) {
    this.onInsert = onInsert;
    this.open = button(text('copy.open'), 'vk-small', () => this.show());
    this.panel = element('div', { className: 'vk-message', hidden: true });
    this.node = element('div', { className: 'vk-recurring' }, this.open, this.panel);
  }

  show() {
    this.from = element('input', { type: 'text', autocomplete: 'off', maxLength: 30 });
    this.withHeader = element('input', { type: 'checkbox' });
    this.recalculated = element('input', { type: 'checkbox', checked: true });
    const insert = () => {
      const copyFrom = this.from.value.trim();
      if (copyFrom === '') {
        showNote(this.from, 'error', text('copy.from.needed'));
        this.from.focus();
        return;
      }
      this.onInsert({ copyFrom, copyHeader: this.withHeader.checked, recalculate: this.recalculated.checked });
    };
    this.panel.replaceChildren(
      field(text('copy.from'), this.from),
      element('label', { className: 'vk-check' }, this.withHeader, text('copy.header')),
      element('label', { className: 'vk-check' }, this.recalculated, text('copy.recalculate')),
      element('p', { className: 'vk-recurring-acts' }, button(text('copy.insert'), 'vk-small vk-primary', insert), ' ', button(text('recurring.close'), 'vk-small', () => this.close())),
    );
    this.panel.onkeydown = (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.close();
      } else if (event.key === 'Enter' && event.target === this.from) {
        event.preventDefault();
        insert();
      }
    };
    this.panel.hidden = false;
    this.from.focus();
  }

  close() {
    this.done();
    this.open.focus();
  }

  done() {
    this.panel.hidden = true;
    this.panel.replaceChildren();
  }

  /** Shows why there is nothing to copy; returns the other refusals. */
  refuse(refusals) {
    return refusals.filter(({ field: name, message }) => {
      const isHere = name === 'copyFrom' && !this.panel.hidden;
      if (isHere) {
        showNote(this.from, 'error', message);
        this.from.focus();
      }
      return !isHere;
    });
  }
}

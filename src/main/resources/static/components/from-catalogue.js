/** Puts into a document what a vendor can deliver and is no item of ours yet (feature Q-05). */
import { get, put, query } from './api.js';
import { toUnits } from './decimal.js';
import { button, element, field, showNote } from './dom.js';
import * as format from './format.js';
import { text } from './texts.js';
import './typeahead.js';

export class FromCatalogue {
  /** onItem gets the number of the item that was made of what somebody chose. */
  constructor(onItem) {
    this.onItem = onItem;
    this.open = button(text('catalogue.open'), 'vk-small', () => this.show());
    this.panel = element('div', { className: 'vk-message', hidden: true });
    this.node = element('div', { className: 'vk-recurring' }, this.open, this.panel);
  }

  show() {
    this.found = document.createElement('vk-typeahead');
    Object.assign(this.found, {
      find: (typed) => get(`catalogue-items${query({ q: typed, limit: 10 })}`),
      describe: described,
      // Two vendors may have the same number, so that only a person knows which one is meant.
      isMeant: () => false,
    });
    this.found.addEventListener('pick', ({ detail }) => this.say('help', detail.choice.description));
    this.found.addEventListener('unpick', () => this.say('help', null));
    this.found.input.placeholder = text('catalogue.hint');
    this.panel.replaceChildren(
      field(text('catalogue.find'), this.found.input, '', this.found),
      element('p', { className: 'vk-recurring-acts' }, button(text('catalogue.take'), 'vk-small vk-primary', () => this.take()), ' ', button(text('recurring.close'), 'vk-small', () => this.close())),
    );
    this.panel.onkeydown = (event) => {
      if (event.key === 'Escape' && !this.found.list.isOpen) {
        event.stopPropagation();
        this.close();
      }
    };
    this.panel.hidden = false;
    this.found.input.focus();
  }

  /** Nothing becomes an item before somebody says so. */
  async take() {
    if (this.isTaking) {
      return;
    }
    this.isTaking = true;
    try {
      await this.takeOnce();
    } finally {
      this.isTaking = false;
    }
  }

  async takeOnce() {
    await this.found.resolve();
    const { choice, input } = this.found;
    if (choice === null) {
      this.say('error', text('catalogue.needed'));
      input.focus();
      return;
    }
    try {
      const { no } = await put(`catalogue-items/item${query({ vendor: choice.vendorNo, number: choice.vendorItemNo })}`);
      this.panel.hidden = true;
      this.panel.replaceChildren();
      await this.onItem(no);
    } catch (error) {
      this.say('error', error.refusals?.[0]?.message ?? error.detail ?? text('problem.form'));
    }
  }

  say(kind, words) {
    showNote(this.found.input, kind, words);
  }

  close() {
    this.panel.hidden = true;
    this.panel.replaceChildren();
    this.open.focus();
  }
}

function described({ vendorItemNo, vendorName, description, unit, unitPrice, itemNo }) {
  return {
    value: vendorItemNo,
    title: description,
    detail: `${vendorName} · ${format.unitPrice(toUnits(unitPrice))} / ${unit}`,
    note: itemNo === null ? null : { kind: 'ok', text: text('catalogue.item', { no: itemNo }) },
  };
}

/** The list under a typeahead. It lies above everything, so no scrolling table cuts it off. */
import { element, uniqueId } from './dom.js';
import { text } from './texts.js';

const NARROWEST = 380;
const MARGIN = 8;

export class TypeaheadList {
  constructor(input, onPick) {
    this.input = input;
    this.onPick = onPick;
    this.choices = [];
    this.index = -1;
    this.wasMoved = false;
    this.node = element('ul', { className: 'vk-choices', role: 'listbox', id: uniqueId('vk-choices'), popover: 'manual' });
    this.node.addEventListener('mousedown', (event) => event.preventDefault());
    this.node.addEventListener('click', (event) => this.clicked(event));
    this.input.setAttribute('aria-controls', this.node.id);
  }

  get isOpen() {
    return this.node.matches(':popover-open');
  }

  get marked() {
    return this.choices[this.index] ?? null;
  }

  open(choices, descriptions) {
    this.choices = choices;
    this.index = choices.length > 0 ? 0 : -1;
    this.wasMoved = false;
    this.node.replaceChildren(...descriptions.map((each) => this.option(each)));
    if (choices.length === 0) {
      this.node.append(element('li', { className: 'vk-choice-none' }, text('typeahead.nothing')));
    }
    this.appear();
    this.mark();
  }

  /** Shows a text instead of choices. */
  say(message) {
    this.choices = [];
    this.index = -1;
    this.node.replaceChildren(element('li', { className: 'vk-choice-none' }, message));
    this.appear();
  }

  close() {
    if (this.isOpen) {
      this.node.hidePopover();
      this.input.setAttribute('aria-expanded', 'false');
      this.input.removeAttribute('aria-activedescendant');
    }
    this.choices = [];
    this.index = -1;
  }

  move(step) {
    if (this.choices.length > 0) {
      this.index = (this.index + step + this.choices.length) % this.choices.length;
      this.wasMoved = true;
      this.mark();
    }
  }

  option({ value, title, detail, note }) {
    return element(
      'li',
      { role: 'option', id: uniqueId('vk-choice') },
      element('span', { className: 'vk-choice-no' }, value),
      element('span', { className: 'vk-choice-title' }, title),
      element('span', { className: 'vk-choice-detail' }, detail ?? ''),
      note ? element('span', { className: `vk-choice-note vk-${note.kind}` }, note.text) : null,
    );
  }

  clicked(event) {
    const option = event.target.closest('[role="option"]');
    if (option) {
      this.onPick(this.choices[[...this.node.children].indexOf(option)]);
    }
  }

  mark() {
    [...this.node.children].forEach((option, index) => {
      option.setAttribute('aria-selected', String(index === this.index));
      if (index === this.index) {
        this.input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
      }
    });
  }

  appear() {
    if (!this.isOpen && this.node.isConnected) {
      this.node.showPopover();
      this.input.setAttribute('aria-expanded', 'true');
      this.stay();
    }
  }

  /** Stays at its field wherever that goes: windows open slowly, and what comes in above pushes it down. */
  stay() {
    if (this.isOpen) {
      this.place();
      requestAnimationFrame(() => this.stay());
    }
  }

  /** Under the field, or above it where there is more room. */
  place() {
    const field = this.input.getBoundingClientRect();
    const width = Math.min(Math.max(field.width, NARROWEST), window.innerWidth - 2 * MARGIN);
    const left = Math.max(MARGIN, Math.min(field.left, window.innerWidth - width - MARGIN));
    const below = window.innerHeight - field.bottom - MARGIN;
    const above = field.top - MARGIN;
    const upwards = below < 200 && above > below;
    Object.assign(this.node.style, {
      left: `${left}px`,
      width: `${width}px`,
      maxHeight: `${Math.min(320, upwards ? above : below)}px`,
      top: upwards ? 'auto' : `${field.bottom + 2}px`,
      bottom: upwards ? `${window.innerHeight - field.top + 2}px` : 'auto',
    });
  }
}

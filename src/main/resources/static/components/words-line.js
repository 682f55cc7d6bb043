/** A line of a document that is only words, which stand on its paper between the other lines. */
import { element, showNote, uniqueId } from './dom.js';
import { removeButton } from './line-remove.js';
import { text } from './texts.js';

const LONGEST = 100;

export class WordsLine {
  /** onChange is called after every change. */
  constructor({ onChange }) {
    this.onChange = onChange;
    this.type = 'COMMENT';
    this.lineNo = null;
    this.item = null;
    this.values = {};
    this.amount = 0n;
    this.vatRate = null;
    this.build();
  }

  build() {
    this.input = element('input', { type: 'text', autocomplete: 'off', maxLength: LONGEST, oninput: () => this.changed() });
    this.input.dataset.column = 'item';
    const note = element('p', { id: uniqueId('vk-note'), hidden: true });
    this.input.setAttribute('aria-label', text('lines.comment'));
    this.input.setAttribute('aria-describedby', note.id);
    this.inputs = { item: this.input };
    this.row = element(
      'tr',
      {},
      element('td', { className: 'vk-line-item', colSpan: 6, data: { label: text('lines.comment') } }, this.input, note),
      element('td', { className: 'vk-line-remove' }, removeButton(this)),
    );
  }

  get words() {
    return this.input.value.trim();
  }

  get isEmpty() {
    return this.words === '';
  }

  /** Empty ones are left out. */
  get isComplete() {
    return !this.isEmpty;
  }

  changed() {
    this.refuse(null, null);
    this.onChange(this);
  }

  async resolve() {}

  calculate() {}

  showNotes() {}

  focus() {
    this.input.focus();
  }

  /** The words of the line above. */
  take(column, other) {
    this.input.value = other.input.value;
    this.changed();
  }

  request() {
    this.sent = this.words;
    return { lineNo: this.lineNo, type: this.type, description: this.words };
  }

  /** Whether the server speaks of this line; of a new one it says the words that it got. */
  isOf(view) {
    return view.type === this.type && (this.lineNo === null ? view.description === this.sent : view.lineNo === this.lineNo);
  }

  /** Takes over a saved line; with fields, what was typed is replaced as well. */
  accept(view, withFields = false) {
    this.lineNo = view.lineNo;
    if (withFields) {
      this.input.value = view.description;
    }
    this.refuse(null, null);
  }

  refuse(field, message) {
    showNote(this.input, message ? 'error' : 'help', message);
  }
}

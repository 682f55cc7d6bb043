/** What narrows a list of documents, kept in the page's address. */
import { element, field } from '../dom.js';
import { filters, settled, writeFilters } from './address.js';
import { text } from './texts.js';

export class FilterBar {
  /** words begin the keys of its texts, such as "orders"; states are values with their label, the first for all. */
  constructor(words, states, onChange) {
    this.onChange = onChange;
    this.search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text(`${words}.search.hint`) });
    this.status = element('select', {}, states.map(([value, label]) => element('option', { value }, label)));
    this.mine = element('input', { type: 'checkbox' });
    const whileTyping = settled(() => this.changed(true));
    this.search.addEventListener('input', whileTyping);
    this.status.addEventListener('change', () => this.changed());
    this.mine.addEventListener('change', () => this.changed());
    this.read();
    this.node = element(
      'form',
      { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
      field(text(`${words}.search`), this.search, 'vk-search'),
      field(text(`${words}.status`), this.status),
      element('label', { className: 'vk-check' }, this.mine, text(`${words}.mine`)),
    );
  }

  read() {
    const chosen = filters();
    this.search.value = chosen.get('q') ?? '';
    this.status.value = chosen.get('status') ?? '';
    this.mine.checked = chosen.get('mine') === 'true';
  }

  changed(replace = false) {
    writeFilters({ q: this.search.value.trim(), status: this.status.value, mine: this.mine.checked }, { replace });
    this.onChange();
  }
}

/** A list as its reader wants it: which columns, in which order, sorted by what, and that under a name of his own. */
import { get, post, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { filters, LOOKS, onBack, writeAddress } from './address.js';
import { may } from './page.js';
import { removal, saveForm } from './setup-form.js';
import { text } from './texts.js';

/** The list as it comes, chosen on purpose: with nothing in the address, it opens as the reader said. */
const USUAL = 'usual';

const DESCENDING = '-';

/**
 * The view of a list. Its columns are those of its table by name; hidden are those that are not shown unless somebody
 * chooses them, sorts those that the server can sort by, the usual one first. The first column leads to what the row is
 * about, and is always shown.
 */
export class ListView {
  /** With the view that the list opens with, where the address does not say otherwise. */
  static async open(list, columns, { hidden = [], sorts = [] }, onChange) {
    const view = new ListView(list, columns, { hidden, sorts }, onChange);
    await view.load();
    const opening = view.views.find((each) => each.opens);
    if (filters().size === 0 && opening) {
      writeAddress(settingsOf(opening), { replace: true });
    }
    view.read();
    onBack(() => view.read());
    return view;
  }

  constructor(list, every, { hidden, sorts }, onChange) {
    Object.assign(this, { list, every, hidden, sorts, onChange, views: [], groups: [] });
    this.choice = element('select', { onchange: () => this.choose() });
    this.panel = element('div', { className: 'vk-view-panel' });
    this.more = element('details', { ontoggle: () => this.readPanel() }, element('summary', {}, text('view.adjust')), this.panel);
    this.node = element('div', { className: 'vk-view' }, field(text('view.which'), this.choice), this.more);
  }

  async load() {
    const { views, groups } = await get(`list-views${query({ list: this.list })}`);
    Object.assign(this, { views, groups });
  }

  /** The columns of the table, as they were chosen. */
  columns() {
    return this.shown().map((key) => ({ ...this.every[key], sorting: this.sorts.includes(key) ? this.sortingOf(key) : null }));
  }

  shown() {
    const chosen = (filters().get('columns') ?? '').split(',').filter((key) => key in this.every);
    const usual = Object.keys(this.every).filter((key) => !this.hidden.includes(key));
    const shown = chosen.length === 0 ? usual : [...new Set(chosen)];
    return shown.includes(this.always()) ? shown : [this.always(), ...shown];
  }

  always() {
    return Object.keys(this.every)[0];
  }

  sort() {
    return filters().get('sort') ?? this.sorts[0];
  }

  sortingOf(key) {
    const direction = { [key]: 'ascending', [DESCENDING + key]: 'descending' }[this.sort()] ?? 'none';
    return { name: `sort-${key}`, direction, turn: () => this.set({ sort: direction === 'ascending' ? DESCENDING + key : key }) };
  }

  current() {
    return this.views.find(({ id }) => id === filters().get('view'));
  }

  /** Shows what the address says. */
  read() {
    const option = ({ id, name, own, ownerName }) => element('option', { value: id }, own ? name : text('view.of', { name, who: ownerName }));
    const others = this.views.filter(({ own }) => !own);
    this.choice.replaceChildren(
      element('option', { value: USUAL }, text('view.usual')),
      ...this.views.filter(({ own }) => own).map(option),
      ...(others.length > 0 ? [element('optgroup', { label: text('view.shared') }, others.map(option))] : []),
    );
    this.choice.value = this.current()?.id ?? USUAL;
    this.readPanel();
  }

  /** Who is at one of the fields stays there. */
  readPanel() {
    if (!this.more.open) {
      this.panel.replaceChildren();
      return;
    }
    const at = this.panel.contains(document.activeElement) ? document.activeElement.name : null;
    this.panel.replaceChildren(...[this.columnPart(), this.sorts.length > 0 && this.sortPart(), this.keepPart()].filter(Boolean));
    const again = at && this.panel.querySelector(`[name="${at}"]`);
    (again?.disabled ? again.closest('li').querySelector(':enabled') : again)?.focus();
  }

  choose() {
    const view = this.views.find(({ id }) => id === this.choice.value);
    writeAddress(view ? settingsOf(view) : { view: USUAL });
    this.read();
    this.onChange();
  }

  /** Changes how the list looks; what narrows it stays. */
  set(looks) {
    writeAddress({ ...Object.fromEntries(filters()), ...looks });
    this.read();
    this.onChange();
  }

  columnPart() {
    const shown = this.shown();
    const order = [...shown, ...Object.keys(this.every).filter((key) => !shown.includes(key))];
    const rows = order.map((key) => this.columnRow(key, shown));
    return element('fieldset', { className: 'vk-view-columns' }, element('legend', {}, text('view.columns')), element('ol', { className: 'vk-plain' }, rows));
  }

  columnRow(key, shown) {
    const { label } = this.every[key];
    const at = shown.indexOf(key);
    const others = shown.filter((each) => each !== key);
    const setColumns = (columns) => this.set({ columns: columns.join(',') });
    const box = element('input', { type: 'checkbox', name: `column-${key}`, checked: at >= 0, disabled: key === this.always() });
    box.addEventListener('change', () => setColumns(box.checked ? [...shown, key] : others));
    const mover = (step, sign, words) => {
      const disabled = at < 0 || at + step < 0 || at + step >= shown.length;
      const more = { name: `${words}-${key}`, ariaLabel: text(words, { column: label }), disabled };
      return button(sign, 'vk-small', () => setColumns([...others.slice(0, at + step), key, ...others.slice(at + step)]), more);
    };
    return element('li', {}, element('label', { className: 'vk-check' }, box, label), mover(-1, '↑', 'view.earlier'), mover(1, '↓', 'view.later'));
  }

  sortPart() {
    const options = this.sorts.flatMap((key) => [key, DESCENDING + key].map((value) => element('option', { value }, text(value === key ? 'view.ascending' : 'view.descending', { column: this.every[key].label }))));
    const control = element('select', { name: 'sort', onchange: () => this.set({ sort: control.value }) }, options);
    control.value = this.sort();
    return field(text('view.sort'), control);
  }

  /** What is kept under the name of one of his own views changes it; any other name is that of a new one. */
  keepPart() {
    const view = this.current();
    const name = element('input', { type: 'text', name: 'name', autocomplete: 'off', maxLength: 60, value: view?.own ? view.name : '' });
    const message = element('div');
    const submit = (event) => {
      event.preventDefault();
      return saveForm({ save: () => this.keep(name.value.trim()), controls: { name }, message, onSaved: () => this.read() });
    };
    return element(
      'form',
      { className: 'vk-view-keep', noValidate: true, onsubmit: submit },
      field(text('view.name'), name),
      element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('view.keep')),
      view?.own && removal(() => remove(`list-views/${view.id}${query({ version: view.version })}`), () => this.removed()),
      view && this.openingBox(view, message),
      view && may('share-views') && this.sharing(view, message),
      message,
      element('p', { className: 'vk-help' }, text('view.help')),
    );
  }

  async keep(name) {
    const settings = settingsNow();
    const same = this.views.find((each) => each.own && each.name === name);
    if (same) {
      await put(`list-views/${same.id}${query({ version: same.version })}`, { name, settings });
    }
    const id = same?.id ?? (await post('list-views', { list: this.list, name, settings })).id;
    await this.load();
    writeAddress({ ...Object.fromEntries(filters()), view: id }, { replace: true });
  }

  async removed() {
    await this.load();
    this.set({ view: USUAL });
  }

  openingBox(view, message) {
    const box = element('input', { type: 'checkbox', name: 'opens', checked: view.opens });
    const save = () => put(`list-views/openings/${this.list}`, { id: box.checked ? view.id : '' });
    box.addEventListener('change', () => this.saveAtOnce(save, message));
    return element('label', { className: 'vk-check' }, box, text('view.opens'));
  }

  sharing(view, message) {
    const groups = this.groups.filter(({ id }) => view.own || id === view.sharedWith);
    const options = [['', text('view.sharedWith.nobody')], ...groups.map(({ id, name }) => [id, name])];
    const control = element('select', { name: 'sharedWith' }, options.map(([value, words]) => element('option', { value }, words)));
    control.value = view.sharedWith;
    const save = () => put(`list-views/${view.id}/sharing${query({ version: view.version })}`, { group: control.value });
    control.addEventListener('change', () => this.saveAtOnce(save, message));
    return field(text('view.sharedWith'), control);
  }

  saveAtOnce(save, message) {
    const onSaved = async () => {
      await this.load();
      this.read();
    };
    return saveForm({ save, controls: {}, message, onSaved });
  }
}

/** What a view puts into the address; which view it is stands there too. */
const settingsOf = ({ id, settings }) => ({ ...Object.fromEntries(new URLSearchParams(settings)), view: id });

function settingsNow() {
  const now = filters();
  now.delete('view');
  return now.toString();
}

/** What the server is asked for: what narrows the list, and how it is sorted. */
export const asked = () => Object.fromEntries([...filters()].filter(([key]) => key === 'sort' || !LOOKS.includes(key)));

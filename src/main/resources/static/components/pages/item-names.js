/** What an item is called in other languages: shown, added, changed and taken away. */
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { empty, fill, may } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { breakable, column, table } from './table.js';
import { text } from './texts.js';

/** The list with its form; no is the item's number. */
export function itemNames(no) {
  const path = `items/${encodeURIComponent(no)}/texts`;
  const pathOf = ({ language, version }) => `${path}/${encodeURIComponent(language || ' ')}${query({ version })}`;
  const place = element('div');
  const show = () => fill(place, async () => {
    const names = await get(path);
    return names.length === 0 ? empty(text('item.names.none')) : table(text('item.names'), columns, names);
  });
  const editor = editing(text('item.name.add'), (name, saved, close) => nameForm({ pathOf, name, saved, close }), show);
  const columns = [
    column(text('item.language'), ({ language }) => element('strong', {}, language)),
    breakable(text('item.name'), ({ description }) => description),
    may('keep-items') && column('', (each) => [
      button(text('prices.change'), 'vk-small', () => editor.open(each), { ariaLabel: `${text('prices.change')}: ${each.language}` }),
      ' ',
      removal(() => remove(pathOf(each)), show),
    ], 'vk-actions'),
  ].filter(Boolean);
  show();
  return element('div', {}, element('p', { className: 'vk-help' }, text('item.names.help')), may('keep-items') && editor.node, place);
}

function nameForm({ pathOf, name, saved, close }) {
  const controls = {
    language: element('input', { type: 'text', autocomplete: 'off', maxLength: 2, value: name?.language ?? '', disabled: name !== null }),
    description: element('input', { type: 'text', autocomplete: 'off', maxLength: 100, value: name?.description ?? '' }),
  };
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const save = () => put(pathOf({ language: controls.language.value.trim(), version: name?.version }), { description: controls.description.value.trim() });
    return saveForm({ save, controls, message, onSaved: saved });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('item.language'), controls.language),
    field(text('item.name'), controls.description),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

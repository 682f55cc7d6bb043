/** Files and notes that people keep with a customer's card: shown, added and taken away. */
import { get, post, remove } from '../api.js';
import { element, field } from '../dom.js';
import * as format from '../format.js';
import { newKey } from '../registered.js';
import { empty, fill } from './page.js';
import { removal, saveForm } from './setup-form.js';
import { breakable, column, link, numbers, table } from './table.js';
import { text } from './texts.js';

const KINDS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.odt,.ods,.eml,.txt,.csv';
const LONGEST_NOTE = 500;

/** no is the customer's number. */
export function customerFiles(no) {
  const path = `customers/${encodeURIComponent(no)}/files`;
  const place = element('div');
  const show = () => fill(place, async () => list(await get(path)));
  const columns = [
    breakable(text('file.name'), ({ id, name }) => link(`/api/${path}/${id}`, name, { download: name })),
    numbers(text('file.size'), ({ size }) => text('file.kilobytes', { size: Math.max(1, Math.round(size / 1024)) })),
    column(text('card.change.when'), (each) => format.moment(each.keptAt)),
    column(text('card.change.who'), (each) => each.keptByName),
    column('', ({ id, removable }) => removable && removal(() => remove(`${path}/${id}`), show), 'vk-actions'),
  ];
  const list = (files) => (files.length === 0 ? empty(text('file.none')) : table(text('file.title'), columns, files));
  const file = element('input', { type: 'file', accept: KINDS, required: true });
  const send = () => {
    const body = new FormData();
    body.append('file', file.files[0]);
    return post(path, body, newKey());
  };
  show();
  return [element('p', { className: 'vk-help' }, text('file.help')), form({ name: 'file', control: file, words: text('file.add'), save: text('file.keep'), send, show }), place];
}

/** The same of notes. */
export function customerNotes(no) {
  const path = `customers/${encodeURIComponent(no)}/notes`;
  const place = element('div');
  const show = () => fill(place, async () => list(await get(path)));
  const columns = [
    breakable(text('note.add'), ({ note }) => note),
    column(text('card.change.when'), (each) => format.moment(each.writtenAt)),
    column(text('card.change.who'), (each) => each.writtenByName),
    column('', ({ id, removable }) => removable && removal(() => remove(`${path}/${id}`), show), 'vk-actions'),
  ];
  const list = (notes) => (notes.length === 0 ? empty(text('note.none')) : table(text('note.title'), columns, notes));
  const note = element('input', { type: 'text', autocomplete: 'off', maxLength: LONGEST_NOTE, required: true });
  const send = () => post(path, { note: note.value.trim() }, newKey());
  show();
  return [form({ name: 'note', control: note, words: text('note.add'), save: text('note.write'), send, show }), place];
}

function form({ name, control, words, save, send, show }) {
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const onSaved = () => {
      event.target.reset();
      return show();
    };
    return saveForm({ save: send, controls: { [name]: control }, message, onSaved });
  };
  return element('form', { className: 'vk-setup-row', onsubmit: submit }, field(words, control, 'vk-wide'), element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, save), message);
}

/** The texts that come under the lines of an item: shown, added, changed and taken away. */
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import '../date-field.js';
import { empty, fill, may } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { breakable, column, numbers, table } from './table.js';
import { text } from './texts.js';

const KINDS = ['onQuotes', 'onOrders', 'onInvoices'];

/** The list with its form; no is the item's number. */
export function extendedTexts(no) {
  const path = `items/${encodeURIComponent(no)}/extended-texts`;
  const pathOf = ({ textNo, version }) => `${path}/${encodeURIComponent(textNo)}${query({ version })}`;
  const place = element('div');
  let next = 1;
  const show = () => fill(place, async () => {
    const texts = await get(path);
    next = Math.max(0, ...texts.map(({ textNo }) => textNo)) + 1;
    return texts.length === 0 ? empty(text('item.texts.none')) : table(text('item.texts'), columns, texts);
  });
  const editor = editing(text('item.text.add'), (kept, saved, close) => textForm({ pathOf, kept, next, saved, close }), show);
  const columns = [
    numbers(text('item.text.no'), ({ textNo }) => String(textNo)),
    breakable(text('item.texts'), ({ lines }) => lines.map((line) => element('div', {}, line))),
    column(text('item.language'), ({ language }) => language || text('item.text.every')),
    breakable(text('item.text.where'), (each) => [KINDS.filter((kind) => each[kind]).map((kind) => text(`item.text.${kind}`)).join(', '), element('div', { className: 'vk-help' }, text(each.automatic ? 'item.text.itself' : 'item.text.byHand'))]),
    column(text('item.text.when'), period),
    may('keep-items') && column('', (each) => [
      button(text('prices.change'), 'vk-small', () => editor.open(each), { ariaLabel: `${text('prices.change')}: ${each.textNo}` }),
      ' ',
      removal(() => remove(pathOf(each)), show),
    ], 'vk-actions'),
  ].filter(Boolean);
  show();
  return element('div', {}, element('p', { className: 'vk-help' }, text('item.texts.help')), may('keep-items') && editor.node, place);
}

function period({ validFrom, validUntil }) {
  const from = validFrom && text('prices.since', { date: format.date(validFrom) });
  const until = validUntil && text('prices.until', { date: format.date(validUntil) });
  return [from, until].filter(Boolean).join(' ') || text('prices.always');
}

function textForm({ pathOf, kept, next, saved, close }) {
  const check = (name, otherwise) => element('input', { type: 'checkbox', checked: kept?.[name] ?? otherwise });
  const from = document.createElement('vk-date');
  const until = document.createElement('vk-date');
  from.value = kept?.validFrom ?? '';
  until.value = kept?.validUntil ?? '';
  const words = element('textarea', { rows: 4, value: (kept?.lines ?? []).join('\n') });
  const language = element('input', { type: 'text', autocomplete: 'off', maxLength: 2, value: kept?.language ?? '' });
  const kinds = Object.fromEntries(KINDS.map((kind) => [kind, check(kind, true)]));
  const automatic = check('automatic', true);
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const typed = {
      language: language.value.trim(),
      validFrom: from.value || null,
      validUntil: until.value || null,
      ...Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind].checked])),
      automatic: automatic.checked,
      lines: words.value.split('\n').map((line) => line.trim()).filter((line) => line !== ''),
    };
    const save = () => put(pathOf({ textNo: kept?.textNo ?? next, version: kept?.version }), typed);
    const controls = { language, lines: words, validFrom: from.input, validUntil: until.input };
    return saveForm({ save, controls, message, onSaved: saved });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('item.text.words'), words, 'vk-wide'),
    field(text('item.text.language'), language),
    from.asField(text('prices.since.label')),
    until.asField(text('prices.until.label')),
    KINDS.map((kind) => element('label', { className: 'vk-check' }, kinds[kind], text(`item.text.${kind}`))),
    element('label', { className: 'vk-check' }, automatic, text('item.text.automatic')),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

/** What items are counted and sold in, and what each unit is called. */
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { empty, fill, heading, intro, openPage } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { column, NOTHING, table } from './table.js';
import { text } from './texts.js';

const pathOf = (code) => `units-of-measure/${encodeURIComponent(code)}`;

openPage(async () => {
  const place = element('div');
  const show = () => fill(place, list);
  const editor = editing(text('units.add'), form, show);
  const list = async () => {
    const units = await get('units-of-measure');
    return units.length === 0 ? empty(text('units.none')) : table(text('units.title'), columns(editor.open, show), units);
  };
  show();
  return [heading(text('units.title')), intro(text('units.intro')), editor.node, place];
});

const columns = (open, show) => [
  column(text('units.code'), ({ code }) => element('strong', {}, code)),
  column(text('units.description'), ({ description }) => description),
  column(text('units.descriptionEn'), ({ descriptionEn }) => descriptionEn || NOTHING),
  column(text('units.rec20'), ({ rec20Code }) => rec20Code || NOTHING),
  column('', (each) => [
    button(text('prices.change'), 'vk-small', () => open(each), { ariaLabel: `${text('prices.change')}: ${each.code}` }),
    ' ',
    removal(() => remove(`${pathOf(each.code)}${query({ version: each.version })}`), show),
  ], 'vk-actions'),
];

function form(kept, saved, close) {
  const input = (name, maxLength, more = {}) => element('input', { type: 'text', autocomplete: 'off', value: kept?.[name] ?? '', maxLength, ...more });
  const controls = {
    code: input('code', 10, { disabled: kept !== null }),
    description: input('description', 30),
    descriptionEn: input('descriptionEn', 30),
    rec20Code: input('rec20Code', 3),
  };
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const { code, ...typed } = Object.fromEntries(Object.entries(controls).map(([name, control]) => [name, control.value.trim()]));
    const save = () => put(`${pathOf(code || ' ')}${query({ version: kept?.version })}`, typed);
    return saveForm({ save, controls, message, onSaved: saved });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('units.code'), controls.code),
    field(text('units.description'), controls.description),
    field(text('units.descriptionEn'), controls.descriptionEn),
    field(text('units.rec20'), controls.rec20Code),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

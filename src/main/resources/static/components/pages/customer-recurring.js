/** Which lines recur for a customer: shown, added, changed and taken away. */
import '../date-field.js';
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { empty, fill } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { breakable, column, NOTHING, table } from './table.js';
import { text } from './texts.js';

const RULES = ['MANUAL', 'AUTOMATIC', 'ASK'];

/** The list with its form; no is the customer's number. */
export function customerRecurring(no) {
  const path = `customers/${encodeURIComponent(no)}/recurring-lines`;
  const place = element('div');
  const show = () => fill(place, async () => list(await get(path)));
  const editor = editing(text('recurring.agree'), async (agreed, saved, close) => form({ path, agreed, codes: await get('recurring-lines'), saved, close }), show);
  const columns = [
    column(text('recurring.code'), ({ code }) => element('strong', {}, code)),
    breakable(text('recurring.description'), ({ description }) => description),
    column(text('recurring.from'), ({ validFrom }) => (validFrom ? format.date(validFrom) : NOTHING)),
    column(text('recurring.until'), ({ validUntil }) => (validUntil ? format.date(validUntil) : NOTHING)),
    column(text('recurring.rule'), ({ insertRule }) => text(`recurring.rule.${insertRule}`)),
    column('', (each) => [button(text('prices.change'), 'vk-small', () => editor.open(each)), ' ', removal(() => remove(`${path}${query({ code: each.code, version: each.version })}`), show)], 'vk-actions'),
  ];
  const list = (all) => (all.length === 0 ? empty(text('recurring.none.his')) : table(text('recurring.title'), columns, all));
  show();
  return [element('p', { className: 'vk-help' }, text('recurring.his.help')), editor.node, place];
}

function form({ path, agreed, codes, saved, close }) {
  const code = element('select', { disabled: agreed !== null }, codes.map((each) => element('option', { value: each.code }, `${each.code} · ${each.description}`)));
  const rule = element('select', {}, RULES.map((each) => element('option', { value: each }, text(`recurring.rule.${each}`))));
  const from = document.createElement('vk-date');
  const until = document.createElement('vk-date');
  code.value = agreed?.code ?? codes[0]?.code ?? '';
  rule.value = agreed?.insertRule ?? 'MANUAL';
  from.value = agreed?.validFrom ?? '';
  until.value = agreed?.validUntil ?? '';
  const controls = { code, validFrom: from.input, validUntil: until.input, insertRule: rule };
  const message = element('div');
  const save = () => {
    const wrong = Object.entries({ validFrom: from, validUntil: until }).filter(([, date]) => !date.isValid);
    if (wrong.length > 0) {
      throw Object.assign(new Error(), { refusals: wrong.map(([name]) => ({ field: name, message: text('date.needed') })) });
    }
    return put(`${path}${query({ code: code.value, version: agreed?.version })}`, { validFrom: from.value || null, validUntil: until.value || null, insertRule: rule.value });
  };
  const submit = (event) => {
    event.preventDefault();
    return saveForm({ save, controls, message, onSaved: saved });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('recurring.code'), code),
    from.asField(text('recurring.from')),
    until.asField(text('recurring.until')),
    field(text('recurring.rule'), rule),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

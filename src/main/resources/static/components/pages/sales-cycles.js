/** The sales cycles with their stages: shown, added, changed and taken away. */
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { typedAmount } from './opportunity-acts.js';
import { chance } from './opportunity-table.js';
import { empty, fill } from './page.js';
import { editing, removal, saveForm } from './setup-form.js';
import { breakable, column, table } from './table.js';
import { text } from './texts.js';

export function salesCycles() {
  const place = element('div');
  const show = () => fill(place, async () => list(await get('sales-cycles')));
  const editor = editing(text('cycles.add'), cycleForm, show);
  const stage = (each) =>
    [`${each.stage}. ${each.description} (${chance(each.chancePercent)})`, each.quoteRequired && text('cycles.quoteRequired'), each.allowSkip && text('cycles.allowSkip')].filter(Boolean).join(', ');
  const columns = [
    column(text('templates.code'), ({ code }) => element('strong', {}, code)),
    breakable(text('templates.description'), ({ description }) => description),
    breakable(text('cycles.stages'), ({ stages }) => stages.map((each) => element('div', {}, stage(each)))),
    column('', (each) => [button(text('prices.change'), 'vk-small', () => editor.open(each)), ' ', removal(() => remove(`sales-cycles/${encodeURIComponent(each.code)}${query({ version: each.version })}`), show)], 'vk-actions'),
  ];
  const list = (cycles) => (cycles.length === 0 ? empty(text('cycles.none')) : table(text('cycles.title'), columns, cycles));
  show();
  return [element('p', { className: 'vk-help' }, text('cycles.help')), editor.node, place];
}

function cycleForm(cycle, saved, close) {
  const input = (value, more = {}) => element('input', { type: 'text', autocomplete: 'off', value: value ?? '', ...more });
  const controls = { cycleCode: input(cycle?.code, { disabled: cycle !== null, maxLength: 20 }), description: input(cycle?.description, { maxLength: 100 }) };
  const message = element('div');
  const rows = element('div');
  const lines = [];
  const addStage = (stage) => {
    const line = {
      description: input(stage?.description, { maxLength: 100 }),
      completedPercent: input(stage ? chance(stage.completedPercent).replace(/\s?%/, '') : '', { inputMode: 'decimal' }),
      chancePercent: input(stage ? chance(stage.chancePercent).replace(/\s?%/, '') : '', { inputMode: 'decimal' }),
      quoteRequired: element('input', { type: 'checkbox', checked: stage?.quoteRequired ?? false }),
      allowSkip: element('input', { type: 'checkbox', checked: stage?.allowSkip ?? false }),
    };
    const row = element(
      'div',
      { className: 'vk-setup-row vk-setup-fields' },
      field(text('opportunity.stage'), line.description),
      field(text('cycles.completed'), line.completedPercent),
      field(text('cycles.chance'), line.chancePercent),
      element('label', { className: 'vk-check' }, line.quoteRequired, text('cycles.quoteRequired')),
      element('label', { className: 'vk-check' }, line.allowSkip, text('cycles.allowSkip')),
      button(text('setup.remove'), 'vk-small', () => {
        lines.splice(lines.indexOf(line), 1);
        row.remove();
      }),
    );
    lines.push(line);
    rows.append(row);
  };
  (cycle?.stages ?? [null]).forEach(addStage);
  const save = () =>
    put(`sales-cycles/${encodeURIComponent(controls.cycleCode.value.trim() || '-')}${query({ version: cycle?.version })}`, {
      description: controls.description.value.trim(),
      stages: lines.map((line) => ({
        description: line.description.value.trim(),
        completedPercent: typedAmount(line.completedPercent.value),
        chancePercent: typedAmount(line.chancePercent.value),
        quoteRequired: line.quoteRequired.checked,
        allowSkip: line.allowSkip.checked,
      })),
    });
  const fields = () => lines.reduce((all, line, index) => ({ ...all, ...Object.fromEntries(['description', 'completedPercent', 'chancePercent'].map((name) => [`stages[${index}].${name}`, line[name]])) }), { ...controls });
  const submit = (event) => {
    event.preventDefault();
    return saveForm({ save, controls: fields(), message, onSaved: saved });
  };
  return element(
    'form',
    { noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    element('div', { className: 'vk-setup-row' }, field(text('templates.code'), controls.cycleCode), field(text('templates.description'), controls.description)),
    rows,
    element(
      'div',
      { className: 'vk-setup-row' },
      button(text('cycles.addStage'), 'vk-small', () => addStage(null)),
      element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
      button(text('cancel'), 'vk-small', close),
    ),
    message,
  );
}

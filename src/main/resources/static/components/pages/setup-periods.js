/** The months of the books: which still take postings, closing them, and beginning a year. */
import { get, post, put, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { empty } from './page.js';
import { saveForm } from './setup-form.js';
import { text } from './texts.js';
import { pill } from './words.js';

const MONTH = new Intl.DateTimeFormat(format.language === 'nl' ? 'nl-NL' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** "november 2026"; a period that is no month is named by its days. */
function nameOf({ startsOn, endsOn }) {
  const isMonth = startsOn.endsWith('-01') && startsOn.slice(0, 7) === endsOn.slice(0, 7);
  return isMonth ? MONTH.format(new Date(`${startsOn}T00:00:00Z`)) : `${format.date(startsOn)} – ${format.date(endsOn)}`;
}

export async function periodsPart(load) {
  const periods = (await get('fiscal-periods')).sort((a, b) => a.startsOn.localeCompare(b.startsOn));
  return [
    element('p', { className: 'vk-help' }, text('setup.periods.help')),
    periods.length === 0 ? empty(text('setup.periods.none')) : years(periods),
    closeForm(periods, load),
    yearForm(periods, load),
  ];
}

function years(periods) {
  const all = [...new Set(periods.map((each) => each.startsOn.slice(0, 4)))];
  return all.map((year) =>
    element(
      'div',
      { className: 'vk-year' },
      element('h3', {}, year),
      element('ul', { className: 'vk-periods' }, periods.filter((each) => each.startsOn.startsWith(year)).map(period)),
    ),
  );
}

function period(each) {
  return element('li', {}, nameOf(each), ' ', pill(each.closed ? '' : 'ok', text(each.closed ? 'setup.periods.closed' : 'setup.periods.open')));
}

/** Only what is over can be closed. */
const isOver = ({ endsOn }) => endsOn < format.localDay();

/** Asks once more, and says what it means for which months. */
function closeForm(periods, load) {
  const last = periods.filter((each) => each.closed).at(-1);
  const through = element(
    'select',
    {},
    element('option', { value: '' }, text('setup.periods.nothing')),
    periods.filter(isOver).map((each) => element('option', { value: each.endsOn, selected: each === last }, nameOf(each))),
  );
  const message = element('div');
  const question = element('div', { role: 'status' });
  const ask = element('button', { type: 'submit', className: 'vk-button vk-small' }, text('setup.periods.close'));
  const doubt = () => question.replaceChildren();
  const submit = (event) => {
    event.preventDefault();
    const closing = periods.filter((each) => !each.closed && each.endsOn <= through.value);
    const opening = periods.filter((each) => each.closed && each.endsOn > through.value);
    question.replaceChildren(consequences(closing, opening, () => saveThrough(through, message, load), doubt));
    question.querySelector('button').focus();
  };
  through.addEventListener('change', doubt);
  return element(
    'form',
    { className: 'vk-setup-row', onsubmit: submit },
    field(text('setup.periods.through'), through),
    ask,
    message,
    question,
  );
}

/** Many periods are named by the first and the last of them. */
function names(all) {
  return all.length <= 3 ? all.map(nameOf).join(', ') : text('setup.periods.range', { first: nameOf(all[0]), last: nameOf(all.at(-1)), count: all.length });
}

function consequences(closing, opening, confirm, cancel) {
  const isNothing = closing.length === 0 && opening.length === 0;
  return element(
    'div',
    { className: 'vk-message vk-message-warn' },
    isNothing && element('p', {}, text('setup.periods.same')),
    closing.length > 0 && element('p', {}, text('setup.periods.closing', { periods: names(closing) })),
    opening.length > 0 && element('p', {}, text('setup.periods.opening', { periods: names(opening) })),
    element(
      'div',
      { className: 'vk-buttons' },
      !isNothing && button(text('setup.periods.sure'), 'vk-danger vk-small', confirm),
      button(text('cancel'), 'vk-small', cancel),
    ),
  );
}

function saveThrough(through, message, load) {
  const path = 'fiscal-periods/closed-through';
  const save = () => (through.value ? put(path, { date: through.value }) : remove(path));
  return saveForm({ save, controls: { date: through }, message, onSaved: load });
}

function yearForm(periods, load) {
  const latest = periods.at(-1)?.endsOn.slice(0, 4);
  const next = latest ? Number(latest) + 1 : new Date().getFullYear();
  const message = element('div');
  const open = button(text('setup.periods.year', { year: next }), 'vk-small', () =>
    saveForm({ save: () => post(`fiscal-periods/years/${next}`), controls: {}, message, onSaved: load }),
  );
  return element('div', { className: 'vk-setup-row' }, open, message);
}

/** Pairs of customers who may be one, how likely that is and why; whoever knows better says so, and it is remembered. */
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { empty, fill, intro, may } from './page.js';
import { breakable, column, link, numbers, table } from './table.js';
import { text } from './texts.js';

const TRAITS = ['VAT_NUMBER', 'REGISTER_NUMBER', 'IBAN', 'EMAIL', 'NAME', 'PHONE', 'ADDRESS'];
const LEAST = [50, 70, 80, 90, 95];

/** The filters with the list below them. */
export function alikeCustomers() {
  const place = element('div');
  const message = element('div', { role: 'alert' });
  const controls = {
    q: element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('alike.search.hint') }),
    trait: select([['', text('alike.trait.any')], ...TRAITS.map((each) => [each, text(`card.trait.${each}`)])]),
    least: select(LEAST.map((each) => [String(each), `${each}%`])),
    notSame: element('input', { type: 'checkbox' }),
  };
  const read = () => {
    controls.q.value = filters().get('q') ?? '';
    controls.trait.value = filters().get('trait') ?? '';
    controls.least.value = filters().get('least') ?? String(LEAST[0]);
    controls.notSame.checked = filters().get('notSame') === 'true';
  };
  const asked = () => ({ q: controls.q.value.trim(), trait: controls.trait.value, least: controls.least.value === String(LEAST[0]) ? '' : controls.least.value, notSame: controls.notSame.checked });
  const show = () => fill(place, async () => list(await get(`alike-customers${query(asked())}`), act));
  const act = async (call) => {
    message.replaceChildren();
    try {
      await call();
      await show();
    } catch (error) {
      message.replaceChildren(element('p', { className: 'vk-message vk-message-error' }, error.detail ?? text('state.broken')));
    }
  };
  const changed = (replace) => {
    writeFilters(asked(), { replace });
    show();
  };
  controls.q.addEventListener('input', settled(() => changed(true)));
  ['trait', 'least', 'notSame'].forEach((name) => controls[name].addEventListener('change', () => changed(false)));
  onBack(() => {
    read();
    show();
  });
  read();
  show();
  const bar = element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('alike.search'), controls.q, 'vk-search'),
    field(text('alike.trait'), controls.trait),
    field(text('alike.least'), controls.least),
    element('label', { className: 'vk-check' }, controls.notSame, text('alike.notSame')),
  );
  return [intro(text('alike.intro')), bar, message, place];
}

const select = (options) => element('select', {}, options.map(([value, words]) => element('option', { value }, words)));

function list({ pairs, found, common }, act) {
  return [
    pairs.length === 0 ? empty(text(filters().size === 0 ? 'alike.none' : 'alike.none.filtered')) : table(text('alike.title'), columns(act), pairs),
    pairs.length > 0 && element('p', { className: 'vk-count', role: 'status' }, text('alike.count', { shown: pairs.length, found })),
    common.length > 0 && element('p', { className: 'vk-help' }, text('alike.common', { what: common.map(commonInWords).join(', ') })),
  ];
}

const commonInWords = ({ trait, value, cards }) => text('alike.common.one', { trait: text(`card.trait.${trait}`), value, cards });

function columns(act) {
  return [
    breakable(text('alike.one'), ({ one }) => customer(one)),
    breakable(text('alike.other'), ({ other }) => customer(other)),
    numbers(text('alike.percent'), ({ percent }) => `${percent}%`),
    breakable(text('alike.why'), (pair) => [pair.alike.map((each) => text(`card.alike.${each}`)).join(', '), said(pair)]),
    column('', (pair) => decision(pair, act), 'vk-actions'),
  ];
}

const customer = ({ no, name, city }) => [link(`/customers/${encodeURIComponent(no)}`, `${name} (${no})`), city && `, ${city}`];

const said = ({ notSameBy, notSameAt }) => notSameBy !== null && element('div', { className: 'vk-help' }, text('alike.by', { who: notSameBy, when: format.moment(notSameAt) }));

function decision({ one, other, notSameBy }, act) {
  const path = `alike-customers/not-same${query({ one: one.no, other: other.no })}`;
  return notSameBy === null
    ? [
        button(text('alike.keepApart'), 'vk-small', () => act(() => put(path))),
        may('merge-customers') && [' ', link(`/customers/${encodeURIComponent(other.no)}${query({ merge: one.no })}`, text('customer.merge'), { className: 'vk-button vk-small' })],
      ]
    : button(text('alike.askAgain'), 'vk-small', () => act(() => remove(path)));
}

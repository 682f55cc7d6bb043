/** Opportunities: what is pursued, how far it is and what it may bring; the sales cycles for who leads. */
import { get, query } from '../api.js';
import { element, field } from '../dom.js';
import { filters, isNarrowed, onBack, settled, writeFilters } from './address.js';
import { ListView } from './list-view.js';
import { OPPORTUNITY_COLUMNS } from './opportunity-table.js';
import { empty, fill, heading, may, openPage, section } from './page.js';
import { salesCycles } from './sales-cycles.js';
import { amount, breakable, column, link, numbers, table } from './table.js';
import { text } from './texts.js';

const STATES = ['OPEN', 'WON', 'LOST', 'all'];

/** The server tells no more of them. */
const MOST = 200;

const STAGES = [
  column(text('opportunity.cycle'), ({ cycleCode }) => cycleCode),
  breakable(text('opportunity.stage'), ({ stage, stageName }) => (stage === 0 ? text('opportunity.status.NOT_STARTED') : stageName)),
  numbers(text('opportunities.count'), ({ count }) => count),
  numbers(text('opportunity.value'), ({ value }) => amount(value)),
  numbers(text('opportunities.expected'), ({ expected }) => amount(expected)),
];

openPage(async () => {
  const place = element('div');
  const sellers = await get('salespeople/choices');
  const search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('opportunities.search.hint') });
  const state = select(STATES.map((each) => [each, text(`opportunities.state.${each}`)]));
  const seller = select([['', text('opportunities.state.all')], ...sellers.map(({ code, name }) => [code, name])]);
  const read = () => {
    search.value = filters().get('q') ?? '';
    state.value = filters().get('state') ?? 'OPEN';
    seller.value = filters().get('salesperson') ?? '';
  };
  const show = () => fill(place, () => content(view, state.value, seller.value, search.value.trim()));
  const changed = (replace) => {
    writeFilters({ q: search.value.trim(), state: state.value === 'OPEN' ? '' : state.value, salesperson: seller.value }, { replace });
    show();
  };
  search.addEventListener('input', settled(() => changed(true)));
  [state, seller].forEach((control) => control.addEventListener('change', () => changed(false)));
  const readAgain = () => {
    read();
    show();
  };
  const view = await ListView.open('opportunities', OPPORTUNITY_COLUMNS, {}, readAgain);
  onBack(readAgain);
  readAgain();
  const bar = element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('contacts.search'), search, 'vk-search'),
    field(text('opportunities.state'), state),
    field(text('order.salesperson'), seller),
  );
  const add = may('pursue') && link('/opportunities/new', text('opportunities.add'), { className: 'vk-button vk-small vk-primary' });
  return [
    heading(text('opportunities.title'), element('span', { className: 'vk-page-actions' }, add)),
    bar,
    view.node,
    place,
    may('keep-cycles') && section(text('cycles.title'), 'cycles', salesCycles()),
  ];
});

const select = (options) => element('select', {}, options.map(([value, words]) => element('option', { value }, words)));

async function content(view, state, salesperson, q) {
  const [rows, stages] = await Promise.all([get(`opportunities${query({ state: state === 'all' ? null : state, salesperson, q, limit: MOST })}`), get(`opportunities/pipeline${query({ salesperson })}`)]);
  return [
    rows.length === 0 ? empty(text(isNarrowed() ? 'opportunities.none.filtered' : 'opportunities.none')) : table(text('opportunities.title'), view.columns(), rows),
    stages.length > 0 && section(text('opportunities.pipeline'), 'pipeline', table(text('opportunities.pipeline'), STAGES, stages)),
  ];
}

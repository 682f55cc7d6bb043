/** What is sold: find an item for its units and texts. */
import { get, query } from '../api.js';
import { element, field } from '../dom.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, intro, openPage } from './page.js';
import { breakable, column, link, NOTHING, numbers, price } from './table.js';
import { text } from './texts.js';
import { pill } from './words.js';

const COLUMNS = [
  column(text('items.no'), ({ no }) => link(`/items/${encodeURIComponent(no)}`, no)),
  breakable(text('items.description'), ({ description }) => description),
  column(text('items.baseUnit'), ({ baseUnit }) => baseUnit),
  numbers(text('items.price'), ({ unitPrice }) => price(unitPrice)),
  column(text('items.state'), ({ blocked, type }) => [type === 'SERVICE' && pill('', text('items.service')), blocked && pill('danger', text('items.blocked')), !blocked && type !== 'SERVICE' && NOTHING].filter(Boolean)),
];


openPage(async () => {
  const place = element('div');
  const search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('items.search.hint') });
  const read = () => {
    search.value = filters().get('q') ?? '';
    fill(place, list);
  };
  search.addEventListener('input', settled(() => {
    writeFilters({ q: search.value.trim() }, { replace: true });
    fill(place, list);
  }));
  onBack(read);
  read();
  const bar = element('form', { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() }, field(text('items.search'), search, 'vk-search'));
  return [heading(text('items.title')), intro(text('items.intro')), bar, place];
});

async function list() {
  const ask = (skip) => get(`item-cards${query({ q: filters().get('q'), skip, limit: AT_A_TIME })}`);
  const rows = await ask(0);
  if (rows.length === 0) {
    return empty(text('items.none'));
  }
  let seen = 0;
  return longTable(text('items.title'), COLUMNS, rows, () => {
    seen += AT_A_TIME;
    return ask(seen);
  });
}

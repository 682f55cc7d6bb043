/** What is sold: find an item for its units and texts. */
import { get, query } from '../api.js';
import { element, field } from '../dom.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, intro, openPage, section } from './page.js';
import { breakable, column, link, NOTHING, numbers, price, table } from './table.js';
import { text } from './texts.js';
import { pill } from './words.js';

const COLUMNS = [
  column(text('items.no'), ({ no }) => link(`/items/${encodeURIComponent(no)}`, no)),
  breakable(text('items.description'), ({ description }) => description),
  column(text('items.baseUnit'), ({ baseUnit }) => baseUnit),
  numbers(text('items.price'), ({ unitPrice }) => price(unitPrice)),
  column(text('items.state'), ({ blocked, type }) => [type === 'SERVICE' && pill('', text('items.service')), blocked && pill('danger', text('items.blocked')), !blocked && type !== 'SERVICE' && NOTHING].filter(Boolean)),
];

const CATALOGUE = [
  column(text('catalogue.no'), ({ vendorItemNo }) => vendorItemNo),
  breakable(text('items.description'), ({ description }) => description),
  breakable(text('catalogue.vendor'), ({ vendorName }) => vendorName),
  column(text('catalogue.unit'), ({ unit }) => unit),
  numbers(text('catalogue.price'), ({ unitPrice }) => price(unitPrice)),
  column(text('items.no'), ({ itemNo }) => (itemNo ? link(`/items/${encodeURIComponent(itemNo)}`, itemNo) : NOTHING)),
];

openPage(async () => {
  const place = element('div');
  const catalogue = element('div');
  const show = () => {
    fill(place, list);
    fill(catalogue, fromCatalogue);
  };
  const search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('items.search.hint') });
  const read = () => {
    search.value = filters().get('q') ?? '';
    show();
  };
  search.addEventListener('input', settled(() => {
    writeFilters({ q: search.value.trim() }, { replace: true });
    show();
  }));
  onBack(read);
  read();
  const bar = element('form', { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() }, field(text('items.search'), search, 'vk-search'));
  return [heading(text('items.title')), intro(text('items.intro')), bar, place, section(text('catalogue.title'), 'catalogue', catalogue)];
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

/** What vendors can deliver, as far as it fits: it is there to be searched. */
async function fromCatalogue() {
  const rows = await get(`catalogue-items${query({ q: filters().get('q') })}`);
  return rows.length === 0 ? empty(text('catalogue.none')) : [element('p', { className: 'vk-help' }, text('catalogue.help')), table(text('catalogue.title'), CATALOGUE, rows)];
}

/** Cards on which a number stands that would not be taken any more, with the way to mend them. */
import { get } from '../api.js';
import { empty, fill, intro } from './page.js';
import { element } from '../dom.js';
import { breakable, column, link, table } from './table.js';
import { text } from './texts.js';

/** The server tells no more of them. */
const MOST = 200;

const PAGES = { CUSTOMER: (no) => `/customers/${encodeURIComponent(no)}?card`, CONTACT: (no) => `/contacts/${encodeURIComponent(no)}` };

/** The way to a card, where it has a page. */
export function cardLink({ kind, no, name }) {
  const words = `${name} (${no})`;
  return kind in PAGES ? link(PAGES[kind](no), words) : words;
}

const COLUMNS = [
  column(text('numbers.kind'), ({ kind }) => text(`numbers.kind.${kind}`)),
  breakable(text('customers.name'), (each) => cardLink(each)),
  column(text('numbers.number'), ({ number }) => text(`numbers.${number}`)),
  breakable(text('imports.value'), ({ value }) => value),
];

export function oldNumbers() {
  const place = element('div');
  fill(place, async () => {
    const wrong = await get('old-numbers');
    return wrong.length === 0
      ? empty(text('numbers.none'))
      : [table(text('numbers.title'), COLUMNS, wrong), wrong.length === MOST && element('p', { className: 'vk-count' }, text('numbers.most', { count: MOST }))];
  });
  return [intro(text('numbers.intro')), place];
}

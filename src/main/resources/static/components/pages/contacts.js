/** Contacts: everybody whom the company knows, companies and people, customers and not yet. */
import { get, query } from '../api.js';
import { element, field } from '../dom.js';
import { filters, isNarrowed, onBack, settled, writeFilters } from './address.js';
import { CONTACT_COLUMNS } from './contact-table.js';
import { ListView } from './list-view.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, intro, may, openPage } from './page.js';
import { link } from './table.js';
import { text } from './texts.js';

openPage(async () => {
  const place = element('div');
  const show = () => fill(place, () => list(view));
  const search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('contacts.search.hint') });
  const read = () => {
    search.value = filters().get('q') ?? '';
  };
  search.addEventListener(
    'input',
    settled(() => {
      writeFilters({ q: search.value.trim() }, { replace: true });
      show();
    }),
  );
  const readAgain = () => {
    read();
    show();
  };
  const view = await ListView.open('contacts', CONTACT_COLUMNS, { hidden: ['papers'] }, readAgain);
  onBack(readAgain);
  readAgain();
  const bar = element('form', { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() }, field(text('contacts.search'), search, 'vk-search'));
  const add = may('keep-contacts') && link('/contacts/new', text('contacts.add'), { className: 'vk-button vk-small vk-primary' });
  return [heading(text('contacts.title'), element('span', { className: 'vk-page-actions' }, add)), intro(text('contacts.intro')), bar, view.node, place];
});

async function list(view) {
  const rows = await ask(null);
  if (rows.length === 0) {
    return empty(text(isNarrowed() ? 'contacts.none.filtered' : 'contacts.none'));
  }
  return longTable(text('contacts.title'), view.columns(), rows, (last) => ask(last.no));
}

const ask = (after) => get(`contacts${query({ q: filters().get('q'), after, limit: AT_A_TIME })}`);

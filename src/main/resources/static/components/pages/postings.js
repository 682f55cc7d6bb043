/** The posting register: every posting with what caused it. */
import { get, query } from '../api.js';
import { element, field } from '../dom.js';
import * as format from '../format.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, openPage } from './page.js';
import { documentLink, orderLink } from './posting-document.js';
import { amount, column, link, NOTHING, numbers, orDash } from './table.js';
import { text, textOr } from './texts.js';
import { person } from './words.js';

const COLUMNS = [
  column(text('posting.no'), (each) => link(`/postings/${each.no}`, String(each.no))),
  column(text('posting.date'), (each) => format.date(each.postingDate)),
  column(text('posting.kind'), (each) => textOr(`posting.kind.${each.kind}`, each.kind)),
  column(text('posting.document'), documentLink),
  column(text('posting.order'), (each) => orderLink(each) ?? NOTHING),
  numbers(text('posting.amount'), (each) => orDash(each.amount, amount)),
  column(text('posting.by'), (each) => person(each.postedByName)),
  column(text('posting.step'), (each) => each.step ?? NOTHING),
  column(text('posting.at'), (each) => format.moment(each.postedAt)),
];

openPage(async () => {
  const place = element('div');
  const load = () => fill(place, list);
  onBack(load);
  load();
  return [heading(text('postings.title')), search(load), place];
});

function search(load) {
  const input = element('input', { type: 'search', autocomplete: 'off', value: filters().get('document') ?? '', placeholder: 'VF000012' });
  input.addEventListener(
    'input',
    settled(() => {
      writeFilters({ document: input.value.trim().toUpperCase() }, { replace: true });
      load();
    }),
  );
  return element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('postings.search'), input, 'vk-search'),
  );
}

async function list() {
  const document = filters().get('document');
  const ask = (before) => get(`postings${query({ document, before, limit: AT_A_TIME })}`);
  const rows = await ask(null);
  if (rows.length === 0) {
    return empty(document ? text('postings.none.document', { document }) : text('postings.none'));
  }
  return longTable(text('postings.title'), COLUMNS, rows, (last) => ask(last.no));
}

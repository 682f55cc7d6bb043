/** Outgoing mail: what failed first, and a way to send it again to a better address. */
import { get, query } from '../api.js';
import { element, field } from '../dom.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { mailColumns } from './mails.js';
import { empty, fill, heading, intro, onReturn, openPage } from './page.js';
import { table } from './table.js';
import { text } from './texts.js';

const STATUSES = ['FAILED', 'QUEUED', 'SENDING', 'SENT'];
const MOST = 200;

openPage(async () => {
  const place = element('div');
  const load = () => fill(place, () => list(load));
  onBack(load);
  onReturn(load);
  load();
  return [heading(text('outbox.title')), intro(text('outbox.intro')), search(load), place];
});

function search(load) {
  const input = element('input', { type: 'search', autocomplete: 'off', value: filters().get('document') ?? '', placeholder: 'VF000012' });
  const typed = settled(() => {
    writeFilters({ document: input.value.trim().toUpperCase() }, { replace: true });
    load();
  });
  input.addEventListener('input', typed);
  return element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('outbox.document'), input, 'vk-search'),
  );
}

/** With a document asked for, its mails in every state. */
function chosen() {
  const inAddress = filters();
  const document = inAddress.get('document') ?? '';
  return { status: inAddress.get('status') ?? (document ? '' : 'FAILED'), document };
}

async function list(load) {
  const { status, document } = chosen();
  const [counts, mails] = await Promise.all([
    get('outbox/counts'),
    get(`outbox${query({ status: status || null, document: document || null, limit: MOST })}`),
  ]);
  return [tabs(counts, status, load), mails.length === 0 ? nothing(status, document) : mailTable(mails, load)];
}

function tabs(counts, status, load) {
  const tab = (each) =>
    element(
      'a',
      {
        className: 'vk-tab',
        href: `?status=${each}`,
        'aria-current': each === status ? 'true' : null,
        onclick: (event) => {
          event.preventDefault();
          writeFilters({ ...chosen(), status: each });
          load();
        },
      },
      text(`mail.status.${each}`),
      element('b', {}, String(counts[each.toLowerCase()])),
    );
  return element('nav', { className: 'vk-tabs', 'aria-label': text('mail.status') }, STATUSES.map(tab));
}

function nothing(status, document) {
  if (document) {
    return empty(text('outbox.none.document', { document }));
  }
  return empty(text(`outbox.none.${status}`));
}

function mailTable(mails, load) {
  const note = mails.length === MOST ? text('outbox.most', { count: MOST }) : null;
  return [table(text('outbox.title'), mailColumns(load), mails), note && element('p', { className: 'vk-count' }, note)];
}

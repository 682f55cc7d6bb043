/** Quotes: find them by what one remembers, and see how far each is negotiated. */
import { get, query } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { filters, onBack } from './address.js';
import { FilterBar } from './document-filters.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, may, openPage } from './page.js';
import { amount, breakable, column, link, NOTHING, numbers } from './table.js';
import { text } from './texts.js';
import { quotePill } from './words.js';

const STATUSES = ['DRAFT', 'OPEN', 'PENDING_APPROVAL', 'RELEASED', 'COMPLETED', 'CANCELLED', 'REJECTED'];

const STATES = [['', text('quotes.status.all')], ...STATUSES.map((status) => [status, text(`quote.status.${status}`)])];

const COLUMNS = [
  column(text('quotes.no'), (quote) => link(`/quotes/${encodeURIComponent(quote.no)}`, quote.no)),
  breakable(text('order.customer'), (quote) => quote.customerName),
  breakable(text('orders.reference'), (quote) => quote.customerReference || NOTHING),
  column(text('quotes.date'), (quote) => format.date(quote.orderDate)),
  column(text('quotes.validUntil'), (quote) => format.date(quote.validUntil)),
  numbers(text('quotes.net'), (quote) => amount(quote.net)),
  numbers(text('quotes.round'), (quote) => quote.offeredRound ?? NOTHING),
  column(text('quotes.status'), (quote) => quotePill(quote)),
  column(text('quotes.order'), (quote) => (quote.orderNo ? link(`/orders/${encodeURIComponent(quote.orderNo)}`, quote.orderNo) : NOTHING)),
];

openPage(async () => {
  const place = element('div');
  const bar = new FilterBar('quotes', STATES, () => fill(place, list));
  onBack(() => {
    bar.read();
    fill(place, list);
  });
  fill(place, list);
  return [heading(text('quotes.title'), actions()), bar.node, place];
});

function actions() {
  const form = '/camunda/app/tasklist/default/#/?processStart=quote-negotiation';
  return element(
    'span',
    { className: 'vk-page-actions' },
    may('sell') && link(form, text('tile.new-quote'), { className: 'vk-button vk-small vk-primary' }),
  );
}

async function list() {
  const rows = await ask(null);
  if (rows.length === 0) {
    return empty(text(filters().size === 0 ? 'quotes.none' : 'quotes.none.filtered'));
  }
  return longTable(text('quotes.title'), COLUMNS, rows, (last) => ask(last.no));
}

function ask(before) {
  const chosen = filters();
  return get(`sales-quotes${query({ status: chosen.get('status') || null, q: chosen.get('q'), mine: chosen.get('mine'), before, limit: AT_A_TIME })}`);
}

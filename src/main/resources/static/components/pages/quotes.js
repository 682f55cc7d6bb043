/** Quotes: find them by what one remembers, and see how far each is negotiated. */
import { get, query } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { filters, isNarrowed, onBack } from './address.js';
import { FilterBar } from './document-filters.js';
import { ListView } from './list-view.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, may, openPage, section } from './page.js';
import { amount, breakable, column, link, NOTHING, numbers, quantity, table } from './table.js';
import { text } from './texts.js';
import { quotePill, state } from './words.js';

const STATUSES = ['DRAFT', 'OPEN', 'PENDING_APPROVAL', 'RELEASED', 'COMPLETED', 'CANCELLED', 'REJECTED'];

const STATES = [['', text('quotes.status.all')], ...STATUSES.map((status) => [status, text(`quote.status.${status}`)])];

const COLUMNS = {
  no: column(text('quotes.no'), (quote) => link(`/quotes/${encodeURIComponent(quote.no)}`, quote.no)),
  customer: breakable(text('order.customer'), (quote) => quote.customerName),
  reference: breakable(text('orders.reference'), (quote) => quote.customerReference || NOTHING),
  salesperson: column(text('order.salesperson'), (quote) => quote.salesperson || NOTHING),
  date: column(text('quotes.date'), (quote) => format.date(quote.orderDate)),
  validUntil: column(text('quotes.validUntil'), (quote) => format.date(quote.validUntil)),
  net: numbers(text('quotes.net'), (quote) => amount(quote.net)),
  round: numbers(text('quotes.round'), (quote) => quote.offeredRound ?? NOTHING),
  status: column(text('quotes.status'), (quote) => [quotePill(quote), quote.wantedLate && [' ', state('warn', text('quotes.wantedLate'))]]),
  order: column(text('quotes.order'), (quote) => (quote.orderNo ? link(`/orders/${encodeURIComponent(quote.orderNo)}`, quote.orderNo) : NOTHING)),
};

openPage(async () => {
  const place = element('div');
  const show = () => fill(place, () => list(view));
  const bar = new FilterBar('quotes', STATES, show);
  const readAgain = () => {
    bar.read();
    show();
  };
  const view = await ListView.open('quotes', COLUMNS, {}, readAgain);
  onBack(readAgain);
  readAgain();
  return [heading(text('quotes.title'), actions()), bar.node, view.node, place, may('see-margins') && (await results())];
});

function actions() {
  const form = '/camunda/app/tasklist/default/#/?processStart=quote-negotiation';
  return element(
    'span',
    { className: 'vk-page-actions' },
    may('sell') && link(form, text('tile.new-quote'), { className: 'vk-button vk-small vk-primary' }),
  );
}

const RESULTS = [
  column(text('results.outcome'), (each) => text(`quote.outcome.${each.outcome}`)),
  column(text('results.reason'), (each) => (each.reason === 'NONE' ? NOTHING : text(`answer.reason.${each.reason}`))),
  numbers(text('results.quotes'), (each) => each.quotes),
  numbers(text('quotes.net'), (each) => amount(each.net)),
  numbers(text('results.discount'), (each) => amount(each.discount)),
  numbers(text('results.rounds'), (each) => quantity(each.rounds)),
  numbers(text('results.hours'), (each) => (each.hours === null ? NOTHING : each.hours)),
];

/** What came of those that ended lately, for who leads. */
async function results() {
  const rows = await get('quote-results');
  const title = text('results.title');
  return section(title, 'results', rows.length === 0 ? empty(text('results.none')) : table(title, RESULTS, rows));
}

async function list(view) {
  const rows = await ask(null);
  if (rows.length === 0) {
    return empty(text(isNarrowed() ? 'quotes.none.filtered' : 'quotes.none'));
  }
  return longTable(text('quotes.title'), view.columns(), rows, (last) => ask(last.no));
}

function ask(before) {
  const chosen = filters();
  return get(`sales-quotes${query({ status: chosen.get('status') || null, q: chosen.get('q'), mine: chosen.get('mine'), salesperson: chosen.get('salesperson'), before, limit: AT_A_TIME })}`);
}

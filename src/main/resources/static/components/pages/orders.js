/** Orders: find them by what one remembers, and see how far each is. */
import { get, query } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { filters, onBack } from './address.js';
import { FilterBar } from './document-filters.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, may, openPage } from './page.js';
import { amount, breakable, column, link, NOTHING, numbers } from './table.js';
import { text } from './texts.js';
import { deliveryState, orderPill, paymentState, person } from './words.js';

const STATUSES = ['DRAFT', 'OPEN', 'PENDING_APPROVAL', 'RELEASED', 'COMPLETED', 'CANCELLED', 'REJECTED'];

/** What is neither a draft nor done: one choice for several states. */
const UNDER_WAY = 'UNDER_WAY';

const STATES = [
  ['', text('orders.status.all')],
  [UNDER_WAY, text('orders.status.UNDER_WAY')],
  ...STATUSES.map((status) => [status, text(`order.status.${status}`)]),
];

const NEVER_DELIVERED = new Set(['DRAFT', 'CANCELLED', 'REJECTED']);

const COLUMNS = [
  column(text('orders.no'), (order) => link(`/orders/${encodeURIComponent(order.no)}`, order.no)),
  breakable(text('order.customer'), (order) => order.customerName),
  breakable(text('orders.reference'), (order) => order.customerReference || NOTHING),
  column(text('orders.orderDate'), (order) => format.date(order.orderDate)),
  column(text('orders.deliveryDate'), (order) => format.date(order.requestedDeliveryDate) || NOTHING),
  numbers(text('orders.net'), (order) => amount(order.net)),
  column(text('orders.by'), (order) => person(order.createdByName)),
  column(text('orders.status'), (order) => orderPill(order.status)),
  column(text('orders.delivery'), (order) => (NEVER_DELIVERED.has(order.status) ? NOTHING : deliveryState(order.state))),
  column(text('orders.payment'), (order) => (order.state.invoices === 0 ? NOTHING : paymentState(order.state))),
];

openPage(async () => {
  const place = element('div');
  const bar = new FilterBar('orders', STATES, () => fill(place, list));
  onBack(() => {
    bar.read();
    fill(place, list);
  });
  fill(place, list);
  return [heading(text('orders.title'), actions()), bar.node, place];
});

function actions() {
  const form = '/camunda/app/tasklist/default/#/?processStart=sales-order';
  return element(
    'span',
    { className: 'vk-page-actions' },
    may('sell') && link(form, text('tile.new-order'), { className: 'vk-button vk-small vk-primary' }),
  );
}

async function list() {
  const rows = await ask(null);
  if (rows.length === 0) {
    return empty(text(filters().size === 0 ? 'orders.none' : 'orders.none.filtered'));
  }
  return longTable(text('orders.title'), COLUMNS, rows, (last) => ask(last.no));
}

function ask(before) {
  const chosen = filters();
  const status = chosen.get('status');
  const which = status === UNDER_WAY ? { underWay: true } : { status: status || null };
  return get(`sales-orders${query({ ...which, q: chosen.get('q'), mine: chosen.get('mine'), before, limit: AT_A_TIME })}`);
}

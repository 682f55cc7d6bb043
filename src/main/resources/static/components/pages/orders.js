/** Orders: find them by what one remembers, and see how far each is. */
import { get, query } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { filters, isNarrowed, onBack } from './address.js';
import { FilterBar } from './document-filters.js';
import { ListView } from './list-view.js';
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

const COLUMNS = {
  no: column(text('orders.no'), (order) => link(`/orders/${encodeURIComponent(order.no)}`, order.no)),
  customer: breakable(text('order.customer'), (order) => order.customerName),
  reference: breakable(text('orders.reference'), (order) => order.customerReference || NOTHING),
  orderDate: column(text('orders.orderDate'), (order) => format.date(order.orderDate)),
  deliveryDate: column(text('orders.deliveryDate'), (order) => format.date(order.requestedDeliveryDate) || NOTHING),
  net: numbers(text('orders.net'), (order) => amount(order.net)),
  by: column(text('orders.by'), (order) => person(order.createdByName)),
  status: column(text('orders.status'), (order) => orderPill(order.status)),
  delivery: column(text('orders.delivery'), (order) => (NEVER_DELIVERED.has(order.status) ? NOTHING : deliveryState(order.state))),
  payment: column(text('orders.payment'), (order) => (order.state.invoices === 0 ? NOTHING : paymentState(order.state))),
};

openPage(async () => {
  const place = element('div');
  const show = () => fill(place, () => list(view));
  const bar = new FilterBar('orders', STATES, show);
  const readAgain = () => {
    bar.read();
    show();
  };
  const view = await ListView.open('orders', COLUMNS, {}, readAgain);
  onBack(readAgain);
  readAgain();
  return [heading(text('orders.title'), actions()), bar.node, view.node, place];
});

function actions() {
  const form = '/camunda/app/tasklist/default/#/?processStart=sales-order';
  return element(
    'span',
    { className: 'vk-page-actions' },
    may('sell') && link(form, text('tile.new-order'), { className: 'vk-button vk-small vk-primary' }),
  );
}

async function list(view) {
  const rows = await ask(null);
  if (rows.length === 0) {
    return empty(text(isNarrowed() ? 'orders.none.filtered' : 'orders.none'));
  }
  return longTable(text('orders.title'), view.columns(), rows, (last) => ask(last.no));
}

function ask(before) {
  const chosen = filters();
  const status = chosen.get('status');
  const which = status === UNDER_WAY ? { underWay: true } : { status: status || null };
  return get(`sales-orders${query({ ...which, q: chosen.get('q'), mine: chosen.get('mine'), before, limit: AT_A_TIME })}`);
}

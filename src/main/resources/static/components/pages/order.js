/** One order: what was ordered, how far it is, and everything that happened to it. */
import { get, query } from '../api.js';
import { element, outside } from '../dom.js';
import * as format from '../format.js';
import { campaignNamed } from './campaign-table.js';
import { linesPart, shipTo } from './order-lines.js';
import { approvalsPart, invoicesPart, mailsPart, paymentsPart, shipmentsPart } from './order-papers.js';
import { progressStrip } from './order-strip.js';
import { timelinePart } from './order-timeline.js';
import { crumbs, documentNumber, heading, may, onReturn, openPage, user } from './page.js';
import { processPart } from './process-part.js';
import { link } from './table.js';
import { text } from './texts.js';
import { orderPill, person } from './words.js';

const no = documentNumber();
const path = `sales-orders/${encodeURIComponent(no)}`;

const load = openPage(async () => {
  const [view, progress, approvals] = await Promise.all([get(path), get(`${path}/progress`), get(`${path}/approvals`)]);
  const order = { ...view, progress, approvals, mails: await mails(progress) };
  return [
    crumbs('/orders', text('orders.title')),
    head(order),
    waitsForNobody(order),
    progressStrip(order),
    processPart(progress, load, idleText(order)),
    facts(order),
    linesPart(order),
    shipmentsPart(order, load),
    invoicesPart(order),
    paymentsPart(order),
    mailsPart(order, load),
    approvalsPart(order),
    timelinePart(order),
  ];
});

onReturn(load);

/** Mails of the order itself and of its invoices, the oldest first. */
async function mails({ invoices }) {
  const documents = new URLSearchParams([no, ...invoices.map((each) => each.no)].map((each) => ['document', each]));
  const found = await get(`outbox?${documents}&limit=500`);
  return found.reverse();
}

function head({ header, progress, mails: sent }) {
  const isMyDraft = header.status === 'DRAFT' && header.createdBy === user;
  const hasConfirmation = sent.some((each) => each.kind === 'order-confirmation');
  return heading(
    `${header.no} · ${header.customerName}`,
    orderPill(isPaid(header, progress) ? 'PAID' : header.status),
    element(
      'span',
      { className: 'vk-page-actions' },
      hasConfirmation && outside(`/api/documents/order-confirmation/${no}.pdf`, text('order.confirmation.pdf'), 'vk-button vk-small'),
      isMyDraft && may('sell') && link(draftForm(), text('order.draft.continue'), { className: 'vk-button vk-small vk-primary' }),
    ),
  );
}

/** Where nobody may give the approval that the order waits for: who can change that. */
function waitsForNobody({ approvals }) {
  const warning = approvals.map((each) => each.warning).find(Boolean);
  return warning && element('p', { className: 'vk-message vk-message-warn', role: 'status' }, warning);
}

/** Delivered, invoiced, and nothing open of it. */
const isPaid = ({ status }, { state }) => status === 'COMPLETED' && state.invoices > 0 && Number(state.open) === 0;

/** His name leads to how he stands, for who may see that. */
function customer({ customerName, customerNo }) {
  const words = `${customerName} (${customerNo})`;
  return may('read-customers') ? link(`/customers/${encodeURIComponent(customerNo)}`, words) : words;
}

/** The quote that it came of, which leads there for who may see it. */
const quote = (quoteNo) => (may('read-quotes') ? link(`/quotes/${encodeURIComponent(quoteNo)}`, quoteNo) : quoteNo);

/** Tasklist's form for a new order, with this draft in it. */
function draftForm() {
  return `/camunda/app/tasklist/default/#/${query({ processStart: 'sales-order', draft: no })}`;
}

/** What to say when no process runs. */
function idleText({ header, progress }) {
  if (header.status === 'DRAFT') {
    return text('process.draft', { name: person(progress.entered.byName) });
  }
  const wasLeft = ['CANCELLED', 'REJECTED'].includes(header.status);
  return text(wasLeft ? `process.done.${header.status}` : 'process.done.COMPLETED');
}

function facts({ header, progress }) {
  const all = [
    ['order.customer', customer(header)],
    ['order.billTo', header.billToNo === header.customerNo ? '' : `${header.billToName} (${header.billToNo})`],
    ['order.reference', header.customerReference],
    ['order.quote', header.quoteNo && quote(header.quoteNo)],
    ['order.orderDate', format.date(header.orderDate)],
    ['order.deliveryDate', header.requestedDeliveryDate ? format.date(header.requestedDeliveryDate) : text('pick.asap')],
    ['order.shipmentMethod', header.shipmentMethod],
    ['order.campaign', header.campaign && campaignNamed(header.campaign)],
    ['order.salesperson', header.salespersonName || header.salesperson],
    ['order.policy', text(`order.policy.${header.fulfilmentPolicy}`)],
    ['order.shipTo', shipTo(header)],
    ['order.entered', text('order.entered.by', { name: person(progress.entered.byName), at: format.moment(header.createdAt) })],
  ];
  return element(
    'dl',
    { className: 'vk-facts' },
    all
      .filter(([, value]) => value)
      .map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
  );
}

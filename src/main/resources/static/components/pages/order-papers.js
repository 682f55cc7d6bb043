/** What was posted, sent and decided for an order. */
import { element, outside } from '../dom.js';
import * as format from '../format.js';
import { mailColumns } from './mails.js';
import { empty, may, section } from './page.js';
import { column, link, money, NOTHING, numbers, orDash, quantity, table } from './table.js';
import { tracking } from './shipment-tracking.js';
import { text } from './texts.js';
import { approvalPill, isOverdue, person, role, state } from './words.js';

const postingLink = (postingNo) => link(`/postings/${postingNo}`, text('posting.link', { no: postingNo }));

/** Only who may read the books gets the way there. */
const books = (cell) => (may('read-books') ? [column(text('posting.column'), cell)] : []);

export function shipmentsPart({ progress }, reload) {
  const columns = [
    column(text('shipment.no'), (each) => outside(`/api/documents/delivery-note/${encodeURIComponent(each.no)}.pdf`, `${each.no} (pdf)`)),
    column(text('shipment.date'), (each) => format.date(each.postingDate)),
    column(text('shipment.what'), (each) => each.lines.map(shipped)),
    column(text('tracking.title'), (each) => tracking(each, reload)),
    column(text('shipment.by'), (each) => person(each.postedByName)),
    ...books((each) => postingLink(each.postingNo)),
  ];
  return part('shipments', columns, progress.shipments);
}

function shipped(line) {
  return element('div', {}, `${quantity(line.quantity)} ${line.unit} `, element('strong', {}, line.itemNo), ` ${line.description}`);
}

export function invoicesPart({ progress }) {
  const columns = [
    column(text('invoice.no'), (each) => outside(pdf(each), `${each.no} (pdf)`)),
    column(text('invoice.date'), (each) => format.date(each.postingDate)),
    column(text('invoice.due'), (each) => format.date(each.dueDate)),
    column(text('invoice.shipment'), (each) => each.shipmentNo),
    numbers(text('invoice.gross'), (each) => money(each.gross)),
    numbers(text('invoice.open'), open),
    ...books((each) => postingLink(each.postingNo)),
  ];
  return part('invoices', columns, progress.invoices);
}

const pdf = (invoice) => `/api/documents/invoice/${encodeURIComponent(invoice.no)}.pdf`;

function open(invoice) {
  if (Number(invoice.open) === 0) {
    return state('ok', text('order.payment.paid'));
  }
  const isLate = isOverdue(invoice.dueDate);
  return [money(invoice.open), isLate && [' ', state('danger', text('strip.payment.late'))]];
}

export function paymentsPart({ progress }) {
  const columns = [
    column(text('payment.no'), (each) => element('strong', {}, each.documentNo)),
    column(text('payment.date'), (each) => format.date(each.postingDate)),
    column(text('payment.invoice'), (each) => each.invoiceNo),
    numbers(text('payment.amount'), (each) => money(each.amount)),
    numbers(text('payment.discount'), (each) => orDash(each.discount, money)),
    ...books((each) => postingLink(each.postingNo)),
  ];
  return part('payments', columns, progress.payments);
}

export function mailsPart({ mails }, reload) {
  return part('mails', mailColumns(reload), mails);
}

function part(key, columns, rows) {
  const title = text(`${key}.title`);
  return section(title, key, rows.length === 0 ? empty(text(`${key}.none`)) : table(title, columns, rows));
}

export function approvalsPart({ approvals }) {
  const columns = [
    column(text('approval.asked'), (each) => `${format.moment(each.requestedAt)}, ${person(each.requestedBy)}`),
    column(text('approval.of'), (each) => role(each.approverGroup)),
    column(text('approval.why'), (each) => each.reasonText),
    numbers(text('approval.amount'), (each) => money(each.amount)),
    column(text('approval.outcome'), (each) => approvalPill(each.status)),
    column(text('approval.decided'), decided),
  ];
  return part('approvals', columns, approvals);
}

function decided({ decidedBy, decidedAt, comment }) {
  if (!decidedBy) {
    return NOTHING;
  }
  return [`${format.moment(decidedAt)}, ${person(decidedBy)}`, comment && element('div', { className: 'vk-quote' }, comment)];
}

/** What codes of the server mean, in words and colours. */
import { element } from '../dom.js';
import * as format from '../format.js';
import { money } from './table.js';
import { text, textOr } from './texts.js';

const ORDER_TONES = {
  DRAFT: '',
  OPEN: 'info',
  PENDING_APPROVAL: 'warn',
  RELEASED: 'info',
  COMPLETED: 'ok',
  PAID: 'ok',
  CANCELLED: '',
  REJECTED: 'danger',
};
const QUOTE_TONES = { DRAFT: '', OPEN: 'info', PENDING_APPROVAL: 'warn', RELEASED: 'info', COMPLETED: 'ok', CANCELLED: '', REJECTED: 'danger' };
const MAIL_TONES = { QUEUED: 'info', SENDING: 'info', SENT: 'ok', FAILED: 'danger' };
const APPROVAL_TONES = { OPEN: 'warn', APPROVED: 'ok', RETURNED: 'info', REJECTED: 'danger', CANCELLED: '' };

/** A coloured pill; the words say the same. */
export function pill(tone, words) {
  return element('span', { className: `vk-pill${tone ? ` vk-pill-${tone}` : ''}` }, words);
}

export const orderPill = (status) => pill(ORDER_TONES[status], text(`order.status.${status}`));

/** How a quote is: how it ended, once it did. */
export const quotePill = ({ status, outcome }) => pill(outcome === 'ACCEPTED' ? 'ok' : QUOTE_TONES[status], text(outcome ? `quote.outcome.${outcome}` : `quote.status.${status}`));

export const mailPill = (status) => pill(MAIL_TONES[status], text(`mail.status.${status}`));

export const approvalPill = (status) => pill(APPROVAL_TONES[status], text(`approval.status.${status}`));

/** A small word with a dot in its colour: states beside the main one. */
export function state(tone, words) {
  return element('span', { className: `vk-dot vk-dot-${tone}` }, words);
}

const DELIVERY_TONES = { NOTHING: 'none', PARTLY: 'warn', COMPLETE: 'ok' };

export const deliveryState = ({ delivery }) => state(DELIVERY_TONES[delivery], text(`order.delivery.${delivery}`));

/** What is still to be paid of what was invoiced. */
export function paymentState(order) {
  if (order.invoices === 0) {
    return state('none', text('order.payment.none'));
  }
  if (Number(order.open) === 0) {
    return state('ok', text('order.payment.paid'));
  }
  const isLate = isOverdue(order.dueDate);
  return state(isLate ? 'danger' : 'warn', text(isLate ? 'order.payment.late' : 'order.payment.open', { amount: money(order.open) }));
}

export const isOverdue = (dueDate) => dueDate !== null && dueDate < format.localDay();

/** A group in the reader's words; one of the company's own keeps its id. */
export const role = (group) => textOr(`role.${group}`, group);

/** A person's name; the program itself has none. */
export const person = (name) => (name === 'system' ? text('person.system') : name);

const PAGES = {
  'sales-order': 'orders',
  approval: 'orders',
  shipment: 'orders',
  'quote-negotiation': 'quotes',
  offer: 'quotes',
  'payment-reconciliation': 'bank-imports',
};

/** The page of the document that a process is about; nothing when there is none. */
export const documentPage = (process, no) => (PAGES[process] && no ? `/${PAGES[process]}/${encodeURIComponent(no)}` : null);

/** Where Tasklist shows this task and nothing else. */
export const taskPage = (taskId) => `/camunda/app/tasklist/default/#/?task=${encodeURIComponent(taskId)}`;

/** The account's name in the reader's language; the books know both. */
export const accountName = ({ name, nameEn }) => (format.language === 'nl' ? name : nameEn);

/** How far a bank file is. */
export function importPill({ status, open }) {
  const tone = { IMPORTED: open > 0 ? 'warn' : 'info', RECONCILED: 'ok', DISCARDED: '' }[status];
  return pill(tone, text(`bank.status.${status}`));
}

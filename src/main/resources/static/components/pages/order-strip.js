/** How far an order is, at a glance; each part leads to what it sums up. */
import { element } from '../dom.js';
import { money } from './table.js';
import { text } from './texts.js';
import { isOverdue } from './words.js';

export function progressStrip(order) {
  return element(
    'ol',
    { className: 'vk-strip', 'aria-label': text('strip.title') },
    [approval(order), delivery(order), invoicing(order), payment(order), mail(order)].map(step),
  );
}

function step({ key, tone, words, detail }) {
  return element(
    'li',
    {},
    element(
      'a',
      { href: `#${key}`, className: `vk-strip-step vk-strip-${tone}` },
      element('span', { className: 'vk-strip-name' }, text(`strip.${key}`)),
      element('strong', {}, words),
      detail && element('span', { className: 'vk-strip-detail' }, detail),
    ),
  );
}

function approval({ header, approvals }) {
  const last = approvals.find((each) => each.status === 'OPEN') ?? approvals.filter((each) => each.status !== 'CANCELLED').at(-1);
  if (!last) {
    const isBefore = header.status === 'DRAFT';
    return { key: 'approvals', tone: isBefore ? 'none' : 'ok', words: text(isBefore ? 'strip.approval.later' : 'strip.approval.none') };
  }
  if (last.status === 'RETURNED' && header.status !== 'OPEN') {
    return { key: 'approvals', tone: 'ok', words: text('strip.approval.anymore') };
  }
  const tone = { OPEN: 'now', APPROVED: 'ok', RETURNED: 'now', REJECTED: 'bad' }[last.status];
  return { key: 'approvals', tone, words: text(`approval.status.${last.status}`), detail: last.decidedBy ?? '' };
}

function delivery({ header, progress: { state } }) {
  const tone = { NOTHING: header.status === 'RELEASED' ? 'now' : 'none', PARTLY: 'now', COMPLETE: 'ok' }[state.delivery];
  const detail = state.shipments > 0 ? text(state.shipments === 1 ? 'strip.shipments.one' : 'strip.shipments.some', { count: state.shipments }) : '';
  return { key: 'shipments', tone, words: text(`order.delivery.${state.delivery}`), detail };
}

function invoicing({ progress: { state } }) {
  if (state.invoices === 0) {
    return { key: 'invoices', tone: 'none', words: text('strip.invoices.none') };
  }
  const words = text(state.invoices === 1 ? 'strip.invoices.one' : 'strip.invoices.some', { count: state.invoices });
  return { key: 'invoices', tone: state.delivery === 'COMPLETE' ? 'ok' : 'part', words, detail: money(state.invoiced) };
}

function payment({ header, progress: { state } }) {
  if (state.invoices === 0) {
    return { key: 'payments', tone: 'none', words: text('order.payment.none') };
  }
  if (Number(state.open) === 0) {
    return { key: 'payments', tone: 'ok', words: text('order.payment.paid') };
  }
  const isLate = isOverdue(state.dueDate);
  return {
    key: 'payments',
    tone: isLate ? 'bad' : header.status === 'COMPLETED' ? 'now' : 'part',
    words: text('strip.payment.open', { amount: money(state.open) }),
    detail: isLate ? text('strip.payment.late') : '',
  };
}

function mail({ mails }) {
  const of = (status) => mails.filter((each) => each.status === status).length;
  const failed = of('FAILED');
  if (mails.length === 0) {
    return { key: 'mails', tone: 'none', words: text('strip.mails.none') };
  }
  if (failed > 0) {
    return { key: 'mails', tone: 'bad', words: text('strip.mails.failed', { count: failed }), detail: text('strip.mails.of', { count: mails.length }) };
  }
  const sent = of('SENT');
  const isDone = sent === mails.length;
  return { key: 'mails', tone: isDone ? 'ok' : 'now', words: text('strip.mails.sent', { sent, count: mails.length }) };
}

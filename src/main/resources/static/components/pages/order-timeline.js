/** Everything that happened to an order, the latest first. */
import { element } from '../dom.js';
import * as format from '../format.js';
import { section } from './page.js';
import { money } from './table.js';
import { text, textOr } from './texts.js';
import { person, role } from './words.js';

export function timelinePart(order) {
  const events = [entered(order), ...turns(order), ...approvals(order), ...postings(order), ...mails(order)].reverse();
  events.sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return section(text('timeline.title'), 'timeline', element('ol', { className: 'vk-timeline' }, events.map(event)));
}

function event({ at, by, tone, words, comment }) {
  return element(
    'li',
    { className: `vk-event vk-event-${tone ?? 'plain'}` },
    element('time', { dateTime: at }, format.moment(at)),
    element(
      'div',
      {},
      words,
      by && element('span', { className: 'vk-help' }, ` ${text('timeline.by', { name: person(by) })}`),
      comment && element('div', { className: 'vk-quote' }, comment),
    ),
  );
}

function entered({ progress }) {
  const { byName, at } = progress.entered;
  return { at, by: byName, words: text('timeline.entered') };
}

function turns({ progress }) {
  return progress.turns.map(({ kind, at, byName, comment }) => ({ at, by: byName, words: text(`timeline.${kind}`), comment }));
}

function approvals({ approvals: all }) {
  return all.flatMap((each) => [
    {
      at: each.requestedAt,
      by: each.requestedBy,
      tone: 'warn',
      words: text('timeline.approval', { group: role(each.approverGroup), reason: each.reasonText }),
    },
    ...(each.decidedBy ? [decision(each)] : []),
  ]);
}

function decision({ decidedAt, decidedBy, status, comment }) {
  return { at: decidedAt, by: decidedBy, tone: status === 'APPROVED' ? 'ok' : 'bad', words: text(`timeline.${status}`), comment };
}

function postings({ progress }) {
  const { shipments, invoices, payments } = progress;
  const posted = (key, each, values) => ({ at: each.postedAt, by: each.postedByName, words: text(key, values) });
  return [
    ...shipments.map((each) => posted('timeline.shipment', each, { no: each.no })),
    ...invoices.map((each) => posted('timeline.invoice', each, { no: each.no, amount: money(each.gross) })),
    ...payments.map((each) => ({
      ...posted(each.amount < 0 ? 'timeline.payment.undone' : 'timeline.payment', each, { no: each.documentNo, invoice: each.invoiceNo, amount: money(Math.abs(each.amount)) }),
      tone: each.amount < 0 ? 'bad' : 'ok',
    })),
  ];
}

/** A mail that waits has not happened yet. */
function mails({ mails: all }) {
  return all
    .filter((each) => each.sentAt || each.status === 'FAILED')
    .map((each) => {
      const what = `${textOr(`mail.kind.${each.kind}`, each.kind)} ${each.document}`;
      return each.sentAt
        ? { at: each.sentAt, words: text('timeline.sent', { what, to: each.recipient }) }
        : { at: each.createdAt, tone: 'bad', words: text('timeline.failed', { what }), comment: each.problem };
    });
}

/** The task "new offer": what the customer or the approver said, and the same editor as for a new quote. */
import { get } from './api.js';
import { toUnits } from './decimal.js';
import { QUOTE } from './document-kinds.js';
import { button, element } from './dom.js';
import * as format from './format.js';
import { OrderEditor } from './order-editor.js';
import { openTaskForm } from './task-form.js';
import { text } from './texts.js';

export function open(camForm) {
  return openTaskForm(camForm, async (form) => {
    const no = form.documentNumber;
    const editor = new OrderEditor(QUOTE, text('quote.revise'), (ready) => form.setReady(ready));
    form.onFinish({
      isSettled: () => editor.isSettled,
      settle: () => editor.settle(),
      prepare: () => {},
    });
    const word = element('div');
    form.show(word, editor.node);
    await editor.load(no);
    word.replaceChildren(...[await lastWord(no, editor)].filter(Boolean));
  });
}

/** What was said last: a counter-offer, or why the approver sent it back. */
async function lastWord(no, editor) {
  const [approvals, negotiation] = await Promise.all([get(`approvals/${no}`), get(`sales-quotes/${no}/negotiation`)]);
  const returned = approvals.filter((each) => each.status === 'RETURNED').at(-1);
  const countered = negotiation.answers.filter((each) => each.kind === 'COUNTERED' && each.round === negotiation.offeredRound).at(-1);
  if (returned && (!countered || Date.parse(returned.decidedAt) > Date.parse(countered.recordedAt))) {
    return said(text('revise.returned', { by: returned.decidedBy, date: format.date(returned.decidedAt) }), returned.comment);
  }
  return countered ? said(counterWords(countered), countered.remark, ...wishes(countered, editor)) : null;
}

function counterWords({ round, givenBy, recordedAt }) {
  const who = givenBy || text('quote.customer');
  return text('quote.countered', { who, round, date: format.date(recordedAt) });
}

/** What is wanted of single lines, and a button that writes it into them. */
function wishes({ lines, wishedDelivery }, editor) {
  const words = lines.map((each) => wish(each, editor.view.lines)).filter(Boolean);
  const take = button(text('quote.wish.take'), 'vk-small', () => {
    editor.lines.take(lines);
    if (wishedDelivery) {
      editor.header.wishDelivery(wishedDelivery);
    }
    take.disabled = true;
  });
  return [
    (words.length > 0 || wishedDelivery) &&
      element('ul', {}, words.map((each) => element('li', {}, each)), wishedDelivery && element('li', {}, text('quote.wish.delivery', { date: format.date(wishedDelivery) }))),
    (words.length > 0 || wishedDelivery) && take,
  ];
}

function wish({ lineNo, quantity, unitPrice }, lines) {
  const line = lines.find((each) => each.lineNo === lineNo);
  if (!line) {
    return null;
  }
  const parts = [
    quantity !== null && text('quote.wish.quantity', { before: format.quantity(toUnits(line.quantity)), after: format.quantity(toUnits(quantity)) }),
    unitPrice !== null && text('quote.wish.price', { before: format.price(toUnits(line.unitPrice)), after: format.price(toUnits(unitPrice)) }),
  ];
  return `${line.itemNo ?? line.accountNo} ${line.description}: ${parts.filter(Boolean).join(', ')}`;
}

function said(words, comment, ...more) {
  return element(
    'div',
    { className: 'vk-message vk-message-warn' },
    element('strong', {}, words),
    comment && element('p', { className: 'vk-comment' }, comment),
    ...more,
  );
}

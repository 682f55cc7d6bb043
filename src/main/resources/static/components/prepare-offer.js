/** The task "new offer": what the customer or the approver said, and the same editor as for a new quote. */
import { get } from './api.js';
import { QUOTE } from './document-kinds.js';
import { element } from './dom.js';
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
    form.show(await lastWord(no), editor.node);
    await editor.load(no);
  });
}

/** What was said last: a counter-offer, or why the approver sent it back. */
async function lastWord(no) {
  const [approvals, negotiation] = await Promise.all([get(`approvals/${no}`), get(`sales-quotes/${no}/negotiation`)]);
  const returned = approvals.filter((each) => each.status === 'RETURNED').at(-1);
  const countered = negotiation.answers.filter((each) => each.kind === 'COUNTERED').at(-1);
  if (returned && (!countered || Date.parse(returned.decidedAt) > Date.parse(countered.recordedAt))) {
    return said(text('revise.returned', { by: returned.decidedBy, date: format.date(returned.decidedAt) }), returned.comment);
  }
  return countered ? said(counterWords(countered), countered.remark) : null;
}

function counterWords({ round, givenBy, recordedAt }) {
  const who = givenBy || text('quote.customer');
  return text('quote.countered', { who, round, date: format.date(recordedAt) });
}

function said(words, comment) {
  return element(
    'div',
    { className: 'vk-message vk-message-warn' },
    element('strong', {}, words),
    element('p', { className: 'vk-comment' }, comment),
  );
}

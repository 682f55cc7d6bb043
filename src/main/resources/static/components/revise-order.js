/** The task "change order": the approver's words, and the same editor as for a new order. */
import { get } from './api.js';
import { ORDER } from './document-kinds.js';
import { element } from './dom.js';
import * as format from './format.js';
import { OrderEditor } from './order-editor.js';
import { openTaskForm } from './task-form.js';
import { text } from './texts.js';

export function open(camForm) {
  return openTaskForm(camForm, async (form) => {
    const no = form.documentNumber;
    const editor = new OrderEditor(ORDER, text('order.revise'), (ready) => form.setReady(ready));
    form.onFinish({
      isSettled: () => editor.isSettled,
      settle: () => editor.settle(),
      prepare: () => {},
    });
    form.show(returnedBlock(await get(`sales-orders/${no}/approvals`)), editor.node);
    await editor.load(no);
  });
}

/** Who sent the order back, when, and why. */
function returnedBlock(approvals) {
  const last = approvals.filter((each) => each.status === 'RETURNED').at(-1);
  if (!last) {
    return null;
  }
  return element(
    'div',
    { className: 'vk-message vk-message-warn' },
    element('strong', {}, text('revise.returned', { by: last.decidedBy, date: format.date(last.decidedAt) })),
    element('p', { className: 'vk-comment' }, last.comment),
  );
}

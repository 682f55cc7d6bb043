/** The task "new offer": what the customer or the approver said, and the same editor as for a new quote. */
import { get, post, query } from './api.js';
import { toCents, toUnits } from './decimal.js';
import { QUOTE } from './document-kinds.js';
import { button, element, field, showNote } from './dom.js';
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
    const rounds = element('div');
    form.show(word, editor.node, rounds);
    await editor.load(no);
    const [approvals, negotiation] = await Promise.all([get(`approvals/${no}`), get(`sales-quotes/${no}/negotiation`)]);
    word.replaceChildren(...[lastWord(approvals, negotiation, editor)].filter(Boolean));
    rounds.replaceChildren(...[earlierRounds(negotiation.offers, editor)].filter(Boolean));
  });
}

/** Makes the offer say again what an earlier one said. */
function earlierRounds(offers, editor) {
  if (offers.length === 0) {
    return null;
  }
  const choice = element(
    'select',
    { onchange: () => (restore.disabled = choice.value === '') },
    element('option', { value: '' }, text('quote.restore.choose')),
    offers.map(({ round, sentAt, net }) => element('option', { value: round }, text('quote.restore.round', { round, date: format.date(sentAt), net: format.money(toCents(net)) }))),
  );
  const restore = button(text('quote.restore.do'), 'vk-small', async () => {
    restore.disabled = true;
    const said = await restored(editor, choice.value);
    showNote(choice, said.level, said.words);
    choice.value = '';
  });
  restore.disabled = true;
  return element('div', { className: 'vk-restore' }, field(text('quote.restore'), choice), restore, element('p', { className: 'vk-help' }, text('quote.restore.help')));
}

/** What is still being saved goes first, so that it does not come after. */
async function restored(editor, round) {
  try {
    await editor.autosave.settle();
    await post(`sales-quotes/${editor.no}/rounds/${round}/restore${query({ version: editor.view.header.version })}`, {});
    await editor.load(editor.no);
    return { level: 'help', words: text('quote.restore.done', { round }) };
  } catch (error) {
    return { level: 'error', words: error.refusals?.map(({ message }) => message).join(' ') || error.message };
  }
}

/** What was said last: a counter-offer, or why the approver sent it back. */
function lastWord(approvals, negotiation, editor) {
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

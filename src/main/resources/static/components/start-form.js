/** The start form of an order or a quote: a new one, or one of the drafts that were left lying. */
import { get, query, remove } from './api.js';
import { toCents } from './decimal.js';
import { button, element, outside } from './dom.js';
import * as format from './format.js';
import { showNotice } from './notice.js';
import { OrderEditor } from './order-editor.js';
import { openTaskForm } from './task-form.js';
import { text } from './texts.js';

const MOST_DRAFTS = 5;

/** kind is one of document-kinds.js. */
export function openStart(camForm, kind) {
  return openTaskForm(camForm, async (form) => {
    const editor = new OrderEditor(kind, text(`${kind.words}.new`), (ready) => form.setReady(ready));
    form.onFinish({
      isSettled: () => editor.isSettled,
      settle: () => editor.settle(),
      prepare: () => {
        form.businessKey = editor.no;
      },
    });
    form.onDone(() => {
      const page = `${kind.page}/${encodeURIComponent(editor.no)}`;
      showNotice(text(`${kind.words}.started`, { no: editor.no }), outside(page, text(`${kind.words}.open`)));
    });
    const asked = form.takeParameter('draft');
    const customer = asked ? null : form.takeParameter('customer');
    const campaign = asked ? null : form.takeParameter('campaign');
    form.askOnEscape(() => editor.hasWork && text(editor.escapeText, { no: editor.no }));
    form.show(asked ? null : await draftsBlock(editor), editor.node);
    if (asked) {
      await editor.load(asked);
    }
    if (customer) {
      await editor.header.choose(customer);
      if (campaign) {
        await editor.header.name(campaign);
      }
    } else {
      editor.header.typeahead.input.focus();
    }
  });
}

/** Offers the newest drafts of this person; nothing when there are none. */
async function draftsBlock(editor) {
  const drafts = await get(`${editor.kind.path}${query({ status: 'DRAFT', mine: true, limit: MOST_DRAFTS })}`);
  if (drafts.length === 0) {
    return null;
  }
  const block = element('details', { className: 'vk-drafts' }, element('summary', {}, text('drafts.title', { count: drafts.length })));
  drafts.forEach((draft) => block.append(draftRow(draft, editor, block)));
  return block;
}

function draftRow(draft, editor, block) {
  const row = element(
    'div',
    { className: 'vk-draft' },
    element('span', { className: 'vk-pill' }, draft.no),
    element('span', { className: 'vk-draft-name' }, draft.customerName),
    element('span', { className: 'vk-draft-amount' }, format.money(toCents(draft.net))),
    button(text('drafts.continue'), 'vk-small', () => {
      editor.load(draft.no).catch((error) => editor.failed(error));
      block.remove();
    }),
    discardButton(editor.kind, draft.no, () => {
      row.remove();
      block.hidden = block.querySelector('.vk-draft') === null;
    }),
  );
  return row;
}

/** The first click asks, the second throws away. */
function discardButton(kind, no, onDiscarded) {
  let isSure = false;
  const discard = button(text('drafts.discard'), 'vk-small vk-danger', async () => {
    if (!isSure) {
      isSure = true;
      discard.textContent = text('drafts.discard.sure');
      return;
    }
    try {
      await remove(`${kind.path}/${no}`);
      onDiscarded();
    } catch (error) {
      discard.replaceWith(element('span', { className: 'vk-error' }, error.detail));
    }
  });
  discard.addEventListener('blur', () => {
    isSure = false;
    discard.textContent = text('drafts.discard');
  });
  return discard;
}

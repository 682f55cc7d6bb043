/** Mails in a table: what they carry, to whom, how far they are, and a way to send one again. */
import { post, put } from '../api.js';
import { button, element, field, outside, showNote } from '../dom.js';
import * as format from '../format.js';
import { may } from './page.js';
import { breakable, column, NOTHING } from './table.js';
import { text, textOr } from './texts.js';
import { mailPill } from './words.js';

/** reload shows the list anew after a mail was queued again; where mails of several customers stand together, it names them. */
export function mailColumns(reload, { named = false } = {}) {
  return [
    column(text('mail.document'), carried, 'vk-first'),
    ...(named ? [breakable(text('mail.customer'), customer)] : []),
    breakable(text('mail.recipient'), (mail) => mail.recipient || text('mail.recipient.none')),
    column(text('mail.status'), (mail) => [mailPill(mail.status), ' ', when(mail)]),
    breakable(text('mail.answer'), (mail) => answer(mail)),
    ...(may('retry-mail') ? [column('', (mail) => (mail.status === 'SENDING' ? '' : retry(mail, reload)), 'vk-actions')] : []),
  ];
}

function carried(mail) {
  const name = textOr(`mail.kind.${mail.kind}`, mail.kind);
  const pdf = `/api/documents/${mail.kind}/${encodeURIComponent(mail.document)}.pdf`;
  return outside(pdf, `${name} ${mail.document} (pdf)`);
}

function customer({ customerNo, customerName }) {
  return customerNo ? [customerName, ' ', element('span', { className: 'vk-when' }, customerNo)] : NOTHING;
}

function when(mail) {
  if (mail.sentAt) {
    return element('span', { className: 'vk-when' }, format.moment(mail.sentAt));
  }
  const next = mail.nextAttempt ? text('mail.next', { at: format.moment(mail.nextAttempt) }) : text('mail.since', { at: format.moment(mail.createdAt) });
  return element('span', { className: 'vk-when' }, next);
}

function answer({ problem, serverAnswer }) {
  return problem || serverAnswer ? [problem && element('div', {}, problem), serverAnswer && element('code', {}, serverAnswer)] : NOTHING;
}

/** A button that turns into the address and a button, so that lists stay calm. */
function retry(mail, reload) {
  const place = element('div', { className: 'vk-retry' });
  const open = button(text('mail.retry'), 'vk-small', () => {
    const form = sendForm([mail], reload, () => {
      place.replaceChildren(open);
      open.focus();
    });
    place.replaceChildren(form);
    form.querySelector('input').focus();
  });
  place.append(open);
  return place;
}

/**
 * Asks where these mails go: to what stands on each customer's card, unless another address is typed, which only
 * mails of one customer can have. Who may change cards can have it kept there. sent gets what came of it.
 */
export function sendForm(mails, sent, cancel) {
  const customers = [...new Set(mails.map(({ customerNo }) => customerNo ?? ''))];
  const isOfOne = customers.length === 1;
  const hasCard = customers[0] !== '';
  const address = element('input', { type: 'email', value: hasCard ? '' : mails[0].recipient, autocomplete: 'off', maxLength: 254, disabled: !isOfOne });
  const send = element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('mail.retry.send'));
  const keep = element('input', { type: 'checkbox' });
  const parts = inParts(mails.map(({ id }) => id));
  const submit = async (event) => {
    event.preventDefault();
    send.disabled = true;
    const recipient = address.value.trim();
    try {
      if (keep.checked && recipient) {
        await put(`customers/${encodeURIComponent(customers[0])}/mail-address`, { address: recipient });
      }
      sent(await sendAll(parts, recipient));
    } catch (error) {
      send.disabled = false;
      showNote(address, 'error', error.detail ?? text('state.broken'));
      address.focus();
    }
  };
  return element(
    'form',
    { className: 'vk-retry-form', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && cancel() },
    field(text('mail.retry.address'), address),
    hasCard && element('p', { className: 'vk-help' }, text(isOfOne ? 'mail.retry.card' : 'mail.retry.cards')),
    isOfOne && hasCard && may('import-customers') && element('label', { className: 'vk-check' }, keep, text('mail.retry.keep')),
    element('div', { className: 'vk-buttons' }, send, button(text('cancel'), 'vk-small', cancel)),
  );
}

/** So many are sent in one request. */
const AT_ONCE = 500;

/** Each with its answer, once there is one, and with the key by which the server knows it when it comes again. */
function inParts(ids) {
  const parts = [];
  for (let first = 0; first < ids.length; first += AT_ONCE) {
    parts.push({ ids: ids.slice(first, first + AT_ONCE), keys: new Map(), answer: null });
  }
  return parts;
}

/** To another address it is another request. */
function keyOf({ keys }, recipient) {
  if (!keys.has(recipient)) {
    keys.set(recipient, crypto.randomUUID());
  }
  return keys.get(recipient);
}

/** What was answered is not asked again when a later part failed. */
async function sendAll(parts, recipient) {
  for (const part of parts) {
    part.answer ??= await post('outbox/send', { ids: part.ids, recipient }, keyOf(part, recipient));
  }
  return { queued: parts.reduce((sum, { answer }) => sum + answer.queued, 0), refused: parts.flatMap(({ answer }) => answer.refused) };
}

/** Mails in a table: what they carry, how far they are, and a way to send a failed one again. */
import { post } from '../api.js';
import { button, element, field, outside, showNote } from '../dom.js';
import * as format from '../format.js';
import { may } from './page.js';
import { column, NOTHING } from './table.js';
import { text, textOr } from './texts.js';
import { mailPill } from './words.js';

/** reload shows the list anew after a mail was queued again. */
export function mailColumns(reload) {
  return [
    column(text('mail.document'), carried, 'vk-first'),
    column(text('mail.recipient'), (mail) => mail.recipient || text('mail.recipient.none')),
    column(text('mail.status'), (mail) => [mailPill(mail.status), ' ', when(mail)]),
    column(text('mail.answer'), (mail) => answer(mail)),
    ...(may('retry-mail') ? [column('', (mail) => (canRetry(mail) ? retry(mail, reload) : ''), 'vk-actions')] : []),
  ];
}

function carried(mail) {
  const name = textOr(`mail.kind.${mail.kind}`, mail.kind);
  const pdf = `/api/documents/${mail.kind}/${encodeURIComponent(mail.document)}.pdf`;
  return outside(pdf, `${name} ${mail.document} (pdf)`);
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

const canRetry = ({ status }) => status === 'FAILED' || status === 'QUEUED';

/** A button that turns into the address and a button, so that lists stay calm. */
function retry(mail, reload) {
  const place = element('div', { className: 'vk-retry' });
  const open = button(text('mail.retry'), 'vk-small', () => {
    const form = retryForm(mail, reload, () => {
      place.replaceChildren(open);
      open.focus();
    });
    place.replaceChildren(form);
    form.querySelector('input').select();
  });
  place.append(open);
  return place;
}

function retryForm(mail, reload, cancel) {
  const address = element('input', { type: 'email', value: mail.recipient, autocomplete: 'off', maxLength: 254 });
  const send = element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('mail.retry.send'));
  const submit = async (event) => {
    event.preventDefault();
    send.disabled = true;
    try {
      await post(`outbox/${mail.id}/retry`, { recipient: address.value.trim() });
      reload();
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
    element('div', { className: 'vk-buttons' }, send, button(text('cancel'), 'vk-small', cancel)),
  );
}

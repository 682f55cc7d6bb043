/** Whether the VAT number on a customer's card is in use: what was answered, who else has it, and a button that asks. */
import { get, post } from '../api.js';
import { button, element } from '../dom.js';
import * as format from '../format.js';
import { fill } from './page.js';
import { cardLink } from './old-numbers.js';
import { breakable, column, NOTHING, table } from './table.js';
import { text, textOr } from './texts.js';
import { state } from './words.js';

const TONES = { VALID: 'ok', INVALID: 'danger', NOT_VERIFIED: 'warn' };

const COLUMNS = [
  column(text('card.change.when'), (each) => format.moment(each.checkedAt)),
  column(text('card.change.who'), (each) => each.checkedByName),
  column(text('card.field.vatRegistrationNo'), (each) => each.vatNumber),
  breakable(text('vat.result'), (each) => [state(TONES[each.result], text(`vat.result.${each.result}`)), each.reason && ` ${textOr(`vat.reason.${each.reason}`, each.reason)}`]),
  breakable(text('vat.reference'), (each) => each.reference || NOTHING),
];

/** no is the customer's number. */
export function customerVat(no) {
  const path = `customers/${encodeURIComponent(no)}/vat-checks`;
  const place = element('div');
  const message = element('div', { role: 'status' });
  const show = () => fill(place, async () => parts(await get(path)));
  const ask = async (event) => {
    event.target.disabled = true;
    message.replaceChildren(element('p', { className: 'vk-help' }, text('vat.asking')));
    try {
      await post(path);
      message.replaceChildren();
    } catch (error) {
      message.replaceChildren(element('p', { className: 'vk-error', role: 'alert' }, error.refusals?.[0]?.message ?? error.detail));
    }
    await show();
  };
  const parts = ({ canCheck, checks, elsewhere }) => [
    elsewhere.length > 0 && element('div', { className: 'vk-message vk-message-warn' }, element('p', {}, text('numbers.elsewhere')), element('ul', {}, elsewhere.map(other))),
    checks.length === 0 ? element('p', { className: 'vk-help' }, text(canCheck ? 'vat.never' : 'vat.cannot')) : table(text('vat.title'), COLUMNS, checks),
    canCheck && element('p', { className: 'vk-card-actions' }, button(text('vat.check'), 'vk-small', ask)),
    message,
  ];
  show();
  return place;
}

function other({ number, value, kind, no, name }) {
  return element('li', {}, `${text(`numbers.${number}`)} ${value}: ${text(`numbers.kind.${kind}`)} `, cardLink({ kind, no, name }));
}

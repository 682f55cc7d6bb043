/** What a salesperson does with an opportunity: move it, assign a quote, close it. */
import { get, post, put, query } from '../api.js';
import { toCents, toText, toUnits } from '../decimal.js';
import { button, element, field } from '../dom.js';
import { today } from '../date-field.js';
import * as format from '../format.js';
import { newKey } from '../registered.js';
import { contactPage } from './contact-table.js';
import { saveForm } from './setup-form.js';
import { link } from './table.js';
import { text } from './texts.js';

const OPEN_QUOTES = 'DRAFT,OPEN,PENDING_APPROVAL,RELEASED';
const MOST_QUOTES = 500;

const pathOf = ({ no, version }, what) => `opportunities/${encodeURIComponent(no)}/${what}${query({ version })}`;

/** What somebody typed as an amount, as the server reads it; what is no amount goes as it is and is refused. */
export function typedAmount(value) {
  const units = format.parse(value);
  return units === null || units === undefined ? value.trim() || null : toText(units);
}

/** Buttons for the stages that it can go to; what is expected is said with it. */
export function stepForm(opportunity, stages, changed) {
  const estimatedValue = element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', value: format.amount(toCents(opportunity.estimatedValue)) });
  const chancePercent = element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', placeholder: text('opportunity.chance.asStage') });
  const action = element('select', {}, stages.map(({ stage, description }) => element('option', { value: stage }, `${stage} · ${description}`)));
  const message = element('div');
  const key = newKey();
  const act = (what, stage = null) =>
    saveForm({
      save: () => post(pathOf(opportunity, 'steps'), { action: what, stage, estimatedValue: typedAmount(estimatedValue.value), chancePercent: typedAmount(chancePercent.value) }, key + what + (stage ?? '')),
      controls: { estimatedValue, chancePercent, action },
      message,
      onSaved: changed,
    });
  const expected = [field(text('opportunity.value'), estimatedValue), field(text('opportunity.chance'), chancePercent)];
  if (opportunity.stage === 0) {
    return element('div', { className: 'vk-setup-row vk-setup-fields' }, expected, button(text('opportunity.act.START'), 'vk-small vk-primary', () => act('START')), message);
  }
  action.value = String(opportunity.stage);
  const isLast = opportunity.stage >= stages.length;
  return [
    element(
      'div',
      { className: 'vk-setup-row vk-setup-fields' },
      expected,
      !isLast && button(text('opportunity.act.NEXT'), 'vk-small vk-primary', () => act('NEXT')),
      stages[opportunity.stage]?.allowSkip && opportunity.stage + 1 < stages.length && button(text('opportunity.act.SKIP'), 'vk-small', () => act('SKIP')),
      opportunity.stage > 1 && button(text('opportunity.act.PREVIOUS'), 'vk-small', () => act('PREVIOUS')),
      button(text('opportunity.act.UPDATE'), 'vk-small', () => act('UPDATE')),
    ),
    element('div', { className: 'vk-setup-row vk-setup-fields' }, field(text('opportunity.act.jumpTo'), action), button(text('opportunity.act.JUMP'), 'vk-small', () => act('JUMP', Number(action.value)))),
    message,
  ];
}

/** The open quotes of the contact's customer, and the one that is assigned; without a customer one begins at the contact. */
export async function quoteForm(opportunity, changed) {
  if (!opportunity.customerNo) {
    return element('p', { className: 'vk-help' }, text('opportunity.quote.first'), ' ', link(contactPage(opportunity.contactNo), text('contact.quote')));
  }
  const quotes = await get(`sales-quotes${query({ q: opportunity.customerNo, status: OPEN_QUOTES, limit: MOST_QUOTES })}`);
  const fit = quotes.filter((quote) => quote.customerNo === opportunity.customerNo);
  const isOver = opportunity.quoteNo && !fit.some((quote) => quote.no === opportunity.quoteNo);
  const quoteNo = element(
    'select',
    {},
    element('option', { value: '' }, text('card.none')),
    isOver && element('option', { value: opportunity.quoteNo }, opportunity.quoteNo),
    fit.map((quote) => element('option', { value: quote.no }, `${quote.no} · ${format.money(toCents(quote.net))}`)),
  );
  quoteNo.value = opportunity.quoteNo;
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    return saveForm({ save: () => put(pathOf(opportunity, 'quote'), { quoteNo: quoteNo.value }), controls: { quoteNo }, message, onSaved: changed });
  };
  const start = `/camunda/app/tasklist/default/#/${query({ processStart: 'quote-negotiation', customer: opportunity.customerNo, campaign: opportunity.campaign || null })}`;
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit },
    field(text('opportunity.quote'), quoteNo),
    element('button', { type: 'submit', className: 'vk-button vk-small' }, text('opportunity.quote.assign')),
    link(start, text('contact.quote'), { className: 'vk-button vk-small' }),
    message,
  );
}

/** Won or lost, why, and since when. */
export function closingForm(opportunity, codes, changed) {
  const won = element('select', {}, [true, false].map((each) => element('option', { value: String(each) }, text(`opportunity.status.${each ? 'WON' : 'LOST'}`))));
  const closeCode = element('select', {});
  const closedOn = document.createElement('vk-date');
  closedOn.value = today();
  const offer = () => {
    const fit = codes.filter((each) => String(each.won) === won.value);
    closeCode.replaceChildren(element('option', { value: '' }, text('opportunity.close.choose')), ...fit.map(({ code, description }) => element('option', { value: code }, description)));
  };
  won.addEventListener('change', offer);
  offer();
  const message = element('div');
  const key = newKey();
  const submit = (event) => {
    event.preventDefault();
    const closing = { won: won.value === 'true', closeCode: closeCode.value || null, closedOn: closedOn.value || null };
    return saveForm({ save: () => post(pathOf(opportunity, 'closing'), closing, key), controls: { closeCode, closedOn: closedOn.input ?? closedOn }, message, onSaved: changed });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit },
    field(text('opportunity.outcome'), won),
    field(text('opportunity.close.code'), closeCode),
    closedOn.asField(text('opportunity.close.day')),
    element('button', { type: 'submit', className: 'vk-button vk-small' }, text('opportunity.close')),
    message,
  );
}

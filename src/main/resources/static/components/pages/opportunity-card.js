/** An opportunity to fill in: a new one, or one that is changed. */
import { get, post, put, query } from '../api.js';
import { toCents } from '../decimal.js';
import { button, element, field } from '../dom.js';
import '../date-field.js';
import * as format from '../format.js';
import { newKey } from '../registered.js';
import { filters } from './address.js';
import { typedAmount } from './opportunity-acts.js';
import { opportunityPage } from './opportunity-table.js';
import { crumbs, heading } from './page.js';
import { picker } from './picker.js';
import { saveForm } from './setup-form.js';
import { text } from './texts.js';

const PRIORITIES = ['LOW', 'NORMAL', 'HIGH'];

/** The whole page; opportunity is null for a new one. */
export async function opportunityCard(opportunity) {
  const asked = filters().get('contact');
  const [cycles, sellers, campaigns, contact] = await Promise.all([get('sales-cycles'), get('salespeople/choices'), get(`campaigns/choices${query({ planned: true })}`), asked ? get(`contacts/${encodeURIComponent(asked)}`) : null]);
  const choice = (options, value) => {
    const control = element('select', {}, options.map(([code, words]) => element('option', { value: code }, words)));
    control.value = value;
    return control;
  };
  const input = (value, more = {}) => element('input', { type: 'text', autocomplete: 'off', value, ...more });
  const whom = picker('contacts');
  const known = opportunity ? { no: opportunity.contactNo, name: opportunity.contactName || opportunity.contactNo } : contact?.contact;
  if (known) {
    whom.show(known);
  }
  const closing = document.createElement('vk-date');
  closing.value = opportunity?.estimatedClosing ?? '';
  const controls = {
    description: input(opportunity?.description ?? '', { maxLength: 100 }),
    contactNo: whom.input,
    salesperson: choice([['', opportunity ? text('card.none') : text('opportunity.asContact')], ...sellers.map(({ code, name }) => [code, name])], opportunity?.salesperson ?? ''),
    cycle: choice(cycles.map(({ code, description }) => [code, description]), opportunity?.cycleCode ?? cycles[0]?.code ?? ''),
    campaign: choice([['', text('card.none')], ...offered(campaigns, opportunity?.campaign)], opportunity?.campaign ?? ''),
    priority: choice(PRIORITIES.map((each) => [each, text(`opportunity.priority.${each}`)]), opportunity?.priority ?? 'NORMAL'),
    estimatedValue: input(opportunity ? format.amount(toCents(opportunity.estimatedValue)) : '', { inputMode: 'decimal' }),
  };
  controls.cycle.disabled = (opportunity?.stage ?? 0) > 0;
  const message = element('div');
  const key = newKey();
  let saved = opportunity?.no;
  const save = async () => {
    const typed = {
      description: controls.description.value.trim(),
      contactNo: whom.choice?.no ?? whom.input.value.trim(),
      salesperson: controls.salesperson.value || (opportunity ? '' : null),
      cycle: controls.cycle.value,
      campaign: controls.campaign.value,
      priority: controls.priority.value,
      estimatedValue: typedAmount(controls.estimatedValue.value),
      estimatedClosing: closing.value || null,
    };
    if (opportunity) {
      await put(`opportunities/${encodeURIComponent(opportunity.no)}${query({ version: opportunity.version })}`, typed);
    } else {
      saved = (await post('opportunities', typed, key)).no;
    }
  };
  const submit = (event) => {
    event.preventDefault();
    return saveForm({ save, controls, message, onSaved: () => window.location.assign(opportunityPage(saved)) });
  };
  const back = opportunity ? opportunityPage(opportunity.no) : '/opportunities';
  return [
    crumbs(back, opportunity?.description ?? text('opportunities.title')),
    heading(opportunity ? `${opportunity.description} · ${opportunity.no}` : text('opportunities.add')),
    element(
      'form',
      { className: 'vk-card-form', noValidate: true, onsubmit: submit },
      element(
        'div',
        { className: 'vk-section vk-card vk-card-part' },
        element(
          'div',
          { className: 'vk-card-fields' },
          field(`${text('opportunity.description')} *`, controls.description),
          field(`${text('contact.no')} *`, whom.input, '', whom),
          field(text('order.salesperson'), controls.salesperson),
          field(text('opportunity.cycle'), controls.cycle),
          field(text('order.campaign'), controls.campaign),
          field(text('opportunity.priority'), controls.priority),
          field(text('opportunity.value'), controls.estimatedValue),
          closing.asField(text('opportunity.closing')),
        ),
      ),
      message,
      element('div', { className: 'vk-card-actions' }, element('button', { type: 'submit', className: 'vk-button vk-primary' }, text('card.save')), button(text('cancel'), '', () => window.location.assign(back))),
    ),
  ];
}

/** What can be named; the one that is named already stays, whatever became of it. */
function offered(campaigns, named) {
  const all = campaigns.map(({ code, name }) => [code, name]);
  return !named || all.some(([code]) => code === named) ? all : [...all, [named, named]];
}

/** One opportunity: its stages, what is done with it, its quote, and how it ends. */
import { get, query, remove } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { filters } from './address.js';
import { contactPage } from './contact-table.js';
import { campaignNamed } from './campaign-table.js';
import { closingForm, quoteForm, stepForm } from './opportunity-acts.js';
import { opportunityCard } from './opportunity-card.js';
import { chance, opportunityPage, opportunityPill, whose } from './opportunity-table.js';
import { crumbs, documentNumber, heading, may, onReturn, openPage, section } from './page.js';
import { removal } from './setup-form.js';
import { amount, breakable, column, link, money, NOTHING, numbers, table } from './table.js';
import { text, textOr } from './texts.js';
import { person } from './words.js';

const no = documentNumber();
const isCard = no === 'new' || filters().has('card');

const load = openPage(async () => {
  const seen = no === 'new' ? null : await get(`opportunities/${encodeURIComponent(no)}`);
  return isCard ? opportunityCard(seen?.opportunity ?? null) : page(seen);
});

if (!isCard) {
  onReturn(load);
}

async function page({ opportunity, steps }) {
  const [cycles, codes] = await Promise.all([get('sales-cycles'), get('opportunities/close-codes')]);
  const stages = cycles.find(({ code }) => code === opportunity.cycleCode)?.stages ?? [];
  const isOpen = ['NOT_STARTED', 'IN_PROGRESS'].includes(opportunity.status);
  const acts = isOpen && may('pursue');
  return [
    crumbs('/opportunities', text('opportunities.title')),
    heading(`${opportunity.description} · ${opportunity.no}`, opportunityPill(opportunity.status), actions(opportunity, isOpen)),
    strip(opportunity, stages),
    facts(opportunity, codes),
    acts && section(text('opportunity.pursue'), 'pursue', stepForm(opportunity, stages, load)),
    acts && section(text('opportunity.quote'), 'quote', await quoteForm(opportunity, load)),
    acts && section(text('opportunity.close'), 'close', closingForm(opportunity, codes, load)),
    section(text('opportunity.steps'), 'steps', table(text('opportunity.steps'), STEPS, steps)),
  ];
}

function actions({ no: number }, isOpen) {
  return element(
    'span',
    { className: 'vk-page-actions' },
    isOpen && may('pursue') && link(`${opportunityPage(number)}?card`, text('contact.change'), { className: 'vk-button vk-small' }),
    !isOpen && may('remove-opportunities') && removal(() => remove(`opportunities/${encodeURIComponent(number)}`), () => window.location.assign('/opportunities')),
  );
}

/** The stages in their order; where it is stands out. */
function strip({ stage, status }, stages) {
  const tone = (each) => {
    if (each.stage === stage) {
      return { WON: 'ok', LOST: 'bad' }[status] ?? 'now';
    }
    return each.stage < stage ? 'ok' : 'none';
  };
  const step = (each) =>
    element(
      'li',
      { 'aria-current': each.stage === stage ? 'step' : null },
      element(
        'span',
        { className: `vk-strip-step vk-strip-${tone(each)}` },
        element('span', { className: 'vk-strip-name' }, `${each.stage}`),
        element('strong', {}, each.description),
        element('span', { className: 'vk-strip-detail' }, text('opportunity.stage.chance', { percent: chance(each.chancePercent) }), each.quoteRequired && ` · ${text('cycles.quoteRequired')}`),
      ),
    );
  return element('ol', { className: 'vk-strip', 'aria-label': text('opportunity.stage') }, stages.map(step));
}

function facts(opportunity, codes) {
  const code = codes.find((each) => each.code === opportunity.closeCode);
  const all = [
    ['contact.no', link(contactPage(opportunity.contactNo), whose(opportunity))],
    ['contact.customer', opportunity.customerNo && link(`/customers/${encodeURIComponent(opportunity.customerNo)}`, opportunity.customerNo)],
    ['order.salesperson', opportunity.salesperson],
    ['order.campaign', opportunity.campaign && campaignNamed(opportunity.campaign)],
    ['opportunity.priority', text(`opportunity.priority.${opportunity.priority}`)],
    ['opportunity.value', money(opportunity.estimatedValue)],
    ['opportunity.chance', chance(opportunity.chancePercent)],
    ['opportunity.closing', opportunity.estimatedClosing && format.date(opportunity.estimatedClosing)],
    ['opportunity.quote', opportunity.quoteNo && link(`/quotes/${encodeURIComponent(opportunity.quoteNo)}`, opportunity.quoteNo)],
    ['opportunity.order', opportunity.orderNo && link(`/orders/${encodeURIComponent(opportunity.orderNo)}`, opportunity.orderNo)],
    ['opportunity.closed', opportunity.closedOn && [format.date(opportunity.closedOn), code?.description].filter(Boolean).join(', ')],
  ];
  return element(
    'dl',
    { className: 'vk-facts' },
    all.filter(([, value]) => value).map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
  );
}

const STEPS = [
  column(text('card.change.when'), ({ step }) => format.moment(step.doneAt)),
  column(text('card.change.who'), ({ doneByName }) => person(doneByName)),
  column(text('opportunity.step'), ({ step }) => textOr(`opportunity.step.${step.action}`, step.action)),
  breakable(text('opportunity.stage'), ({ step }) => step.stage || NOTHING),
  numbers(text('opportunity.value'), ({ step }) => amount(step.estimatedValue)),
  numbers(text('opportunity.chance'), ({ step }) => chance(step.chancePercent)),
];

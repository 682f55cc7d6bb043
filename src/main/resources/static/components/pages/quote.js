/** One quote: what is offered, how far the negotiation is, and everything that was said. */
import { get, post, query } from '../api.js';
import { button, element, outside } from '../dom.js';
import * as format from '../format.js';
import { campaignNamed } from './campaign-table.js';
import { mailColumns } from './mails.js';
import { priceColumns, shipTo, totals } from './order-lines.js';
import { approvalsPart } from './order-papers.js';
import { opportunityPage } from './opportunity-table.js';
import { crumbs, documentNumber, empty, heading, may, onReturn, openPage, section, user } from './page.js';
import { processPart } from './process-part.js';
import { answerPart, takeUpPart } from './quote-answer.js';
import { roundsPart } from './quote-rounds.js';
import { link, table } from './table.js';
import { text } from './texts.js';
import { quotePill } from './words.js';

const no = documentNumber();
const path = `sales-quotes/${encodeURIComponent(no)}`;

const load = openPage(async () => {
  const [view, negotiation, approvals, margin, pursued] = await Promise.all([
    get(path),
    get(`${path}/negotiation`),
    get(`approvals/${encodeURIComponent(no)}`),
    may('see-margins') ? get(`${path}/margin`) : null,
    may('see-opportunities') ? get(`opportunities${query({ quote: no })}`) : [],
  ]);
  const quote = { ...view, negotiation, approvals, margin, pursued, mails: await mails(negotiation) };
  return [
    crumbs('/quotes', text('quotes.title')),
    head(quote),
    processPart(negotiation, load, idle(quote)),
    takeUpPart(no, quote),
    facts(quote),
    linesPart(quote),
    section(text('rounds.title'), 'rounds', await roundsPart(path, quote)),
    answerPart(path, quote, load),
    approvalsPart(quote),
    mailsPart(quote),
  ];
});

onReturn(load);

async function mails({ offers }) {
  if (offers.length === 0) {
    return [];
  }
  const documents = new URLSearchParams(offers.map((each) => ['document', each.documentNo]));
  const found = await get(`outbox?${documents}&limit=500`);
  return found.reverse();
}

function head({ header, negotiation }) {
  const last = negotiation.offers.at(-1);
  const isMyDraft = header.status === 'DRAFT' && header.createdBy === user;
  return heading(
    `${header.no} · ${header.customerName}`,
    quotePill({ status: header.status, outcome: negotiation.outcome }),
    element(
      'span',
      { className: 'vk-page-actions' },
      last && outside(`/api/documents/offer/${encodeURIComponent(last.documentNo)}.pdf`, text('quote.pdf'), 'vk-button vk-small'),
      header.status !== 'DRAFT' && may('sell') && copyButton(),
      isMyDraft && may('sell') && link(draftForm(no), text('quote.draft.continue'), { className: 'vk-button vk-small vk-primary' }),
    ),
  );
}

const draftForm = (draft) => `/camunda/app/tasklist/default/#/${query({ processStart: 'quote-negotiation', draft })}`;

/** A new draft with the same lines at today's prices, open to be changed. */
function copyButton() {
  const copy = button(text('quote.copy'), 'vk-small', async () => {
    copy.disabled = true;
    try {
      const made = await post(`${path}/copies`);
      window.location.assign(draftForm(made.header.no));
    } catch (error) {
      copy.replaceWith(element('span', { className: 'vk-error', role: 'alert' }, error.detail));
    }
  });
  return copy;
}

/** What to say when the process waits for nobody. */
function idle({ header, negotiation }) {
  const state = negotiation.outcome ?? (header.status === 'DRAFT' ? 'DRAFT' : null);
  return state === null ? text('process.work') : text(`quote.idle.${state}`);
}

function customer({ customerName, customerNo }) {
  const words = `${customerName} (${customerNo})`;
  return may('read-customers') ? link(`/customers/${encodeURIComponent(customerNo)}`, words) : words;
}

function inForce({ offers }) {
  const last = offers.at(-1);
  return last ? text('quote.offer.until', { round: last.round, date: format.date(last.validUntil) }) : text('quote.offer.none');
}

function facts({ header, negotiation, margin, pursued }) {
  const { orderNo } = negotiation;
  const all = [
    ['order.customer', customer(header)],
    ['order.reference', header.customerReference],
    ['order.shipmentMethod', header.shipmentMethod],
    ['order.campaign', header.campaign && campaignNamed(header.campaign)],
    ['order.salesperson', header.salespersonName || header.salesperson],
    ['quote.orderDate', format.date(header.orderDate)],
    ['order.deliveryDate', header.requestedDeliveryDate && format.date(header.requestedDeliveryDate)],
    ['order.shipTo', shipTo(header)],
    ['order.billTo', header.billToNo !== header.customerNo && `${header.billToName} (${header.billToNo})`],
    ['quote.inForce', inForce(negotiation)],
    ['quote.becameOrder', orderNo && link(`/orders/${encodeURIComponent(orderNo)}`, orderNo)],
    ['opportunity.no', pursued.map((each) => link(opportunityPage(each.no), `${each.description} (${each.no})`))[0]],
    ['quote.margin', margin && text('quote.margin.words', { total: margin.totalPercent, lowest: margin.lowestPercent })],
  ];
  return element(
    'dl',
    { className: 'vk-facts' },
    all.filter(([, value]) => value).map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
  );
}

function linesPart(view) {
  const { lines } = view;
  const title = text('quote.lines.now');
  return section(title, 'lines', lines.length === 0 ? empty(text('order.lines.none')) : table(title, priceColumns, lines), totals(view));
}

function mailsPart({ mails: sent }) {
  const title = text('mails.title');
  return section(title, 'mails', sent.length === 0 ? empty(text('mails.none')) : table(title, mailColumns(load), sent));
}

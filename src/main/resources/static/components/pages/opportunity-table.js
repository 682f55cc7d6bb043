/** Opportunities in a table: on their own page, and at a contact. */
import * as format from '../format.js';
import { toUnits } from '../decimal.js';
import { amount, breakable, column, link, NOTHING, numbers } from './table.js';
import { text } from './texts.js';
import { pill } from './words.js';

const TONES = { NOT_STARTED: '', IN_PROGRESS: 'info', WON: 'ok', LOST: 'danger' };

export const opportunityPage = (no) => `/opportunities/${encodeURIComponent(no)}`;

export const opportunityPill = (status) => pill(TONES[status], text(`opportunity.status.${status}`));

export const chance = (percent) => format.percent(toUnits(percent));

export const whose = ({ contactName, companyName, contactNo }) => [contactName || contactNo, companyName].filter(Boolean).join(', ');

/** What a table can say of opportunities. */
export const OPPORTUNITY_COLUMNS = {
  no: column(text('opportunity.no'), ({ no }) => link(opportunityPage(no), no)),
  description: breakable(text('opportunity.description'), ({ description }) => description),
  contact: breakable(text('contact.no'), whose),
  salesperson: column(text('order.salesperson'), ({ salesperson }) => salesperson || NOTHING),
  stage: breakable(text('opportunity.stage'), ({ stageName }) => stageName || NOTHING),
  value: numbers(text('opportunity.value'), ({ estimatedValue }) => amount(estimatedValue)),
  chance: numbers(text('opportunity.chance'), ({ chancePercent }) => chance(chancePercent)),
  closing: column(text('opportunity.closing'), ({ closedOn, estimatedClosing }) => (closedOn || estimatedClosing ? format.date(closedOn ?? estimatedClosing) : NOTHING)),
  state: column(text('opportunities.state'), ({ status }) => opportunityPill(status)),
};

/** The columns of a contact's own opportunities, which need not say whose they are. */
export const OPPORTUNITY_COLUMNS_OF_ONE = Object.entries(OPPORTUNITY_COLUMNS)
  .filter(([key]) => key !== 'contact')
  .map(([, each]) => each);

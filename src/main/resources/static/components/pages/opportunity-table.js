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

/** The columns; a contact's own opportunities need not say whose they are. */
export function opportunityColumns({ withContact }) {
  return [
    column(text('opportunity.no'), ({ no }) => link(opportunityPage(no), no)),
    breakable(text('opportunity.description'), ({ description }) => description),
    withContact && breakable(text('contact.no'), whose),
    column(text('order.salesperson'), ({ salesperson }) => salesperson || NOTHING),
    breakable(text('opportunity.stage'), ({ stageName }) => stageName || NOTHING),
    numbers(text('opportunity.value'), ({ estimatedValue }) => amount(estimatedValue)),
    numbers(text('opportunity.chance'), ({ chancePercent }) => chance(chancePercent)),
    column(text('opportunity.closing'), ({ closedOn, estimatedClosing }) => (closedOn || estimatedClosing ? format.date(closedOn ?? estimatedClosing) : NOTHING)),
    column(text('opportunities.state'), ({ status }) => opportunityPill(status)),
  ].filter(Boolean);
}

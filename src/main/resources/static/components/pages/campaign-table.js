/** How a campaign is, in words and a colour. */
import * as format from '../format.js';
import { may } from './page.js';
import { link } from './table.js';
import { text } from './texts.js';
import { pill } from './words.js';

export const campaignPage = (code) => `/campaigns/${encodeURIComponent(code)}`;

/** Whoever may not see campaigns reads the code. */
export const campaignNamed = (code) => (may('see-campaigns') ? link(campaignPage(code), code) : code);

export const campaignDates = ({ startingDate, endingDate }) => `${format.date(startingDate)} – ${format.date(endingDate)}`;

/** An active one is on within its dates only. */
export function campaignPill({ status, startingDate, endingDate, on }) {
  if (status === 'ACTIVE' && !on) {
    return format.localDay() < startingDate ? pill('info', text('campaign.status.begins', { date: format.date(startingDate) })) : pill('', text('campaign.status.past', { date: format.date(endingDate) }));
  }
  return pill(status === 'ACTIVE' ? 'ok' : '', text(`campaign.status.${status}`));
}

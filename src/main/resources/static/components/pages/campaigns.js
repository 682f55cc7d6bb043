/** Campaigns: what is offered for a time, and whether it is on. */
import { get } from '../api.js';
import { element } from '../dom.js';
import { campaignForm } from './campaign-form.js';
import { campaignDates, campaignPage, campaignPill } from './campaign-table.js';
import { empty, fill, heading, intro, may, openPage } from './page.js';
import { editing } from './setup-form.js';
import { breakable, column, link, NOTHING, table } from './table.js';
import { text } from './texts.js';

const COLUMNS = [
  column(text('campaign.code'), ({ code }) => link(campaignPage(code), code)),
  breakable(text('campaign.description'), ({ description }) => description),
  column(text('campaign.dates'), campaignDates),
  column(text('order.salesperson'), ({ salesperson }) => salesperson || NOTHING),
  column(text('campaign.status'), campaignPill),
];

openPage(async () => {
  const place = element('div');
  fill(place, async () => {
    const campaigns = await get('campaigns');
    return campaigns.length === 0 ? empty(text('campaigns.none')) : table(text('campaigns.title'), COLUMNS, campaigns);
  });
  const form = (none, saved, close) => campaignForm(none, (code) => window.location.assign(campaignPage(code)), close);
  return [heading(text('campaigns.title')), intro(text('campaigns.intro')), may('keep-campaigns') && editing(text('campaigns.add'), form, () => {}).node, place];
});

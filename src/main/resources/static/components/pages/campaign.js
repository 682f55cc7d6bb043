/** One campaign: who takes part in it, what came of it, and whether its prices count. */
import { get, put, query, remove } from '../api.js';
import { button, element, field } from '../dom.js';
import { campaignForm } from './campaign-form.js';
import { campaignDates, campaignPill } from './campaign-table.js';
import { contactPage } from './contact-table.js';
import { AT_A_TIME, longTable } from './more.js';
import { crumbs, documentNumber, empty, fill, heading, may, openPage, section } from './page.js';
import { picker } from './picker.js';
import { changeColumns } from './setup-changes.js';
import { removal, saveForm } from './setup-form.js';
import { breakable, column, link, money, NOTHING, numbers, table } from './table.js';
import { text } from './texts.js';

const path = `campaigns/${encodeURIComponent(documentNumber())}`;

const load = openPage(async () => page(await get(path), await get(`${path}/changes`)));

function page(view, changes) {
  const { campaign, results } = view;
  const change = element('div');
  return [
    crumbs('/campaigns', text('campaigns.title')),
    heading(`${campaign.description} · ${campaign.code}`, campaignPill(campaign), may('keep-campaigns') && actions(view, change)),
    change,
    facts(campaign),
    section(text('campaign.results'), 'results', resultsPart(campaign, results)),
    section(text('campaign.members'), 'members', element('p', { className: 'vk-help' }, text('campaign.members.help')), members()),
    section(text('card.changes'), 'changes', table(text('card.changes'), changeColumns, changes)),
  ];
}

function actions(view, place) {
  const { campaign, version } = view;
  const problem = element('span', { role: 'alert' });
  const act = (what) =>
    button(text(`campaign.act.${what}`), `vk-small${what === 'activation' ? ' vk-primary' : ''}`, async () => {
      try {
        await put(`${path}/${what}${query({ version })}`, {});
        load();
      } catch (error) {
        problem.replaceChildren(element('span', { className: 'vk-error' }, error.detail));
      }
    });
  const close = () => place.replaceChildren();
  const open = async () => {
    place.replaceChildren(await campaignForm(view, load, close));
    place.querySelector(':is(input, select):not(:disabled)').focus();
  };
  return element(
    'span',
    { className: 'vk-page-actions' },
    campaign.status !== 'ACTIVE' && act('activation'),
    campaign.status !== 'ENDED' && act('ending'),
    button(text('contact.change'), 'vk-small', open),
    view.results.length === 0 && removal(() => remove(`${path}${query({ version })}`), () => window.location.assign('/campaigns')),
    problem,
  );
}

function facts(campaign) {
  const all = [
    ['campaign.dates', campaignDates(campaign)],
    ['order.salesperson', campaign.salesperson],
  ];
  return element(
    'dl',
    { className: 'vk-facts' },
    all.filter(([, value]) => value).map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
  );
}

/** Where what came of it is listed. */
const LISTS = { PRICES: '/prices', QUOTES: '/quotes', ORDERS: '/orders', OPPORTUNITIES: '/opportunities', OPPORTUNITIES_WON: '/opportunities' };

function resultsPart({ code }, results) {
  const more = { PRICES: {}, QUOTES: {}, ORDERS: {}, OPPORTUNITIES: { state: 'all' }, OPPORTUNITIES_WON: { state: 'WON' } };
  const what = ({ kind }) => (LISTS[kind] ? link(`${LISTS[kind]}${query({ q: code, ...more[kind] })}`, text(`campaign.result.${kind}`)) : text(`campaign.result.${kind}`));
  const columns = [column(text('campaign.result'), what), numbers(text('campaign.count'), ({ count }) => count), numbers(text('opportunity.value'), ({ net }) => (net === null ? NOTHING : money(net)))];
  const add = may('keep-prices') && !results.some(({ kind }) => kind === 'PRICES') && element('p', {}, text('campaign.prices.none'), ' ', link('/prices', text('campaign.prices.add')));
  return [results.length === 0 ? empty(text('campaign.results.none')) : table(text('campaign.results'), columns, results), add].filter(Boolean);
}

function members() {
  const place = element('div');
  const ask = (skip) => get(`${path}/members${query({ skip, limit: AT_A_TIME })}`);
  const show = () =>
    fill(place, async () => {
      const rows = await ask(0);
      if (rows.length === 0) {
        return empty(text('campaign.members.none'));
      }
      let seen = 0;
      return longTable(text('campaign.members'), memberColumns(show), rows, () => {
        seen += AT_A_TIME;
        return ask(seen);
      });
    });
  show();
  return [may('keep-campaigns') && memberForm(show), place].filter(Boolean);
}

const memberPath = (type, no) => `${path}/members/${type === 'CONTACT' ? 'contacts' : 'customers'}/${encodeURIComponent(no)}`;

const customerPage = (no) => (may('read-customers') ? link(`/customers/${encodeURIComponent(no)}`, no) : no);

function memberName({ type, no, name, companyName }) {
  const whole = [name, companyName].filter(Boolean).join(', ');
  return type === 'CONTACT' ? link(contactPage(no), whole) : whole;
}

function memberColumns(show) {
  const every = [
    breakable(text('card.field.name'), memberName),
    column(text('campaign.member.as'), ({ type }) => text(`campaign.member.${type}`)),
    column(text('card.field.city'), ({ city }) => city || NOTHING),
    column(text('contact.customer'), ({ customerNo }) => (customerNo ? customerPage(customerNo) : NOTHING)),
  ];
  return may('keep-campaigns') ? [...every, column('', ({ type, no }) => removal(() => remove(memberPath(type, no)), show), 'vk-actions')] : every;
}

/** Somebody who takes part from now on: a contact, or a customer. */
function memberForm(show) {
  const type = element('select', {}, ['CONTACT', 'CUSTOMER'].map((each) => element('option', { value: each }, text(`campaign.member.${each}`))));
  const pickers = { CONTACT: picker('contacts'), CUSTOMER: picker('customers') };
  const whom = Object.entries(pickers).map(([each, control]) => [each, field(text(`campaign.member.${each}.who`), control.input, '', control)]);
  const choose = () => whom.forEach(([each, node]) => {
    node.hidden = each !== type.value;
  });
  type.addEventListener('change', choose);
  choose();
  const message = element('div');
  const submit = (event) => {
    event.preventDefault();
    const chosen = pickers[type.value];
    return saveForm({
      save: () => put(memberPath(type.value, chosen.choice?.no ?? (chosen.input.value.trim() || ' ')), {}),
      controls: { no: chosen.input, customerNo: chosen.input },
      message,
      onSaved: () => {
        chosen.show(null);
        return show();
      },
    });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit },
    field(text('campaign.member.as'), type),
    whom.map(([, node]) => node),
    element('button', { type: 'submit', className: 'vk-button vk-small' }, text('campaign.members.add')),
    message,
  );
}

/** One contact: who he is, which customer, who works there. */
import { get, query, remove } from '../api.js';
import { element } from '../dom.js';
import { filters } from './address.js';
import { contactCard } from './contact-card.js';
import { contactCustomer } from './contact-customer.js';
import { contactPage, papersInWords, PEOPLE_COLUMNS } from './contact-table.js';
import { OPPORTUNITY_COLUMNS_OF_ONE } from './opportunity-table.js';
import { crumbs, documentNumber, empty, heading, may, onReturn, openPage, section } from './page.js';
import { removal } from './setup-form.js';
import { link, table } from './table.js';
import { text } from './texts.js';
import { pill } from './words.js';

const no = documentNumber();
const isCard = no === 'new' || filters().has('card');

const load = openPage(async () => {
  const seen = no === 'new' ? null : await get(`contacts/${encodeURIComponent(no)}`);
  return isCard ? contactCard(seen) : page(seen);
});

if (!isCard) {
  onReturn(load);
}

async function page(seen) {
  const { contact } = seen;
  const isCompany = contact.type === 'COMPANY';
  const pursued = may('see-opportunities') && (await get(`opportunities${query({ contact: contact.no, limit: 200 })}`));
  const people = isCompany ? await get(`contacts${query({ company: contact.no, limit: 200 })}`) : [];
  return [
    crumbs('/contacts', text('contacts.title')),
    heading(`${contact.name} · ${contact.no}`, pill('', text(`contact.type.${contact.type}`)), actions(seen)),
    facts(seen),
    section(text('contact.asCustomer'), 'as-customer', await contactCustomer(seen, load)),
    isCompany && section(text('contact.people'), 'people', addPerson(contact), people.length === 0 ? empty(text('contact.people.none')) : table(text('contact.people'), PEOPLE_COLUMNS, people)),
    pursued && section(text('opportunities.title'), 'opportunities', addOpportunity(contact), pursued.length === 0 ? empty(text('contact.opportunities.none')) : table(text('opportunities.title'), OPPORTUNITY_COLUMNS_OF_ONE, pursued)),
  ];
}

function actions({ contact, version }) {
  if (!may('keep-contacts')) {
    return false;
  }
  return element(
    'span',
    { className: 'vk-page-actions' },
    link(`${contactPage(contact.no)}?card`, text('contact.change'), { className: 'vk-button vk-small' }),
    removal(() => remove(`contacts/${encodeURIComponent(contact.no)}${query({ version })}`), () => window.location.assign('/contacts')),
  );
}

const addPerson = (contact) =>
  may('keep-contacts') && element('div', { className: 'vk-above-list' }, link(`/contacts/new${query({ company: contact.no })}`, text('contact.people.add'), { className: 'vk-button vk-small' }));

const addOpportunity = (contact) =>
  may('pursue') && element('div', { className: 'vk-above-list' }, link(`/opportunities/new${query({ contact: contact.no })}`, text('opportunities.add'), { className: 'vk-button vk-small' }));

function facts({ contact, fields }) {
  const street = [fields.street, fields.houseNo, fields.houseNoAddition].filter(Boolean).join(' ');
  const place = [street, `${fields.postCode} ${fields.city}`.trim(), fields.country];
  const all = [
    [text('contact.company'), contact.companyNo && link(contactPage(contact.companyNo), `${contact.companyName} (${contact.companyNo})`)],
    [text('contact.jobTitle'), fields.jobTitle],
    [text('card.where'), place.filter(Boolean).join(', ')],
    [text('card.field.phone'), fields.phone],
    [text('card.field.email'), fields.email && link(`mailto:${fields.email}`, fields.email)],
    [text('card.field.language'), text(`card.language.${fields.language}`)],
    [text('card.field.salesperson'), fields.salesperson],
    [text('card.field.vatRegistrationNo'), fields.vatRegistrationNo],
    [text('card.field.chamberOfCommerceNo'), fields.chamberOfCommerceNo],
    [text('contact.papers.gets'), papersInWords(fields.papers)],
  ];
  return element(
    'dl',
    { className: 'vk-facts' },
    all.filter(([, value]) => value).map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
  );
}

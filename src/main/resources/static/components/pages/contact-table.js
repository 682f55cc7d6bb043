/** Contacts in a table: on their own page, at a company and at a customer. */
import { breakable, column, link, NOTHING } from './table.js';
import { text } from './texts.js';

const PAPERS = ['OFFERS', 'CONFIRMATIONS', 'INVOICES'];

export const contactPage = (no) => `/contacts/${encodeURIComponent(no)}`;

/** What is mailed to a contact, in words; papers is the list as the server has it. */
export const papersInWords = (papers) =>
  PAPERS.filter((each) => papers.split(',').includes(each))
    .map((each) => text(`contact.papers.${each}`))
    .join(', ');

/** The columns; a company's own people need not say which company. */
export function contactColumns({ withCompany }) {
  return [
    column(text('contact.no'), ({ no }) => link(contactPage(no), no)),
    breakable(text('card.field.name'), ({ name }) => name),
    withCompany && breakable(text('contact.company'), (each) => each.companyName || NOTHING),
    breakable(text('contact.jobTitle'), ({ jobTitle }) => jobTitle || NOTHING),
    withCompany && column(text('card.field.city'), ({ city }) => city || NOTHING),
    column(text('card.field.phone'), ({ phone }) => phone || NOTHING),
    breakable(text('card.field.email'), ({ email }) => email || NOTHING),
    withCompany
      ? column(text('contact.customer'), ({ customerNo }) => (customerNo ? link(`/customers/${encodeURIComponent(customerNo)}`, customerNo) : NOTHING))
      : breakable(text('contact.papers'), ({ papers }) => papersInWords(papers) || NOTHING),
  ].filter(Boolean);
}

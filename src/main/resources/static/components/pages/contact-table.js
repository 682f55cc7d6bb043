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

/** What a table can say of contacts. */
export const CONTACT_COLUMNS = {
  no: column(text('contact.no'), ({ no }) => link(contactPage(no), no)),
  name: breakable(text('card.field.name'), ({ name }) => name),
  company: breakable(text('contact.company'), (each) => each.companyName || NOTHING),
  jobTitle: breakable(text('contact.jobTitle'), ({ jobTitle }) => jobTitle || NOTHING),
  city: column(text('card.field.city'), ({ city }) => city || NOTHING),
  phone: column(text('card.field.phone'), ({ phone }) => phone || NOTHING),
  email: breakable(text('card.field.email'), ({ email }) => email || NOTHING),
  customer: column(text('contact.customer'), ({ customerNo }) => (customerNo ? link(`/customers/${encodeURIComponent(customerNo)}`, customerNo) : NOTHING)),
  papers: breakable(text('contact.papers'), ({ papers }) => papersInWords(papers) || NOTHING),
};

/** The columns of a company's own people, who need not say which company. */
export const PEOPLE_COLUMNS = ['no', 'name', 'jobTitle', 'phone', 'email', 'papers'].map((key) => CONTACT_COLUMNS[key]);

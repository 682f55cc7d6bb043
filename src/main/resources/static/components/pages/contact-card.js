/** A contact to fill in: somebody new, or somebody who is changed. */
import { get, post, put, query } from '../api.js';
import { button, element, field } from '../dom.js';
import { newKey } from '../registered.js';
import { filters, settled } from './address.js';
import { contactPage } from './contact-table.js';
import { crumbs, heading } from './page.js';
import { picker } from './picker.js';
import { saveForm } from './setup-form.js';
import { link } from './table.js';
import { text } from './texts.js';

const PAPERS = ['OFFERS', 'CONFIRMATIONS', 'INVOICES'];
const WHERE = ['street', 'houseNo', 'houseNoAddition', 'postCode', 'city'];
const ALIKE = ['name', 'postCode', 'houseNo', 'vatRegistrationNo', 'chamberOfCommerceNo', 'phone', 'email'];

/** The whole page; contact is what the server tells of him, or null for somebody new. */
export async function contactCard(contact) {
  const company = filters().get('company');
  const [choices, employer] = await Promise.all([get('customers/choices'), company ? get(`contacts/${encodeURIComponent(company)}`) : null]);
  const form = new ContactForm(choices, contact, employer?.contact ?? null);
  return [
    contact ? crumbs(contactPage(contact.contact.no), contact.contact.name) : crumbs('/contacts', text('contacts.title')),
    heading(contact ? `${contact.contact.name} · ${contact.contact.no}` : text('contact.new')),
    form.node,
  ];
}

class ContactForm {
  constructor(choices, contact, employer) {
    this.choices = choices;
    this.contact = contact;
    this.fields = contact?.fields ?? { type: employer ? 'PERSON' : 'COMPANY' };
    this.employer = contact?.contact.companyNo ? { no: contact.contact.companyNo, name: contact.contact.companyName } : employer;
    this.controls = {};
    this.message = element('div');
    this.alike = element('div', { role: 'status' });
    this.key = newKey();
    this.node = element(
      'form',
      { className: 'vk-card-form', noValidate: true, onsubmit: (event) => this.submit(event) },
      this.part('card.who', this.who()),
      this.part('card.where', [WHERE.map((name) => this.typed(name)), this.select('country', choices.countries)], this.employer && !contact && text('contact.inherits')),
      this.numbers = this.part('card.numbers', [this.typed('vatRegistrationNo'), this.typed('chamberOfCommerceNo')]),
      this.part('contact.papers', this.papers(), text('contact.papers.help')),
      this.alike,
      this.message,
      element(
        'div',
        { className: 'vk-card-actions' },
        element('button', { type: 'submit', className: 'vk-button vk-primary' }, text('card.save')),
        button(text('cancel'), '', () => window.location.assign(contact ? contactPage(contact.contact.no) : '/contacts')),
      ),
    );
    this.ofType();
    if (!contact) {
      const look = settled(() => this.lookForAlike());
      ALIKE.forEach((name) => this.controls[name].addEventListener('input', look));
    }
  }

  part(title, fields, help) {
    return element(
      'fieldset',
      { className: 'vk-section vk-card vk-card-part' },
      element('legend', {}, text(title)),
      help && element('p', { className: 'vk-help' }, help),
      element('div', { className: 'vk-card-fields' }, fields),
    );
  }

  who() {
    const type = this.select('type', ['COMPANY', 'PERSON'].map((code) => ({ code, name: text(`contact.type.${code}`) })), false);
    this.controls.type.disabled = this.contact !== null;
    this.controls.type.addEventListener('change', () => this.ofType());
    this.company = picker('contacts', (each) => each.type === 'COMPANY');
    this.controls.companyNo = this.company.input;
    this.companyField = field(text('contact.company'), this.company.input, '', this.company);
    if (this.employer) {
      this.company.show(this.employer);
    }
    return [
      type,
      this.typed('name', '*'),
      this.companyField,
      this.jobTitleField = this.typed('jobTitle'),
      this.typed('phone'),
      this.typed('email'),
      this.select('language', ['nl', 'en'].map((code) => ({ code, name: text(`card.language.${code}`) })), !this.contact),
      this.select('salesperson', this.choices.salespeople, true),
    ];
  }

  /** A person can belong to a company and has a job there. */
  ofType() {
    const isCompany = this.controls.type.value === 'COMPANY';
    this.companyField.hidden = isCompany;
    this.jobTitleField.hidden = isCompany;
  }

  typed(name, mark = '') {
    const control = element('input', { type: name === 'email' ? 'email' : 'text', autocomplete: 'off', value: this.fields[name] ?? '' });
    this.controls[name] = control;
    return field(`${text(name === 'jobTitle' ? 'contact.jobTitle' : `card.field.${name}`)} ${mark}`.trim(), control);
  }

  select(name, options, canBeOpen = !this.contact) {
    const control = element('select', {}, canBeOpen && element('option', { value: '' }, this.contact ? text('card.none') : text('card.usual')), options.map(({ code, name: label }) => element('option', { value: code }, label || code)));
    control.value = this.fields[name] ?? '';
    this.controls[name] = control;
    return field(text(name === 'type' ? 'contact.type' : `card.field.${name}`), control);
  }

  papers() {
    const has = (this.fields.papers ?? '').split(',');
    this.boxes = PAPERS.map((value) => element('input', { type: 'checkbox', value, checked: has.includes(value) }));
    const control = element('div', { className: 'vk-checks', role: 'group', 'aria-label': text('contact.papers') }, this.boxes.map((box) => element('label', { className: 'vk-check' }, box, text(`contact.papers.${box.value}`))));
    this.controls.papers = control;
    return [field(text('contact.papers.gets'), control)];
  }

  request() {
    const typed = Object.fromEntries(Object.entries(this.controls).map(([name, control]) => [name, control.value?.trim?.() ?? '']));
    const isPerson = typed.type === 'PERSON';
    return {
      ...typed,
      companyNo: isPerson ? (this.company.choice?.no ?? this.company.input.value.trim()) : '',
      jobTitle: isPerson ? typed.jobTitle : '',
      papers: this.boxes.filter((box) => box.checked).map((box) => box.value).join(','),
    };
  }

  async submit(event) {
    event.preventDefault();
    if (!this.contact && !this.isSure) {
      this.isSure = true;
      if ((await this.lookForAlike()).length > 0) {
        this.alike.scrollIntoView({ block: 'center' });
        return;
      }
    }
    const save = async () => {
      this.saved = this.contact
        ? (await put(`contacts/${encodeURIComponent(this.contact.contact.no)}${query({ version: this.contact.version })}`, this.request())).contact.no
        : (await post('contacts', this.request(), this.key)).no;
    };
    await saveForm({ save, controls: this.controls, message: this.message, onSaved: () => window.location.assign(contactPage(this.saved)) });
    this.key = newKey();
  }

  /** Contacts and customers who may be the same, said while it is typed. */
  async lookForAlike() {
    const typed = Object.fromEntries(ALIKE.map((name) => [name, this.controls[name].value.trim()]));
    this.lookUp = (this.lookUp ?? 0) + 1;
    const asked = this.lookUp;
    const [contacts, customers] = await Promise.all(['contacts', 'customers'].map((kind) => get(`${kind}/alike${query(typed)}`).catch(() => [])));
    const found = [...contacts.map((each) => ({ ...each, href: contactPage(each.no) })), ...customers.map((each) => ({ ...each, href: `/customers/${encodeURIComponent(each.no)}` }))];
    if (asked === this.lookUp) {
      this.alike.replaceChildren(...found.slice(0, 1).map(() => this.warning(found)));
    }
    return found;
  }

  warning(found) {
    const line = (each) => element('li', {}, link(each.href, `${each.name} (${each.no})`), `, ${each.city}: ${each.percent}%, ${each.alike.map((trait) => text(`card.alike.${trait}`)).join(', ')}`);
    return element('div', { className: 'vk-message vk-message-warn' }, element('p', {}, text('contact.alike')), element('ul', {}, found.map(line)));
  }
}

/** A customer's card to fill in: a new one, or one that is changed. */
import { get, post, put, query } from '../api.js';
import { toCents, toText } from '../decimal.js';
import { button, element, field, showNote } from '../dom.js';
import * as format from '../format.js';
import { newKey, registered } from '../registered.js';
import { filters, settled } from './address.js';
import { customerRecurring } from './customer-recurring.js';
import { customerVat } from './customer-vat.js';
import { templateChoice, templateOf } from './customer-template.js';
import { crumbs, empty, heading, may, section } from './page.js';
import { saveForm } from './setup-form.js';
import { shipToAddresses } from './ship-to-addresses.js';
import { breakable, column, link, NOTHING, table } from './table.js';
import { text } from './texts.js';

/** The fields in the parts of the form; a choice names what the server offers, or has its own. */
const PARTS = [
  ['who', ['name', 'contact', 'phone', 'email', choice('language', ['nl', 'en'])]],
  ['where', ['street', 'houseNo', 'houseNoAddition', 'postCode', 'city', 'region', choice('country', 'countries')]],
  ['numbers', ['vatRegistrationNo', 'chamberOfCommerceNo', 'gln']],
  ['trade', [choice('fulfilmentPolicy', ['STANDARD', 'AT_ONCE']), choice('priceGroup', 'priceGroups', true), choice('discountGroup', 'discountGroups', true), 'invoiceDiscountCode', choice('salesperson', 'salespeople', true), choice('shipmentMethod', 'shipmentMethods', true), choice('shippingAgent', 'shippingAgents', true), choice('shippingService', 'shippingServices', true)]],
  ['money', [choice('paymentTerms', 'paymentTerms'), 'creditLimit', choice('blocked', ['NONE', 'SHIP', 'INVOICE', 'ALL']), 'billToNo']],
  ['books', [choice('generalBusinessGroup', 'generalBusinessGroups'), choice('vatBusinessGroup', 'vatBusinessGroups'), choice('customerPostingGroup', 'customerPostingGroups')]],
];

/** All of them, in their order. */
export const CARD_FIELDS = PARTS.flatMap(([, fields]) => fields.map((each) => each.name ?? each));

/** After so many parts everything is typed that tells whether he is on file already. */
const WARNED_AFTER = 3;

/** What the server has a code for and people a word. */
const WORDS = ['language', 'blocked', 'fulfilmentPolicy', 'restricted', 'closed'];

/** What only some may decide; the others see it. */
const RESERVED = { money: 'keep-terms', books: 'keep-terms' };
const OF_PRICES = ['priceGroup', 'discountGroup', 'invoiceDiscountCode'];
const ERASED = '–';
const REQUIRED = ['name', 'street', 'city', 'country'];
const ALIKE = ['name', 'postCode', 'houseNo', 'vatRegistrationNo', 'chamberOfCommerceNo', 'phone', 'email'];

function choice(name, from, canBeNone = false) {
  return { name, from, canBeNone };
}

/** The whole page; no is the customer's number, or null for a new one. */
export async function cardPage(no) {
  const [choices, card] = await Promise.all([get('customers/choices'), no ? get(`customers/${encodeURIComponent(no)}/card`) : null]);
  const form = new CardForm(no, choices, card);
  const changes = no ? await get(`customers/${encodeURIComponent(no)}/changes`) : [];
  const back = no ? crumbs(pageOf(no), card.fields.name) : crumbs('/customers', text('customers.title'));
  return [
    back,
    heading(no ? `${card.fields.name} · ${no}` : text('card.new')),
    form.node,
    no && section(text('vat.title'), 'vat', customerVat(no)),
    no && section(text('shipTo.title'), 'ship-to', shipToAddresses(no, choices)),
    no && may('read-recurring') && section(text('recurring.title'), 'recurring', customerRecurring(no)),
    no && may('keep-templates') && templateOf(no),
    no && section(text('card.changes'), 'changes', changesTable(changes)),
  ];
}

/** The limit as people in this language write it. */
const shown = (name, value) => (name === 'creditLimit' ? format.amount(toCents(value)) : value);

function typed(name, value) {
  const units = name === 'creditLimit' ? format.parse(value) : null;
  return units === null || units === undefined ? value.trim() : toText(units);
}

/** What was erased is no code and no amount, and stays the dash that it is. */
export function inWords(name, value) {
  if (value === '' || value === ERASED) {
    return value;
  }
  return WORDS.includes(name) ? text(`card.${name}.${value}`) : shown(name, value);
}

const pageOf = (no) => `/customers/${encodeURIComponent(no)}`;

class CardForm {
  constructor(no, choices, card) {
    this.no = no;
    this.choices = choices;
    this.card = card;
    this.controls = {};
    this.message = element('div');
    this.alike = element('div', { role: 'status' });
    this.template = no ? null : templateChoice(choices.templates, (chosen) => this.fillIn(chosen));
    this.send = element('button', { type: 'submit', className: 'vk-button vk-primary' }, text('card.save'));
    this.node = element(
      'form',
      { className: 'vk-card-form', noValidate: true, onsubmit: (event) => this.submit(event) },
      this.template,
      PARTS.slice(0, WARNED_AFTER).map((part) => this.part(part)),
      this.alike,
      PARTS.slice(WARNED_AFTER).map((part) => this.part(part)),
      this.message,
      element(
        'div',
        { className: 'vk-card-actions' },
        this.send,
        button(text('cancel'), '', () => window.location.assign(no ? pageOf(no) : '/customers')),
      ),
    );
    if (!no) {
      this.fillIn(choices.templates.length === 1 ? choices.templates[0] : null);
      const look = settled(() => this.lookForAlike());
      ALIKE.forEach((name) => this.controls[name].addEventListener('input', look));
      if (this.controls.name.value !== '') {
        look();
      }
    }
  }

  part([key, fields]) {
    const isReserved = key in RESERVED && !may(RESERVED[key]);
    return element(
      'fieldset',
      { className: 'vk-section vk-card vk-card-part' },
      element('legend', {}, text(`card.${key}`)),
      isReserved && element('p', { className: 'vk-help' }, text(key === 'money' && this.asksForMore('creditLimit') ? 'card.reserved.ask' : 'card.reserved')),
      element('div', { className: 'vk-card-fields' }, fields.map((each) => this.field(each, isReserved))),
    );
  }

  field(each, isReserved) {
    const name = each.name ?? each;
    const control = each.name ? this.select(each) : element('input', { type: name === 'email' ? 'email' : 'text', autocomplete: 'off' });
    control.value = this.card ? shown(name, this.card.fields[name]) : this.usual(each);
    control.disabled = !this.asksForMore(name) && (isReserved || !this.mayDecide(name));
    control.title = control.disabled ? text(OF_PRICES.includes(name) ? 'card.reserved.prices' : 'card.reserved') : '';
    this.controls[name] = control;
    const label = REQUIRED.includes(name) ? `${text(`card.field.${name}`)} *` : text(`card.field.${name}`);
    return field(label, control, `vk-card-${name}`);
  }

  mayDecide(name) {
    if (OF_PRICES.includes(name)) {
      return may('keep-prices') || may('keep-terms');
    }
    return name !== 'email' || !this.card || this.card.restricted || may('keep-terms');
  }

  /** A higher limit can be asked for by more people than decide on it. */
  asksForMore(name) {
    return name === 'creditLimit' && this.card && may('raise-limits');
  }

  /** What a new card begins with; what is left open the server fills in by country. */
  usual(each) {
    const typed = { country: 'NL', name: filters().get('name') ?? '' };
    return typed[each.name ?? each] ?? '';
  }

  /** What the last template said, and nobody changed since, goes with it. */
  fillIn(template) {
    const before = this.filled ?? {};
    this.chosen = template?.code ?? '';
    this.filled = Object.fromEntries(Object.entries(template?.fields ?? {}).filter(([name, value]) => name in this.controls && value !== ''));
    Object.entries(before)
      .filter(([name, value]) => this.controls[name].value === value)
      .forEach(([name]) => {
        this.controls[name].value = this.usual(name);
      });
    Object.entries(this.filled).forEach(([name, value]) => {
      this.controls[name].value = value;
    });
  }

  select({ name, from, canBeNone }) {
    const options = typeof from === 'string' ? this.choices[from] : from;
    const isOpen = canBeNone || !this.card;
    return element(
      'select',
      {},
      isOpen && element('option', { value: '' }, canBeNone ? text('card.none') : text('card.usual')),
      options.map((option) => element('option', { value: option.code ?? option }, this.optionText(name, option))),
    );
  }

  optionText(name, option) {
    if (option.code !== undefined) {
      return name === 'country' || !option.name ? option.name || option.code : `${option.code} · ${option.name}`;
    }
    return inWords(name, option);
  }

  /** What is left open is not sent, nor what somebody may not decide. */
  request() {
    const open = ([name, control]) => !control.disabled && (this.card || control.value.trim() !== '' || name in this.filled);
    return Object.fromEntries(Object.entries(this.controls).filter(open).map(([name, control]) => [name, typed(name, control.value)]));
  }

  async submit(event) {
    event.preventDefault();
    const missing = REQUIRED.filter((name) => this.controls[name].value.trim() === '');
    Object.values(this.controls).forEach((control) => showNote(control, 'help', null));
    missing.forEach((name) => showNote(this.controls[name], 'error', text('card.needed')));
    if (missing.length > 0) {
      this.controls[missing[0]].focus();
      return;
    }
    if (!this.no && !(await this.isSure())) {
      this.alike.scrollIntoView({ block: 'center' });
      return;
    }
    await saveForm({ save: () => this.save(), controls: this.controls, message: this.message, onSaved: () => window.location.assign(pageOf(this.saved)) });
  }

  /** Who may be on file already is shown before anything is saved; whoever saves again means somebody else. */
  async isSure() {
    const found = (await this.lookForAlike()).map((each) => each.no).join(' ');
    const isSure = found === '' || found === this.toldOf;
    this.toldOf = found;
    this.send.textContent = text(isSure ? 'card.save' : 'card.alike.else');
    return isSure;
  }

  async save() {
    if (this.no) {
      await put(`customers/${encodeURIComponent(this.no)}/card${query({ version: this.card.version })}`, this.request());
      this.saved = this.no;
    } else {
      this.key ??= newKey();
      this.saved = (await post(`customers?template=${encodeURIComponent(this.chosen)}`, this.request(), this.key)).no;
      registered().postMessage({ waiting: filters().get('for'), no: this.saved });
    }
  }

  /** Said while it is typed, so that nobody fills in a whole card for nothing. */
  async lookForAlike() {
    const typed = Object.fromEntries(ALIKE.map((name) => [name, this.controls[name].value.trim()]));
    this.lookUp = (this.lookUp ?? 0) + 1;
    const asked = this.lookUp;
    const found = await get(`customers/alike${query(typed)}`).catch(() => []);
    if (asked !== this.lookUp) {
      return found;
    }
    this.alike.replaceChildren(
      ...(found.length === 0
        ? []
        : [
            element(
              'div',
              { className: 'vk-message vk-message-warn' },
              element('p', {}, text('card.alike')),
              element('ul', {}, found.map((each) => element('li', {}, link(pageOf(each.no), `${each.name} (${each.no})`), `, ${each.city}: ${each.percent}%, ${each.alike.map((trait) => text(`card.alike.${trait}`)).join(', ')} `, this.take(each)))),
            ),
          ]),
    );
    return found;
  }

  /** Whoever is on file already is taken by the document that waits for him. */
  take({ no, name }) {
    const waiting = filters().get('for');
    const take = () => {
      registered().postMessage({ waiting, no });
      window.close();
      window.location.assign(pageOf(no));
    };
    const words = text('card.alike.take');
    return waiting && button(words, 'vk-small', take, { ariaLabel: `${words}: ${name}` });
  }
}

const CHANGES = [
  column(text('card.change.when'), (each) => format.moment(each.changedAt)),
  column(text('card.change.who'), (each) => each.changedByName),
  column(text('card.change.field'), (each) => text(`card.field.${each.field}`)),
  breakable(text('card.change.before'), (each) => inWords(each.field, each.oldValue) || NOTHING),
  breakable(text('card.change.after'), (each) => inWords(each.field, each.newValue) || NOTHING),
];

function changesTable(changes) {
  return changes.length === 0 ? empty(text('card.changes.none')) : table(text('card.changes'), CHANGES, changes);
}

/** Where the goods go: to the customer, to one of the addresses on his card, or to one that is typed. */
import { get } from './api.js';
import { element, field, showNote } from './dom.js';
import { text } from './texts.js';

const PARTS = ['name', 'contact', 'address', 'postCode', 'city', 'country'];
const NEEDED = ['name', 'city', 'country'];
const TYPED = ' typed';

export class ShipTo {
  constructor(onChange) {
    this.onChange = onChange;
    this.sites = [];
    this.choice = element('select', { onchange: () => this.chosen() });
    this.choiceField = field(text('order.shipTo'), this.choice);
    this.fields = Object.fromEntries(PARTS.map((part) => [part, element('input', { type: 'text', autocomplete: 'off' })]));
    this.fields.country.maxLength = 2;
    this.block = element(
      'fieldset',
      { hidden: true },
      element('legend', { className: 'vk-label' }, text('order.shipTo')),
      element('div', { className: 'vk-grid vk-ship-to' }, PARTS.map((part) => field(text(`order.shipTo.${part}`), this.fields[part]))),
    );
    this.offer('');
  }

  get isTyped() {
    return this.choice.value === TYPED;
  }

  /** Another customer is chosen, or none; an address of the one before is none of his. */
  async of(customer) {
    if (customer?.no !== this.customer?.no) {
      this.customer = customer;
      this.sites = [];
      this.offer(this.isTyped ? TYPED : '');
      await this.ask();
    }
  }

  async ask() {
    const asked = this.customer;
    const sites = asked ? await get(`customers/${encodeURIComponent(asked.no)}/ship-to-addresses`).catch(() => null) : [];
    if (asked === this.customer) {
      this.isUnknown = sites === null;
      this.sites = sites ?? [];
      this.offer(this.choice.value);
    }
  }

  offer(chosen) {
    this.choice.replaceChildren(
      element('option', { value: '' }, text('order.shipTo.own')),
      ...this.sites.map(({ code, name, city }) => element('option', { value: code }, `${code} · ${name}, ${city}`)),
      element('option', { value: TYPED }, text('order.shipTo.elsewhere')),
    );
    this.choice.value = chosen;
    this.show();
  }

  chosen() {
    this.show();
    this.onChange();
    if (this.isTyped && !this.fields.country.value) {
      this.fields.country.value = this.customer?.country ?? '';
      this.fields.name.focus();
    }
  }

  /** The fields for an address that is typed, or the one that was chosen, for reading. */
  show() {
    this.block.hidden = !this.isTyped;
    const site = this.sites.find(({ code }) => code === this.choice.value);
    const words = site && [site.name, site.contact, site.address, `${site.postCode} ${site.city}`.trim(), site.country].filter(Boolean).join(', ');
    showNote(this.choice, 'help', words ?? null);
  }

  get isWhole() {
    return !this.isTyped || NEEDED.every((part) => this.fields[part].value.trim() !== '');
  }

  request() {
    const typed = Object.fromEntries(PARTS.map((part) => [part, this.fields[part].value.trim()]));
    return {
      shipTo: this.isTyped ? { ...typed, country: typed.country.toUpperCase() } : null,
      shipToCode: this.isTyped || this.choice.value === '' ? null : this.choice.value,
    };
  }

  /** As the document says it; an address that is no longer on his card stands there as typed, one that cannot be looked up as it was. */
  async load(header, customer) {
    await this.of(customer);
    const to = Object.fromEntries(PARTS.map((part) => [part, header[`shipTo${part[0].toUpperCase()}${part.slice(1)}`] ?? '']));
    if (this.isUnknown && header.shipToCode) {
      this.sites = [{ code: header.shipToCode, ...to }];
    }
    const isOnCard = this.sites.some(({ code }) => code === header.shipToCode);
    const isOwn = to.contact === '' && PARTS.every((part) => part === 'contact' || to[part] === (customer[part] ?? ''));
    const chosen = isOnCard ? header.shipToCode : isOwn ? '' : TYPED;
    PARTS.forEach((part) => {
      this.fields[part].value = chosen === TYPED ? to[part] : '';
    });
    this.offer(chosen);
  }

  /** Where each refusal of it is shown. */
  get places() {
    return { shipTo: this.fields.name, shipToCode: this.choice };
  }
}

/** The part of an order or a quote that stands once: customer, reference, dates, address, how it is delivered. */
import { get, query } from './api.js';
import { toCents } from './decimal.js';
import { element, field, outside, setText, showNote } from './dom.js';
import { today } from './date-field.js';
import * as format from './format.js';
import { newKey, registered } from './registered.js';
import { ShipTo } from './ship-to.js';
import { text } from './texts.js';
import './typeahead.js';

/** Of a choice: none, whatever the customer's card says. */
const NONE = ' none';

export class OrderHeader {
  constructor(kind, recent, onChange) {
    this.kind = kind;
    this.recent = recent;
    this.onChange = onChange;
    /** Told who was chosen, or that nobody is. */
    this.onCustomer = () => {};
    this.build();
    this.node.addEventListener('input', (event) => {
      if (event.target !== this.typeahead.input) {
        if (event.target !== this.shipTo.choice) {
          showNote(event.target, 'help', null);
        }
        onChange();
      }
    });
  }

  build() {
    this.typeahead = this.customerField();
    this.shipTo = new ShipTo(() => this.addressChanged());
    this.reference = element('input', { type: 'text', maxLength: 60, autocomplete: 'off' });
    this.orderDate = document.createElement('vk-date');
    this.orderDate.value = today();
    this.deliveryDate = document.createElement('vk-date');
    this.validUntil = document.createElement('vk-date');
    this.policy = element(
      'select',
      {},
      ['', 'STANDARD', 'AT_ONCE'].map((each) => element('option', { value: each }, text(`order.policy.${each || 'customer'}`))),
    );
    this.salesperson = choiceOf('salesperson');
    this.shipmentMethod = choiceOf('shipmentMethod');
    this.campaign = element('select', {}, element('option', { value: '' }, text('order.campaign.none')));
    this.campaignField = field(text('order.campaign'), this.campaign);
    this.offered = Promise.all([offer(this.campaign, 'campaigns/choices').then(() => this.showCampaign('')), offer(this.salesperson, 'salespeople/choices'), offer(this.shipmentMethod, 'shipment-methods')]);
    this.register = outside('', text('order.customer.register'));
    this.register.hidden = true;
    this.facts = element('p', { className: 'vk-help' });
    this.credit = element('p', { className: 'vk-help', role: 'status' });
    const customer = field(text('order.customer'), this.typeahead.input, '', this.typeahead);
    customer.append(this.register, this.facts, this.credit);
    this.node = element(
      'div',
      {},
      element(
        'div',
        { className: 'vk-grid vk-order-head' },
        element('div', { className: 'vk-customer' }, customer),
        field(text('order.reference'), this.reference),
        this.orderDate.asField(text(`${this.kind.words}.orderDate`)),
        this.deliveryDate.asField(text('order.deliveryDate')),
        this.kind.hasValidity && this.validUntil.asField(text('quote.validUntil')),
        field(text('order.policy'), this.policy),
        this.shipTo.choiceField,
        field(text('order.shipmentMethod'), this.shipmentMethod),
        field(text('order.salesperson'), this.salesperson),
        this.campaignField,
      ),
      this.shipTo.block,
    );
  }

  customerField() {
    const typeahead = document.createElement('vk-typeahead');
    typeahead.input.placeholder = text('order.customer.hint');
    Object.assign(typeahead, {
      opensWhenEmpty: true,
      find: async (typed) => {
        await this.recent.load();
        return get(`customers${query({ q: typed, first: this.recent.customers, limit: 10 })}`);
      },
      describe: describeCustomer,
      isMeant: (customer, typed) => customer.no.toLowerCase() === typed.toLowerCase(),
    });
    typeahead.addEventListener('pick', (event) => this.customerChanged(event.detail.byHand));
    typeahead.addEventListener('unpick', () => this.customerChanged(false));
    typeahead.addEventListener('ahead', () => this.reference.focus());
    typeahead.addEventListener('unknown', (event) => this.customerUnknown(event.detail.choice));
    return typeahead;
  }

  /** He can be registered beside the order, which takes him over once he is (feature C-04). */
  customerUnknown(typed) {
    showNote(this.typeahead.input, 'error', text('order.customer.unknown', { text: typed }));
    this.waitsFor ??= newKey();
    this.register.href = `/customers/new${query({ name: typed, for: this.waitsFor })}`;
    this.register.hidden = false;
    this.registered ??= registered();
    this.registered.onmessage = ({ data }) => this.takeOver(data);
  }

  /** Only who was registered for this order, and only while it still waits for him. */
  async takeOver({ waiting, no }) {
    if (waiting === this.waitsFor && this.customer === null) {
      await this.choose(no);
    }
  }

  /** The customer of this number, as if he was picked. */
  async choose(no) {
    const [customer] = await get(`customers${query({ q: no, limit: 1 })}`);
    this.typeahead.show(customer);
    this.customerChanged(true);
  }

  get customer() {
    return this.typeahead.choice;
  }

  customerChanged(byHand) {
    showNote(this.typeahead.input, 'help', null);
    this.waitsFor = null;
    this.register.hidden = true;
    this.describeCustomer();
    this.shipTo.of(this.customer);
    this.asOnTheCard();
    setText(this.credit, '');
    this.recent.of(this.customer?.no ?? null);
    this.onChange();
    this.onCustomer(this.customer?.no ?? null);
    if (byHand) {
      this.reference.focus();
    }
  }

  /** The terms of delivery are those of the address, unless somebody chooses others after it. */
  addressChanged() {
    this.shipmentMethod.value = '';
    this.onChange();
  }

  /** What stands there of another customer's card is none of this one's. */
  asOnTheCard() {
    const no = this.customer?.no ?? null;
    if (no !== null && no !== this.cardOf) {
      this.cardOf = no;
      this.salesperson.value = '';
      this.shipmentMethod.value = '';
    }
  }

  describeCustomer() {
    setText(this.facts, this.customer ? addressOf(this.customer) : '');
  }

  /** What has to be done before anything can be saved, or null. */
  get missing() {
    if (this.customer === null) {
      return text('order.customer.needed');
    }
    if (this.dates.some((date) => !date.isValid)) {
      return text('date.needed');
    }
    return this.shipTo.isWhole ? null : text('order.shipTo.needed');
  }

  get dates() {
    return [this.orderDate, this.deliveryDate, ...(this.kind.hasValidity ? [this.validUntil] : [])];
  }

  request() {
    return {
      customerNo: this.customer.no,
      customerReference: this.reference.value.trim(),
      orderDate: this.orderDate.value || null,
      requestedDeliveryDate: this.deliveryDate.value || null,
      validUntil: (this.kind.hasValidity && this.validUntil.value) || null,
      ...this.shipTo.request(),
      salesperson: chosen(this.salesperson),
      shipmentMethod: chosen(this.shipmentMethod),
      campaign: this.campaign.value || null,
      fulfilmentPolicy: this.policy.value || null,
    };
  }

  async load(header, customer) {
    this.recent.of(customer.no);
    this.typeahead.show(customer);
    this.cardOf = customer.no;
    this.describeCustomer();
    this.reference.value = header.customerReference ?? '';
    this.orderDate.value = header.orderDate ?? '';
    this.deliveryDate.value = header.requestedDeliveryDate ?? '';
    this.validUntil.value = header.validUntil ?? '';
    this.policy.value = header.fulfilmentPolicy ?? '';
    await Promise.all([this.shipTo.load(header, customer), this.offered]);
    show(this.salesperson, header.salesperson);
    show(this.shipmentMethod, header.shipmentMethod);
    this.showCampaign(header.campaign);
  }

  /** Where no campaign is on, there is nothing to choose. */
  showCampaign(code) {
    show(this.campaign, code, '');
    this.campaignField.hidden = this.campaign.options.length === 1;
  }

  /** Names a campaign, as the opportunity does that it is written for. */
  async name(campaign) {
    await this.offered;
    this.showCampaign(campaign);
    this.onChange();
  }

  /** The day on which the customer wants it. */
  wishDelivery(day) {
    this.deliveryDate.value = day;
    this.onChange();
  }

  /** What the server filled in where nobody typed anything. */
  fill({ validUntil }) {
    if (this.kind.hasValidity && this.validUntil.value === '' && this.validUntil.isValid) {
      this.validUntil.value = validUntil ?? '';
    }
  }

  /** What the customer may still order when this order is through. */
  showCredit({ credit, header }) {
    const isHisOwn = header.billToNo === header.customerNo;
    const charged = isHisOwn ? '' : `${text('order.billTo')} ${header.billToName}. `;
    const late = credit.daysOverdue === 1 ? text('order.credit.overdue.day') : text('order.credit.overdue', { days: credit.daysOverdue });
    const overdue = credit.warnsOfOverdue && credit.daysOverdue > 0 ? `. ${late}` : '';
    if (credit.left === null) {
      this.sayCredit(overdue ? 'warn' : 'help', charged + text('order.credit.unlimited') + overdue);
      return;
    }
    const left = toCents(credit.left) - (header.status === 'DRAFT' || this.kind.hasValidity ? toCents(header.gross) : 0n);
    const values = { left: format.money(left < 0n ? -left : left), limit: format.money(toCents(credit.limit)) };
    const isWarned = overdue || (left < 0n && credit.warnsOfLimit);
    this.sayCredit(isWarned ? 'warn' : 'help', charged + text(left < 0n ? 'order.credit.exceeded' : 'order.credit.left', values) + overdue);
  }

  /** Shows what is possible but odd beside its field; who typed it decides. */
  showWarnings(warnings) {
    [['orderDate', this.orderDate], ['requestedDeliveryDate', this.deliveryDate]].forEach(([name, date]) => {
      const odd = warnings.find(({ field: at }) => at === name);
      showNote(date.input, odd ? 'warn' : 'help', odd?.message);
    });
  }

  sayCredit(kind, message) {
    this.credit.className = `vk-${kind}`;
    setText(this.credit, message);
  }

  /** Shows each refusal beside its field; returns those that belong to none. */
  refuse(refusals) {
    const places = {
      customerNo: this.typeahead.input,
      customerReference: this.reference,
      orderDate: this.orderDate.input,
      requestedDeliveryDate: this.deliveryDate.input,
      validUntil: this.validUntil.input,
      fulfilmentPolicy: this.policy,
      ...this.shipTo.places,
      salesperson: this.salesperson,
      shipmentMethod: this.shipmentMethod,
      campaign: this.campaign,
    };
    return refusals.filter(({ field: name, message }) => {
      const place = places[name.split('.')[0]];
      if (place) {
        showNote(place, 'error', message);
      }
      return !place;
    });
  }

  clearRefusals() {
    this.refuseable.forEach((input) => input.getAttribute('aria-invalid') && showNote(input, 'help', null));
  }

  get refuseable() {
    return [this.typeahead.input, this.reference, ...this.dates.map((date) => date.input), this.policy, this.salesperson, this.shipmentMethod, this.campaign, ...Object.values(this.shipTo.places)];
  }
}

function addressOf({ address, postCode, city, country }) {
  return [address, `${postCode} ${city}`.trim(), country].filter(Boolean).join(', ');
}

function describeCustomer(customer) {
  const blocked = customer.blocked && customer.blocked !== 'NONE';
  return {
    value: customer.name,
    title: customer.no,
    detail: [customer.postCode, customer.city, customer.country].filter(Boolean).join(' '),
    note: blocked ? { kind: 'warn', text: text(`order.customer.blocked.${customer.blocked}`) } : null,
  };
}

/** What the customer's card says, none, or one of what the server knows (features C-55 and C-56). */
function choiceOf(name) {
  return element('select', {}, [['', 'customer'], [NONE, 'none']].map(([value, words]) => element('option', { value }, text(`order.${name}.${words}`))));
}

async function offer(select, path) {
  const choices = await get(path).catch(() => []);
  select.append(...choices.map(({ code, name }) => element('option', { value: code }, name)));
}

const chosen = ({ value }) => (value === NONE ? '' : value || null);

/** What can be chosen no longer, as a salesperson who was blocked, stays until somebody chooses otherwise. */
function show(select, code, none = NONE) {
  if (code && ![...select.options].some(({ value }) => value === code)) {
    select.append(element('option', { value: code }, code));
  }
  select.value = code || none;
}

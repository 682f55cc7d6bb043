/** The task "pick goods": adjust the proposed quantities, then ship, or let the rest go. */
import { get, put } from './api.js';
import { Autosave } from './autosave.js';
import { button, element, outside } from './dom.js';
import * as format from './format.js';
import { openTaskForm } from './task-form.js';
import { text } from './texts.js';
import './pick-lines.js';

export function open(camForm) {
  return openTaskForm(camForm, async (form) => {
    const view = await get(`sales-orders/${form.documentNumber}`);
    const pick = new PickForm(form, view);
    form.onFinish({
      isSettled: () => pick.autosave.isSettled,
      settle: () => pick.autosave.settle(),
      prepare: () => form.setVariable('pickOutcome', pick.outcome),
    });
    form.show(pick.node);
    pick.start();
  });
}

class PickForm {
  constructor(form, view) {
    this.form = form;
    this.view = view;
    this.outcome = 'ship';
    this.isSure = false;
    this.autosave = new Autosave(
      () => put(`sales-orders/${view.header.no}/quantities-to-ship`, this.lines.request()),
      (state, error) => this.showState(state, error),
    );
    this.lines = document.createElement('vk-pick-lines');
    this.lines.addEventListener('edited', () => this.edited());
    this.state = element('span', { className: 'vk-save-state', role: 'status' });
    this.message = element('p', { className: 'vk-message vk-message-error', role: 'alert', hidden: true });
    this.node = element('div', {}, this.head(), this.facts(), this.message, this.lines, this.choice());
  }

  start() {
    this.lines.load(this.view.lines);
    if (this.lines.isReduced) {
      this.autosave.owe();
    }
    this.showReady();
  }

  head() {
    const { no, customerName } = this.view.header;
    const number = element('span', { className: 'vk-pill' }, no);
    const order = outside(`/orders/${encodeURIComponent(no)}`, text('order.open'));
    return element('div', { className: 'vk-head' }, element('h2', {}, customerName), number, order, this.state);
  }

  facts() {
    const { header } = this.view;
    const facts = [
      [
        'order.shipTo',
        [header.shipToName, header.shipToContact, header.shipToAddress, `${header.shipToPostCode} ${header.shipToCity}`.trim(), header.shipToCountry].filter(Boolean).join(', '),
      ],
      ['order.deliveryDate', header.requestedDeliveryDate ? format.date(header.requestedDeliveryDate) : text('pick.asap')],
      ['order.reference', header.customerReference],
    ];
    return element(
      'dl',
      { className: 'vk-facts' },
      facts
        .filter(([, value]) => value)
        .map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
    );
  }

  choice() {
    this.confirmation = element('div', { className: 'vk-message vk-message-warn', hidden: true, role: 'status' });
    return element(
      'fieldset',
      { className: 'vk-choice-block' },
      element('legend', { className: 'vk-label' }, text('pick.question')),
      element('div', { className: 'vk-segments' }, this.segment('ship'), this.segment('cancelRest')),
      this.confirmation,
    );
  }

  segment(outcome) {
    const radio = element('input', {
      type: 'radio',
      name: 'pickOutcome',
      value: outcome,
      checked: outcome === this.outcome,
      onchange: () => this.choose(outcome),
    });
    return element('label', { className: `vk-segment vk-segment-${outcome}` }, radio, element('span', {}, text(`pick.outcome.${outcome}`)));
  }

  choose(outcome) {
    this.outcome = outcome;
    this.isSure = false;
    this.confirmation.hidden = outcome === 'ship';
    this.confirmation.className = 'vk-message vk-message-warn';
    this.confirmation.replaceChildren(
      element('p', {}, text('pick.cancel.warning')),
      button(text('pick.cancel.sure'), 'vk-danger', () => this.confirm()),
    );
    this.showReady();
  }

  confirm() {
    this.isSure = true;
    this.confirmation.className = 'vk-message vk-message-ok';
    this.confirmation.replaceChildren(element('p', {}, text('pick.cancel.confirmed')));
    this.showReady();
  }

  edited() {
    this.showReady();
    if (this.lines.isValid) {
      this.autosave.touch();
    }
  }

  showReady() {
    const canShip = this.lines.isValid && this.lines.isAnythingPicked;
    this.form.setReady(this.outcome === 'ship' ? canShip : this.isSure);
    if (this.outcome === 'ship' && this.lines.isValid && !this.lines.isAnythingPicked) {
      this.say(text('pick.nothing'));
    } else {
      this.say(null);
    }
  }

  showState(state, error) {
    const texts = { dirty: '', busy: text('save.busy'), saved: text('save.saved', { time: format.time(new Date()) }) };
    this.state.textContent = texts[state] ?? text('save.failed');
    this.state.classList.toggle('vk-error', state === 'failed');
    if (state === 'failed') {
      const rest = this.lines.refuse(error.refusals ?? []);
      this.showReady();
      this.say(rest.map(({ message }) => message).join(' ') || (error.refusals?.length ? null : error.detail));
    }
  }

  say(message) {
    this.message.hidden = !message;
    this.message.textContent = message ?? '';
  }
}

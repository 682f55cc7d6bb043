/** What the customer said, wherever the negotiation stands, and an offer that is taken up after it expired. */
import { post } from '../api.js';
import { button, element, field } from '../dom.js';
import { newKey } from '../registered.js';
import { may, section } from './page.js';
import { OfferChoice } from './quote-choice.js';
import { Wish } from './quote-wish.js';
import { saveForm } from './setup-form.js';
import { text } from './texts.js';

const KINDS = ['ACCEPTED', 'DECLINED', 'COUNTERED', 'WITHDRAWN'];
const ONLY_WITHDRAWN = ['WITHDRAWN'];
const CHANNELS = ['PHONE', 'MAIL'];
const REASONS = ['PRICE', 'DELIVERY', 'COMPETITOR', 'NO_NEED', 'OTHER'];

/** What a kind of answer asks for beside itself. */
const ASKS = {
  '': [],
  ACCEPTED: ['givenBy', 'channel', 'remark'],
  DECLINED: ['reason', 'givenBy', 'channel', 'remark'],
  COUNTERED: ['givenBy', 'channel', 'remark'],
  WITHDRAWN: ['reason', 'remark'],
};

/** path is that of the quote in /api. */
export function answerPart(path, { header, lines, negotiation }, reload) {
  if (!may('sell') || header.status === 'DRAFT' || (negotiation.outcome !== null && !isHeldUp(negotiation))) {
    return null;
  }
  const offered = header.status === 'RELEASED' ? lines : [];
  const kinds = negotiation.offeredRound === null || negotiation.outcome !== null ? ONLY_WITHDRAWN : KINDS;
  const form = new AnswerForm(path, { round: negotiation.offeredRound, kinds, offered }, reload);
  return section(text('answer.title'), 'answer', form.node);
}

/** Accepted, and no order as long as nobody approved the customer. */
const isHeldUp = ({ outcome, orderNo, waiting }) => outcome === 'ACCEPTED' && !orderNo && waiting.some((each) => each.kind !== 'WORK');

class AnswerForm {
  constructor(path, { round, kinds, offered }, reload) {
    this.path = path;
    this.round = round;
    this.reload = reload;
    this.key = newKey();
    this.wish = new Wish(offered);
    this.choices = new OfferChoice(offered);
    this.controls = {
      kind: choice('answer.kind', kinds, text('answer.choose')),
      reason: choice('answer.reason', REASONS, text('answer.reason.none')),
      givenBy: element('input', { type: 'text', maxLength: 100, autocomplete: 'off' }),
      channel: choice('answer.channel', CHANNELS),
      remark: element('textarea', { rows: 3, maxLength: 1000 }),
    };
    this.fields = Object.fromEntries(Object.entries(this.controls).map(([name, control]) => [name, field(text(`answer.${name}`), control)]));
    this.message = element('div');
    this.save = element('button', { type: 'submit', className: 'vk-button vk-primary' }, text('answer.save'));
    this.controls.kind.addEventListener('change', () => this.show());
    this.node = element(
      'form',
      { className: 'vk-card vk-answer', noValidate: true, onsubmit: (event) => this.submit(event) },
      element('div', { className: 'vk-grid' }, Object.values(this.fields)),
      this.wish.node,
      this.choices.node,
      this.message,
      this.save,
    );
    this.show();
  }

  show() {
    const kind = this.controls.kind.value;
    Object.entries(this.fields).forEach(([name, each]) => {
      each.hidden = name !== 'kind' && !ASKS[kind].includes(name);
    });
    this.wish.node.hidden = kind !== 'COUNTERED';
    this.choices.node.hidden = kind !== 'ACCEPTED' || this.choices.isEmpty;
    this.save.hidden = kind === '';
  }

  request() {
    const kind = this.controls.kind.value;
    const asked = ASKS[kind].map((name) => [name, this.controls[name].value.trim() || null]);
    return { kind, round: this.round, ...Object.fromEntries(asked), ...(kind === 'COUNTERED' && this.wish.request()), ...(kind === 'ACCEPTED' && { chosen: this.choices.chosen }) };
  }

  async submit(event) {
    event.preventDefault();
    this.save.disabled = true;
    await saveForm({ save: async () => post(`${this.path}/answers`, this.request(), this.key), controls: { ...this.controls, ...this.wish.controls }, message: this.message, onSaved: this.reload });
    this.save.disabled = false;
    this.key = newKey();
  }
}

function choice(words, values, none = null) {
  return element('select', {}, none !== null && element('option', { value: '' }, none), values.map((value) => element('option', { value }, text(`${words}.${value}`))));
}

/** The first click asks, the second makes an order of an offer that is over. */
export function takeUpPart(no, { lines, negotiation }) {
  if (negotiation.outcome !== 'EXPIRED' || !may('sell')) {
    return null;
  }
  let isSure = false;
  const late = negotiation.answers.filter((each) => each.kind === 'LATE' && each.round === negotiation.offeredRound).at(-1);
  const choices = new OfferChoice(lines, late?.chosen);
  const problem = element('p', { className: 'vk-error', role: 'alert', hidden: true });
  const take = button(text('takeUp.do'), 'vk-small', async () => {
    if (!isSure) {
      isSure = true;
      take.textContent = text('takeUp.sure');
      return;
    }
    try {
      const order = await post(`sales-quotes/${encodeURIComponent(no)}/order`, choices.isEmpty ? undefined : { chosen: choices.chosen });
      window.location.assign(`/orders/${encodeURIComponent(order.no)}`);
    } catch (error) {
      problem.hidden = false;
      problem.textContent = error.detail;
    }
  });
  return element('div', { className: 'vk-message vk-message-warn' }, element('p', {}, text('takeUp.explain')), !choices.isEmpty && choices.node, take, problem);
}

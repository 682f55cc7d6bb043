/** Enters or changes an order or a quote: header, lines and totals, saved on the server while it is typed. */
import { get, post, put, query } from './api.js';
import { Autosave } from './autosave.js';
import { button, element, outside } from './dom.js';
import * as format from './format.js';
import { InvoiceDiscount } from './invoice-discount.js';
import { OrderHeader } from './order-header.js';
import { OrderTotals } from './order-totals.js';
import { CopyDocument } from './copy-document.js';
import { FromCatalogue } from './from-catalogue.js';
import { RecentChoices } from './recent-choices.js';
import { RecurringLines } from './recurring-lines.js';
import { text } from './texts.js';
import './sales-lines.js';

export class OrderEditor {
  /** kind is one of document-kinds.js; onReady is told whether it can go on to its next step. */
  constructor(kind, title, onReady) {
    this.kind = kind;
    this.onReady = onReady;
    this.view = null;
    this.failure = null;
    this.autosave = new Autosave(() => this.save(), (state, error) => this.showState(state, error));
    this.recent = new RecentChoices();
    this.header = new OrderHeader(kind, this.recent, () => this.edited());
    this.totals = new OrderTotals();
    this.discount = new InvoiceDiscount(() => this.edited(), () => this.calculateDiscount());
    this.recurring = new RecurringLines(() => this.header.orderDate.value, (codes) => this.insert({ recurringLines: codes.join(',') }, text('recurring.inserted')));
    this.copy = new CopyDocument((wanted) => this.insert(wanted, text('copy.inserted')));
    this.header.onCustomer = (customerNo) => this.recurring.of(customerNo, this.no === null && this.lines.filled.length === 0);
    this.catalogue = new FromCatalogue((itemNo) => this.lines.addItem(itemNo));
    this.texts = element('div', { className: 'vk-recurring' }, button(text('texts.insert'), 'vk-small', () => this.insertTexts()));
    this.lines = document.createElement('vk-sales-lines');
    this.lines.hasChoices = kind.hasChoices;
    this.lines.orderNo = () => this.no ?? '';
    this.lines.recentItems = () => this.recent.items;
    this.lines.addEventListener('edited', () => this.edited());
    this.build(title);
  }

  build(title) {
    this.title = element('h2', {}, title);
    this.pill = element('span', { className: 'vk-pill', hidden: true });
    this.open = outside('', text(`${this.kind.words}.open`));
    this.open.hidden = true;
    this.state = element('span', { className: 'vk-save-state', role: 'status' });
    this.message = element('div', { className: 'vk-message vk-message-error', role: 'alert', hidden: true });
    this.node = element(
      'div',
      {},
      element('div', { className: 'vk-head' }, this.title, this.pill, this.open, this.state),
      this.message,
      this.header.node,
      element('h3', {}, text('lines.title')),
      this.lines,
      element('div', { className: 'vk-additions' }, this.recurring.node, this.texts, this.copy.node, this.catalogue.node),
      this.totals.node,
      this.discount.node,
    );
  }

  get no() {
    return this.view?.header.no ?? null;
  }

  async load(no) {
    const view = await get(`${this.kind.path}/${no}`);
    const customers = await get(`customers${query({ q: view.header.customerNo, limit: 10 })}`);
    const customer = customers.find((each) => each.no === view.header.customerNo);
    await this.header.load(view.header, customer);
    this.recurring.of(view.header.customerNo, false);
    this.lines.load(view.lines);
    this.discount.show(view.header);
    this.failure = null;
    this.autosave.reset();
    this.showMessage(null);
    this.accept(view);
    this.state.textContent = '';
  }

  edited() {
    this.failure = this.failure?.status === 409 ? this.failure : null;
    if (this.isWholeKnown) {
      this.totals.preview(this.lines.included);
    } else {
      this.totals.open(this.lines.included);
    }
    this.showReady();
    if (!this.failure) {
      this.autosave.touch();
    }
  }

  /** Whether nothing but its lines decides what the document comes to. */
  get isWholeKnown() {
    const hasWhole = this.view && (this.view.header.invoiceDiscountOrigin !== 'NONE' || this.view.lines.some((line) => line.serviceCharge));
    return !hasWhole && !this.discount.isTyped;
  }

  /** Takes off what was agreed, whatever was taken off before. */
  async calculateDiscount() {
    if (await this.settle()) {
      try {
        await post(`${this.kind.path}/${this.no}/invoice-discount${query({ version: this.view.header.version })}`, {});
        await this.load(this.no);
      } catch (error) {
        this.failed(error);
      }
    }
  }

  /** Sends what is complete; lines that are still being typed follow later. */
  async save() {
    const missing = this.header.missing ?? this.firstLine ?? (this.discount.isComplete ? null : text('discount.invalid'));
    if (missing) {
      throw new Waiting(missing);
    }
    const typedAt = this.discount.typedAt;
    const change = this.autosave.change;
    const view = await this.send();
    this.failure = null;
    this.header.clearRefusals();
    this.lines.accept(view.lines);
    this.discount.show(view.header, typedAt);
    this.discount.showWarnings(view.warnings);
    this.accept(view, change === this.autosave.change);
  }

  /** What stands on the screen, and behind it what is added: lines that recur, or a copy. */
  send(added = {}) {
    const header = this.header.customer ? this.header.request() : {};
    const request = { ...header, invoiceDiscount: this.discount.request(), lines: this.lines.request() };
    return this.no
      ? put(`${this.kind.path}/${this.no}${query({ version: this.view.header.version, ...added })}`, request)
      : post(`${this.kind.path}/drafts${query(added)}`, request);
  }

  /** Puts lines behind the others that nobody types (features C-53 and Q-25), and shows what comes of it. */
  async insert(added, done) {
    if (this.isInserting) {
      return;
    }
    this.isInserting = true;
    try {
      await this.insertOnce(added, done);
    } finally {
      this.isInserting = false;
    }
  }

  /** Where no item has any, nothing comes of it. */
  async insertTexts() {
    const before = this.lines.filled.length;
    await this.insert({ extendedTexts: true }, text('texts.inserted'));
    if (this.state.textContent === text('texts.inserted') && this.lines.filled.length === before) {
      this.state.textContent = text('texts.none');
    }
  }

  async insertOnce(added, done) {
    await this.lines.resolve();
    const needsNobody = added.copyHeader && this.header.customer === null;
    const isWhole = this.lines.isComplete && this.discount.isComplete;
    const missing = (needsNobody ? null : this.header.missing) ?? (isWhole ? null : text('recurring.first'));
    if (missing) {
      this.state.textContent = missing;
      if (this.header.customer === null) {
        this.header.refuse([{ field: 'customerNo', message: missing }]);
      }
      return;
    }
    await this.autosave.settle();
    if (this.failure) {
      return;
    }
    try {
      const change = this.autosave.change;
      const view = await this.send(added);
      this.copy.done();
      if (added.copyHeader) {
        await this.load(view.header.no);
      } else {
        this.added(view, change);
      }
      this.state.textContent = done;
    } catch (error) {
      this.notInserted(error);
    }
  }

  /** The lines are those of the server; what is typed into the header meanwhile stays, and is saved next. */
  added(view, change) {
    this.lines.load(view.lines);
    this.discount.show(view.header);
    this.failure = null;
    if (this.autosave.change === change) {
      this.autosave.reset();
    }
    this.showMessage(null);
    this.accept(view);
  }

  /** What was typed is as it was, and goes on; only who read an old version has to look again. */
  notInserted(error) {
    const rest = this.copy.refuse(error.refusals ?? []);
    if (error.status === 409) {
      this.failed(error);
    } else if (rest.length > 0 || !(error.refusals?.length > 0)) {
      this.showMessage(rest.map(({ message }) => message).join(' ') || error.detail || text('problem.form'));
    }
  }

  /** A draft begins with its first line; with a customer alone, empty ones would pile up. */
  get firstLine() {
    return this.no === null && this.lines.filled.every((line) => !line.isComplete) ? text('save.firstLine') : null;
  }

  /** Whether anything would be lost, or left behind, if the form were closed now. */
  get hasWork() {
    return this.header.customer !== null || this.lines.filled.length > 0;
  }

  /** What becomes of it all when the form is closed now. */
  get escapeText() {
    if (this.no === null) {
      return 'escape.lost';
    }
    return this.autosave.isSettled && this.lines.isComplete ? 'escape.draft' : 'escape.partly';
  }

  accept(view, isCurrent = true) {
    this.view = view;
    this.pill.textContent = view.header.no;
    this.pill.hidden = false;
    this.open.href = `${this.kind.page}/${encodeURIComponent(view.header.no)}`;
    this.open.hidden = view.header.status === 'DRAFT';
    this.header.showCredit(view);
    this.header.fill(view.header);
    if (isCurrent) {
      this.header.showWarnings(view.warnings);
    }
    if (isCurrent && this.lines.isComplete) {
      this.totals.show(view);
    }
    this.askForBetter(view.header);
    this.showReady();
  }

  /** A hint only: where it cannot be had, nothing is missing. */
  async askForBetter({ no, version }) {
    try {
      const better = await get(`${this.kind.path}/${encodeURIComponent(no)}/better-prices`);
      if (this.view.header.version === version) {
        this.lines.showBetter(better);
      }
    } catch {
      this.lines.showBetter([]);
    }
  }

  get isReady() {
    return this.header.missing === null && this.discount.isComplete && this.lines.filled.length > 0 && this.lines.isComplete && this.failure === null;
  }

  /** Everything that stands on the screen can go on, and the server has it. */
  get isSettled() {
    return this.isReady && this.autosave.isSettled && this.no !== null;
  }

  /** Brings that about; false where something is missing, which is then said at its place. */
  async settle() {
    await this.lines.resolve();
    this.showReady();
    return this.isReady && (await this.autosave.settle()) && this.isSettled;
  }

  showReady() {
    this.onReady(this.isReady);
  }

  showState(state, error) {
    if (state === 'failed' && !(error instanceof Waiting)) {
      this.failed(error);
    } else if (state !== 'failed') {
      this.showMessage(null);
    }
    const saved = text('save.saved', { time: format.time(new Date()) });
    const rest = this.lines.isComplete ? '' : ` ${text('save.incomplete')}`;
    const texts = { dirty: this.state.textContent, busy: text('save.busy'), saved: saved + rest };
    this.state.textContent = texts[state] ?? (error instanceof Waiting ? error.message : text('save.failed'));
    this.state.classList.toggle('vk-error', state === 'failed' && !(error instanceof Waiting));
  }

  /** Refusals go beside their fields; what belongs to no field is said on top. */
  failed(error) {
    this.failure = error;
    const rest = this.discount.refuse(this.header.refuse(this.lines.refuse(error.refusals ?? [])));
    const isInFields = error.refusals?.length > 0 && rest.length === 0;
    if (error.status === 409) {
      this.showMessage(error.detail, button(text('save.reload'), 'vk-small', () => this.load(this.no)));
    } else if (!isInFields) {
      this.showMessage(rest.map(({ message }) => message).join(' ') || error.detail || text('problem.form'));
    }
    this.showReady();
  }

  showMessage(message, ...actions) {
    this.message.hidden = message === null;
    this.message.replaceChildren(...(message === null ? [] : [element('p', {}, message), ...actions]));
  }
}

/** Nothing is wrong; there is just not enough yet to save. */
class Waiting extends Error {}

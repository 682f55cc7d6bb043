/** One received amount and what it may pay: the bank's words left, candidates right, the difference below. */
import { get, put, query } from './api.js';
import { toCents } from './decimal.js';
import { button, element, field, setText } from './dom.js';
import * as format from './format.js';
import { PaymentCandidate } from './payment-candidate.js';
import { text } from './texts.js';
import './typeahead.js';

export class StatementLine {
  /** given tells what the other lines take of an entry; onDecided is called when a decision was saved. */
  constructor(importNo, line, given, onDecided) {
    this.path = `bank-statements/${importNo}/lines/${line.lineNo}`;
    this.line = line;
    this.given = (entryNo) => given(entryNo, this);
    this.onDecided = onDecided;
    this.amount = toCents(line.amount);
    this.decision = line.proposals.some((each) => each.decidedBy) ? 'accepted' : null;
    this.candidates = [];
    this.list = element('ul', { className: 'vk-candidates' });
    this.build();
    line.proposals.forEach((proposal, index) => this.add(proposal, this.isProposed(proposal, index)));
    this.show();
  }

  /** Sure and half-sure matches start chosen; of guesses none is. */
  isProposed(proposal) {
    return Boolean(proposal.decidedBy) || proposal.confidence === 'HIGH' || proposal.confidence === 'MEDIUM';
  }

  build() {
    this.pill = element('span', { className: 'vk-pill' });
    this.difference = element('span', { className: 'vk-difference', role: 'status' });
    this.problem = element('p', { className: 'vk-error', role: 'alert', hidden: true });
    this.accept = button(text('review.accept'), 'vk-primary', () => this.decide('accepted'));
    this.aside = button(text('review.setAside'), '', () => this.setAside());
    this.aside.addEventListener('blur', () => this.doubtAside());
    this.change = button(text('review.change'), 'vk-small', () => this.reopen());
    this.work = element(
      'div',
      { className: 'vk-match-work' },
      this.list,
      this.otherField(),
      element('div', { className: 'vk-match-foot' }, this.difference, element('div', { className: 'vk-buttons' }, this.accept, this.aside)),
    );
    this.node = element(
      'article',
      { className: 'vk-match', tabIndex: 0, 'aria-label': `${this.line.counterpartyName} ${format.money(this.amount)}` },
      this.bankSide(),
      element('div', { className: 'vk-match-right' }, this.work, this.problem, this.change),
    );
  }

  bankSide() {
    const { bookingDate, counterpartyName, counterpartyIban, text: words } = this.line;
    return element(
      'div',
      { className: 'vk-match-left' },
      element('div', { className: 'vk-match-amount' }, format.money(this.amount), ' ', this.pill),
      element('div', {}, element('strong', {}, counterpartyName || text('review.unnamed'))),
      element('div', { className: 'vk-help' }, [format.date(bookingDate), grouped(counterpartyIban)].filter(Boolean).join(' · ')),
      element('p', { className: 'vk-bank-text' }, words),
      this.line.problem ? element('p', { className: 'vk-warn' }, this.line.problem) : null,
    );
  }

  otherField() {
    const other = document.createElement('vk-typeahead');
    Object.assign(other, {
      find: (typed) => get(`open-entries${query({ q: typed, on: this.line.bookingDate, limit: 20 })}`),
      describe: describeEntry,
      isMeant: (entry, typed) => entry.documentNo.toLowerCase() === typed.toLowerCase(),
    });
    other.input.placeholder = text('review.other.hint');
    other.addEventListener('pick', (event) => {
      this.addOther(event.detail.choice);
      other.show(null);
    });
    this.other = other;
    return field(text('review.other'), other.input, 'vk-match-other', other);
  }

  add(entry, isChosen) {
    const candidate = new PaymentCandidate(entry, isChosen, () => this.given(entry.entryNo), () => this.show());
    this.candidates.push(candidate);
    this.list.append(candidate.node);
    return candidate;
  }

  /** An entry that was looked up: for as much of it as is left of the amount. */
  addOther(entry) {
    const known = this.candidates.find((each) => each.entry.entryNo === entry.entryNo);
    if (known) {
      known.checkbox.checked = true;
    } else {
      const left = this.left > 0n ? this.left : this.amount;
      const added = this.add({ ...entry, amount: 0, confidence: 'MANUAL' }, true);
      added.amount = left < added.remaining ? left : added.remaining;
      added.amount = added.settled;
      added.tidy();
    }
    this.show();
  }

  /** What this line takes of an entry once it is posted. */
  takes(entryNo) {
    const taken = this.decision === 'accepted' ? this.chosen.filter((each) => each.entry.entryNo === entryNo) : [];
    return taken.reduce((sum, each) => sum + (each.stillOpen === 0n ? each.remaining : each.settled), 0n);
  }

  /** Another line was decided on. */
  refresh() {
    if (this.decision === null) {
      this.candidates.forEach((each) => each.refresh());
      this.show();
    }
  }

  get chosen() {
    return this.candidates.filter((each) => each.isChosen);
  }

  /** What of the amount is not applied yet. */
  get left() {
    return this.chosen.reduce((rest, each) => rest - each.settled, this.amount);
  }

  /** What is not paid of the chosen entries. */
  get stillOpen() {
    return this.chosen.reduce((open, each) => open + each.stillOpen, 0n);
  }

  get isAcceptable() {
    const customers = new Set(this.chosen.map((each) => each.entry.customerNo));
    return this.chosen.length > 0 && customers.size === 1 && this.left >= 0n && this.chosen.every((each) => each.problem === null);
  }

  show() {
    const customers = new Set(this.chosen.map((each) => each.entry.customerNo));
    const isReceipt = this.amount > 0n;
    this.accept.disabled = !this.isAcceptable;
    this.accept.hidden = !isReceipt;
    this.list.hidden = !isReceipt;
    this.other.closest('.vk-field').hidden = !isReceipt;
    setText(this.difference, this.differenceText(customers.size, isReceipt));
    const isExact = isReceipt && this.chosen.length > 0 && this.left === 0n && this.stillOpen === 0n && customers.size === 1;
    this.difference.className = `vk-difference ${isExact ? 'vk-ok' : 'vk-warn'}`;
    this.work.hidden = this.decision !== null;
    this.change.hidden = this.decision !== 'accepted';
    this.showPill();
  }

  differenceText(customers, isReceipt) {
    if (!isReceipt) {
      return text('review.payment');
    }
    if (customers > 1) {
      return text('review.several');
    }
    const amount = format.money(this.left < 0n ? -this.left : this.left);
    if (this.chosen.length === 0) {
      return text('review.difference', { amount });
    }
    if (this.left === 0n) {
      return this.stillOpen > 0n ? text('review.difference.open', { amount: format.money(this.stillOpen) }) : text('review.difference.none', { amount: format.money(0n) });
    }
    return text(this.left > 0n ? 'review.difference.left' : 'review.difference.over', { amount });
  }

  showPill() {
    const kind = { accepted: 'ok', aside: 'info' }[this.decision] ?? 'warn';
    this.pill.className = `vk-pill vk-pill-${kind}`;
    setText(this.pill, text(`review.state.${this.decision ?? 'open'}`));
    this.node.classList.toggle('vk-match-done', this.decision !== null);
    if (this.decision === 'accepted') {
      this.change.before(this.summary());
    } else {
      this.summaryNode?.remove();
    }
  }

  summary() {
    this.summaryNode?.remove();
    const parts = this.chosen.map((each) => `${each.entry.documentNo} ${format.money(each.amount)}`);
    this.summaryNode = element('p', { className: 'vk-match-summary' }, parts.join(', '), ' ');
    return this.summaryNode;
  }

  reopen() {
    this.decision = null;
    this.show();
    this.onDecided();
    this.accept.focus();
  }

  /** It cannot be taken back here, so the first click asks. */
  setAside() {
    if (this.asideAsked) {
      this.decide('aside');
    } else {
      this.asideAsked = true;
      this.aside.textContent = text('review.setAside.sure');
      this.aside.classList.add('vk-danger');
    }
  }

  doubtAside() {
    this.asideAsked = false;
    this.aside.textContent = text('review.setAside');
    this.aside.classList.remove('vk-danger');
  }

  async decide(decision) {
    const isAside = decision === 'aside';
    this.node.setAttribute('aria-busy', 'true');
    try {
      await put(this.path, { applications: isAside ? [] : this.chosen.map((each) => each.request()), setAside: isAside });
      this.decision = decision;
      this.problem.hidden = true;
      this.show();
      this.onDecided(this);
    } catch (error) {
      this.problem.textContent = error.detail ?? text('problem.form');
      this.problem.hidden = false;
    } finally {
      this.node.removeAttribute('aria-busy');
    }
  }
}

function grouped(iban) {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
}

function describeEntry(entry) {
  return {
    value: entry.documentNo,
    title: `${entry.customerName} (${entry.customerNo})`,
    detail: format.money(toCents(entry.remaining)),
    note: entry.dueDate ? { kind: 'help', text: text('review.due', { date: format.date(entry.dueDate) }) } : null,
  };
}

/** One movement and what it may be: the bank's words left, entries, accounts and customers right, the difference below. */
import { get, post, put, query } from './api.js';
import { absolute, toCents } from './decimal.js';
import { button, element, field, setText } from './dom.js';
import * as format from './format.js';
import { AccountPart, CustomerPart } from './line-part.js';
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
    this.decision = [...line.proposals, ...line.parts].some((each) => each.decidedBy) ? 'accepted' : null;
    this.candidates = [];
    this.accounts = [];
    this.customers = [];
    this.list = element('ul', { className: 'vk-candidates' });
    this.build();
    line.proposals.forEach((proposal) => this.add(proposal, this.isProposed(proposal)));
    line.parts.forEach((part) => this.addPart(part, this.isProposed(part)));
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
    this.aside = button(text('review.setAside'), '', () => this.decide('aside'));
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
      this.line.undone.map((each) => element('p', { className: 'vk-help' }, text('review.undone', { name: each.byName, reason: each.reason }))),
    );
  }

  otherField() {
    const other = document.createElement('vk-typeahead');
    Object.assign(other, {
      find: (typed) => this.find(typed),
      describe,
      isMeant: (choice, typed) => numberOf(choice).toLowerCase() === typed.toLowerCase(),
    });
    other.input.placeholder = text('review.other.hint');
    other.addEventListener('pick', (event) => {
      this.addChoice(event.detail.choice);
      other.show(null);
    });
    this.other = other;
    return field(text('review.other'), other.input, 'vk-match-other', other);
  }

  /** Everything that the words may mean: entries of the line's side, accounts, customers. */
  async find(typed) {
    const [entries, accounts, customers] = await Promise.all([
      get(`open-entries${query({ q: typed, on: this.line.bookingDate, limit: 20 })}`),
      get(`accounts${query({ q: typed, limit: 6 })}`),
      get(`customers${query({ q: typed, limit: 6 })}`),
    ]);
    return [
      ...entries.filter((each) => toCents(each.remaining) > 0n === this.amount > 0n),
      ...customers.map((each) => ({ customerNo: each.no, customerName: each.name })),
      ...accounts.map((each) => ({ accountNo: each.no, accountName: each.name })),
    ];
  }

  addChoice(choice) {
    if (choice.documentNo) {
      this.addOther(choice);
    } else {
      const known = [...this.accounts, ...this.customers].find((each) => numberOf(each.part) === numberOf(choice));
      const added = known ?? this.addPart({ ...choice, amount: 0, confidence: 'MANUAL' }, true);
      added.checkbox.checked = true;
      if (choice.accountNo && !known) {
        added.amount = this.left;
        added.tidy();
      }
      this.show();
      (added.input ?? added.checkbox).focus();
    }
  }

  addPart(part, isChosen) {
    const [kind, list] = part.accountNo ? [AccountPart, this.accounts] : [CustomerPart, this.customers];
    const added = new kind(part, isChosen, () => this.show());
    list.push(added);
    this.list.append(added.node);
    return added;
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
      const left = this.unpaid > 0n ? this.unpaid : absolute(this.amount);
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

  /** What of the amount is on nothing yet, with its sign. */
  get left() {
    const onAccounts = this.chosenAccounts.reduce((sum, each) => sum + (each.amount ?? 0n), 0n);
    const paid = this.chosen.reduce((sum, each) => sum + each.settled, 0n);
    return this.amount - onAccounts - (this.amount < 0n ? -paid : paid);
  }

  /** The same without the sign of the line; below zero when too much is chosen. */
  get unpaid() {
    return this.amount < 0n ? -this.left : this.left;
  }

  get chosenAccounts() {
    return this.accounts.filter((each) => each.isChosen);
  }

  /** Whose the entries are, and who keeps the rest. */
  get chosenCustomers() {
    const numbers = [...this.chosen.map((each) => each.entry), ...this.customers.filter((each) => each.isChosen).map((each) => each.part)];
    return new Set(numbers.map((each) => each.customerNo));
  }

  /** What is not paid of the chosen entries. */
  get stillOpen() {
    return this.chosen.reduce((open, each) => open + each.stillOpen, 0n);
  }

  get isAcceptable() {
    const customers = this.chosenCustomers.size;
    const parts = [...this.chosen, ...this.chosenAccounts];
    if (customers > 1 || parts.some((each) => each.problem !== null)) {
      return false;
    }
    return customers === 1 ? this.unpaid > 0n || (this.unpaid === 0n && this.chosen.length > 0) : this.chosenAccounts.length > 0 && this.left === 0n;
  }

  show() {
    this.accept.disabled = !this.isAcceptable;
    this.customers.forEach((each) => each.showRest(this.left));
    setText(this.difference, this.differenceText());
    const isExact = this.isAcceptable && this.left === 0n && this.stillOpen === 0n;
    this.difference.className = `vk-difference ${isExact ? 'vk-ok' : 'vk-warn'}`;
    this.work.hidden = this.decision !== null;
    this.change.hidden = this.decision === null;
    this.showPill();
  }

  differenceText() {
    if (this.chosenCustomers.size > 1) {
      return text('review.several');
    }
    const amount = format.money(absolute(this.left));
    if (this.left === 0n) {
      return this.stillOpen > 0n ? text('review.difference.open', { amount: format.money(this.stillOpen) }) : text('review.difference.none', { amount });
    }
    if (this.chosenCustomers.size === 0) {
      return text('review.difference', { amount: format.money(this.left) });
    }
    return text(this.unpaid > 0n ? 'review.difference.left' : 'review.difference.over', { amount });
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
    const parts = [
      ...this.chosen.map((each) => `${each.entry.documentNo} ${format.money(each.amount)}`),
      ...[...this.accounts, ...this.customers].filter((each) => each.isChosen).map((each) => each.words),
    ];
    this.summaryNode = element('p', { className: 'vk-match-summary' }, parts.join(', '), ' ');
    return this.summaryNode;
  }

  /** What was accepted is decided anew; what was set aside is taken up again first. */
  async reopen() {
    const ready = this.decision === 'accepted' || (await this.send(() => post(`${this.path}/take-up`)));
    if (ready) {
      this.decision = null;
      this.show();
      this.onDecided();
      this.accept.focus();
    }
  }

  request() {
    return {
      applications: this.chosen.map((each) => each.request()),
      accounts: this.chosenAccounts.map((each) => each.request()),
      customerNo: this.customers.find((each) => each.isChosen)?.part.customerNo,
      setAside: false,
    };
  }

  async decide(decision) {
    if (await this.send(() => put(this.path, decision === 'aside' ? { setAside: true } : this.request()))) {
      this.decision = decision;
      this.show();
      this.onDecided(this);
    }
  }

  /** True when the server took it; else it says why not. */
  async send(request) {
    this.node.setAttribute('aria-busy', 'true');
    try {
      await request();
      this.problem.hidden = true;
      return true;
    } catch (error) {
      this.problem.textContent = error.detail ?? text('problem.form');
      this.problem.hidden = false;
      return false;
    } finally {
      this.node.removeAttribute('aria-busy');
    }
  }
}

function grouped(iban) {
  return iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
}

const numberOf = (choice) => choice.documentNo ?? choice.accountNo ?? choice.customerNo;

function describe(choice) {
  if (!choice.documentNo) {
    const isAccount = Boolean(choice.accountNo);
    return {
      value: numberOf(choice),
      title: isAccount ? choice.accountName : choice.customerName,
      detail: text(isAccount ? 'review.account' : 'review.customer'),
    };
  }
  return {
    value: choice.documentNo,
    title: `${choice.customerName} (${choice.customerNo})`,
    detail: format.money(toCents(choice.remaining)),
    note: choice.dueDate ? { kind: 'help', text: text('review.due', { date: format.date(choice.dueDate) }) } : null,
  };
}

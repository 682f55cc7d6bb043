/** One bank file: each of its lines, and what became of it. */
import { get, post } from '../api.js';
import { button, element, field } from '../dom.js';
import * as format from '../format.js';
import { toCents } from '../decimal.js';
import { crumbs, documentNumber, empty, heading, may, onReturn, openPage, section } from './page.js';
import { processPart } from './process-part.js';
import { NOTHING, breakable, column, link, money, numbers, orDash, table } from './table.js';
import { text } from './texts.js';
import { importPill, person, pill } from './words.js';

const no = documentNumber();

const LINE_TONES = { OPEN: 'warn', POSTED: 'ok', SET_ASIDE: 'info' };

const load = openPage(async () => {
  const view = await get(`bank-statements/${encodeURIComponent(no)}`);
  const open = view.lines.filter((each) => each.status === 'OPEN').length;
  return [
    crumbs('/bank-imports', text('bank.title')),
    heading(`${view.importNo} · ${view.fileName}`, importPill({ status: view.status, open })),
    processPart({ waiting: view.waiting, failures: view.failures }, load, view.status === 'IMPORTED' ? goOn() : text('bank.done')),
    facts(view),
    statements(view),
    section(text('bank.lines.title'), 'lines', view.lines.length === 0 ? empty(text('bank.lines.none')) : table(text('bank.lines.title'), COLUMNS, view.lines)),
  ];
});

onReturn(load);

/** A button that asks something of the file, and shows it anew. */
function act(label, path, look = '', body = undefined) {
  const ask = button(label, `vk-small ${look}`, async () => {
    ask.disabled = true;
    try {
      await post(`bank-statements/${encodeURIComponent(no)}/${path}`, body?.());
      load();
    } catch (error) {
      ask.replaceWith(element('span', { className: 'vk-error', role: 'alert' }, error.detail));
    }
  });
  return ask;
}

/** A file that was read in by somebody who left before its processing began. */
function goOn() {
  return [text('bank.stranded'), ' ', act(text('bank.continue'), 'start', 'vk-primary')];
}

function facts({ lines, importedAt, importedByName }) {
  const sum = (isWanted) => format.money(lines.filter(isWanted).reduce((total, each) => total + toCents(each.amount), 0n));
  const count = (status) => lines.filter((each) => each.status === status).length;
  const all = [
    ['bank.at', format.moment(importedAt)],
    ['bank.by', person(importedByName)],
    ['bank.total', sum(() => true)],
    ...['POSTED', 'SET_ASIDE', 'OPEN'].map((status) => [
      `bank.line.${status}`,
      text('bank.sum', { count: count(status), amount: sum((each) => each.status === status) }),
    ]),
  ];
  return element(
    'dl',
    { className: 'vk-facts' },
    all.map(([label, value]) => element('div', {}, element('dt', {}, text(label)), element('dd', {}, value))),
  );
}

/** The statements of the file; without their balances there is nothing to compare. */
function statements({ statements: all }) {
  const known = all.filter((each) => each.openingBalance !== null || each.closingBalance !== null);
  return known.length > 0 && section(text('bank.statements.title'), 'statements', table(text('bank.statements.title'), STATEMENT_COLUMNS, known));
}

const balance = (value) => (value === null ? NOTHING : money(value));

const STATEMENT_COLUMNS = [
  column(text('bank.statement'), (each) => `${each.bankAccountNo} · ${each.statementId}`),
  column(text('bank.statement.days'), ({ from, to }) => (from === to ? format.date(to) : `${format.date(from)} – ${format.date(to)}`)),
  numbers(text('bank.statement.opening'), (each) => balance(each.openingBalance)),
  numbers(text('bank.statement.posted'), (each) => money(each.posted)),
  numbers(text('bank.statement.notPosted'), (each) => orDash(each.notPosted, money)),
  numbers(text('bank.statement.closing'), (each) => balance(each.closingBalance)),
];

const COLUMNS = [
  column(text('bank.line'), (each) => String(each.lineNo)),
  column(text('bank.line.date'), dates),
  numbers(text('bank.line.amount'), (each) => money(each.amount)),
  breakable(text('bank.line.payer'), payer),
  column(text('bank.line.became'), (each) => pill(LINE_TONES[each.status], text(`bank.line.${each.status}`))),
  column(text('bank.line.entries'), entries),
];

/** The day it was booked, and the one from which the bank counts interest where that is another. */
function dates({ bookingDate, valueDate }) {
  return [format.date(bookingDate), bookingDate !== valueDate && element('div', { className: 'vk-when' }, text('bank.line.valued', { date: format.date(valueDate) }))];
}

function payer({ counterpartyName, counterpartyIban, text: words }) {
  return [
    element('strong', {}, counterpartyName || text('review.unnamed')),
    element('div', { className: 'vk-when' }, counterpartyIban),
    element('div', { className: 'vk-help' }, words),
  ];
}

/** What a line is, or may be: proposals of a line that is set aside say nothing any more. */
function entries(line) {
  if (line.status === 'SET_ASIDE') {
    return [element('div', {}, text('bank.line.aside')), proposedBefore(line), act(text('bank.line.takeUp'), `lines/${line.lineNo}/take-up`)];
  }
  const found = [...line.proposals.map((each) => entry(each, line)), ...line.parts.map((each) => part(each, line))];
  const problem = line.problem && element('div', { className: 'vk-warn' }, line.problem);
  return [found.length === 0 ? text('bank.line.nothing') : found, proposedBefore(line), undone(line), problem, (line.status === 'POSTED' || line.undone.length > 0) && posting(line), line.status === 'POSTED' && may('undo-payment') && undoForm(line)];
}

function entry(proposal, line) {
  return said(proposal, line, proposal.documentNo, ` ${proposal.customerName}, ${money(proposal.amount)}`);
}

/** What was posted of the line before, and turned round again. */
function undone({ undone: all }) {
  return all.map((each) =>
    element('div', { className: 'vk-help' }, text('bank.line.undone', { name: person(each.byName), at: format.moment(each.at), reason: each.reason })),
  );
}

/** Asks why before it undoes anything. */
function undoForm(line) {
  const reason = element('input', { type: 'text', maxLength: 200 });
  return element(
    'details',
    { className: 'vk-undo' },
    element('summary', {}, text('bank.line.undo')),
    field(text('bank.line.undo.reason'), reason),
    act(text('bank.line.undo.do'), `lines/${line.lineNo}/undo`, 'vk-danger', () => ({ reason: reason.value })),
  );
}

/** What the matching had said, where a human decided otherwise. */
function proposedBefore({ proposedBefore: proposed }) {
  return proposed.map((each) =>
    element(
      'div',
      { className: 'vk-help' },
      `${text('bank.line.proposed')} ${each.no} ${each.name}, ${money(each.amount)} (${[text(`review.confidence.${each.confidence}`), each.evidence].filter(Boolean).join('; ')})`,
    ),
  );
}

/** What is on an account, or stays with a customer. */
function part(of, line) {
  return of.accountNo
    ? said(of, line, of.accountNo, ` ${of.accountName}, ${money(of.amount)}`)
    : said(of, line, of.customerName, ` ${text('bank.line.onAccount', { amount: money(of.amount) })}`);
}

function said({ decidedBy, decidedByName, evidence }, line, name, more) {
  const isSettled = line.status === 'POSTED' || decidedBy;
  const words = isSettled ? '' : `${text('bank.line.maybe')} `;
  const why = decidedBy ? text('bank.line.decided', { name: person(decidedByName) }) : evidence;
  return element('div', {}, words, element('strong', {}, name), more, why && element('div', { className: 'vk-help' }, why));
}

const posting = (line) =>
  may('read-books') && element('div', {}, link(`/postings?document=${encodeURIComponent(`${no}-${line.lineNo}`)}`, text('bank.line.posting')));

/** One bank file: each of its lines, and what became of it. */
import { get, post } from '../api.js';
import { button, element } from '../dom.js';
import * as format from '../format.js';
import { toCents } from '../decimal.js';
import { crumbs, documentNumber, empty, heading, may, onReturn, openPage, section } from './page.js';
import { processPart } from './process-part.js';
import { column, link, money, numbers, table } from './table.js';
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
    section(text('bank.lines.title'), 'lines', view.lines.length === 0 ? empty(text('bank.lines.none')) : table(text('bank.lines.title'), COLUMNS, view.lines)),
  ];
});

onReturn(load);

/** A file that was read in by somebody who left before its processing began. */
function goOn() {
  const start = button(text('bank.continue'), 'vk-primary vk-small', async () => {
    start.disabled = true;
    try {
      await post(`bank-statements/${encodeURIComponent(no)}/start`);
      load();
    } catch (error) {
      start.replaceWith(element('span', { className: 'vk-error', role: 'alert' }, error.detail));
    }
  });
  return [text('bank.stranded'), ' ', start];
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

const COLUMNS = [
  column(text('bank.line'), (each) => String(each.lineNo)),
  column(text('bank.line.date'), (each) => format.date(each.bookingDate)),
  numbers(text('bank.line.amount'), (each) => money(each.amount)),
  column(text('bank.line.payer'), payer),
  column(text('bank.line.became'), (each) => pill(LINE_TONES[each.status], text(`bank.line.${each.status}`))),
  column(text('bank.line.entries'), entries, 'vk-wide-text'),
];

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
    return text('bank.line.aside');
  }
  const found = [...line.proposals.map((each) => entry(each, line)), ...line.parts.map((each) => part(each, line))];
  const problem = line.problem && element('div', { className: 'vk-warn' }, line.problem);
  return [found.length === 0 ? text('bank.line.nothing') : found, problem, line.status === 'POSTED' && posting(line)];
}

function entry(proposal, line) {
  return said(proposal, line, proposal.documentNo, ` ${proposal.customerName}, ${money(proposal.amount)}`);
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

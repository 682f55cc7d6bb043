/** The proof of the books: every check in words, and where it differs. */
import { get, post } from '../api.js';
import { button, element } from '../dom.js';
import * as format from '../format.js';
import { empty, failure, heading, intro, openPage } from './page.js';
import { column, numbers, quantity, table } from './table.js';
import { text } from './texts.js';
import { person, pill } from './words.js';

const load = openPage(async () => {
  const proof = await last();
  return [
    heading(text('proof.title'), element('span', { className: 'vk-page-actions' }, proveButton())),
    intro(text('proof.intro')),
    ...(proof === null ? [empty(text('proof.none'))] : [summary(proof), checks(proof)]),
  ];
});

/** Books that were never proved are no mistake. */
async function last() {
  try {
    return await get('proof');
  } catch (error) {
    if (error.status === 404) {
      return null;
    }
    throw error;
  }
}

function proveButton() {
  const prove = button(text('proof.now'), 'vk-primary vk-small', async () => {
    prove.disabled = true;
    prove.textContent = text('proof.busy');
    try {
      await post('proof');
      load();
    } catch (error) {
      prove.closest('.vk-page-head').after(failure(error, load));
    }
  });
  return prove;
}

function summary(proof) {
  const wrong = proof.checks.filter((each) => !each.ok).length;
  const words = wrong === 0 ? text('proof.ok', { count: proof.checks.length }) : text('proof.wrong', { wrong, count: proof.checks.length });
  return element(
    'div',
    { className: `vk-message vk-message-${proof.ok ? 'ok' : 'error'}`, role: 'status' },
    element('strong', {}, words),
    element('p', { className: 'vk-help' }, text('proof.when', { at: format.moment(proof.startedAt), name: person(proof.requestedByName) })),
  );
}

/** What is wrong comes first. */
function checks({ checks: all }) {
  const columns = [
    column(text('proof.check'), (each) => [element('strong', {}, each.title), element('div', { className: 'vk-help' }, each.compared)]),
    numbers(text('proof.checked'), (each) => quantity(each.checked)),
    column(text('proof.result'), (each) => pill(each.ok ? 'ok' : 'danger', each.ok ? text('proof.right') : text('proof.differences', { count: each.wrong }))),
  ];
  const sorted = [...all].sort((a, b) => Number(a.ok) - Number(b.ok));
  return [...sorted.filter((each) => !each.ok).map(findings), table(text('proof.title'), columns, sorted)];
}

function findings(check) {
  const columns = [
    column(text('proof.where'), (each) => each.document),
    numbers(text('proof.expected'), (each) => figure(each.expected)),
    numbers(text('proof.found'), (each) => figure(each.found)),
  ];
  return element(
    'section',
    { className: 'vk-section vk-finding' },
    element('h2', {}, check.title),
    element('p', { className: 'vk-help' }, check.compared),
    table(check.title, columns, check.findings),
    check.wrong > check.findings.length && element('p', { className: 'vk-count' }, text('proof.most', { shown: check.findings.length, count: check.wrong })),
  );
}

const figure = (value) => (value === null ? text('proof.missing') : quantity(value));

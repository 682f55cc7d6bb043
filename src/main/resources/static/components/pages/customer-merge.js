/** Merges two cards of one customer: what stands in the way, what has to be chosen, and which card stays. */
import { get, put, query } from '../api.js';
import { button, element, field } from '../dom.js';
import { filters } from './address.js';
import { crumbs, empty, heading, intro, section } from './page.js';
import { sure } from './customer-closing.js';
import { breakable, column, link, table } from './table.js';
import { text } from './texts.js';

const pageOf = (no) => `/customers/${encodeURIComponent(no)}`;
const pathOf = (no, into) => `customers/${encodeURIComponent(no)}/merge/${encodeURIComponent(into)}`;

/** The whole page; no is the card that is merged, and the address says into which one. */
export async function mergePage(no) {
  const into = filters().get('merge');
  if (!into) {
    return [crumbs(pageOf(no), no), heading(text('merge.title')), intro(text('merge.intro')), chooser(no)];
  }
  const preview = await get(pathOf(no, into));
  return [
    crumbs(pageOf(no), preview.from.name),
    heading(text('merge.title')),
    intro(text('merge.intro')),
    table(text('merge.title'), CARDS, [{ role: text('merge.from'), ...preview.from }, { role: text('merge.into'), ...preview.into }]),
    element('p', { className: 'vk-card-actions' }, link(`${pageOf(preview.into.no)}${query({ merge: preview.from.no })}`, text('merge.swap'), { className: 'vk-button vk-small' })),
    preview.reasons.length > 0
      ? element('div', { className: 'vk-message vk-message-error', role: 'alert' }, element('p', {}, text('merge.against')), element('ul', {}, preview.reasons.map((each) => element('li', {}, each))))
      : section(text('merge.clashes'), 'clashes', decision(preview)),
  ];
}

const CARDS = [
  column('', ({ role }) => element('strong', {}, role)),
  column(text('customers.no'), ({ no }) => link(pageOf(no), no)),
  breakable(text('customers.name'), ({ name }) => name),
  breakable(text('card.where'), ({ address, city }) => [address, city].filter(Boolean).join(', ')),
];

function chooser(no) {
  const into = element('input', { type: 'text', autocomplete: 'off', required: true, maxLength: 20 });
  const submit = (event) => {
    event.preventDefault();
    window.location.assign(`${pageOf(no)}${query({ merge: into.value.trim() })}`);
  };
  return element('form', { className: 'vk-setup-row', onsubmit: submit }, field(text('merge.number'), into), element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('merge.look')));
}

/** Nothing is chosen before somebody does. */
function decision({ from, into, clashes }) {
  const message = element('div', { role: 'alert' });
  const chosen = {};
  const merge = async () => {
    message.replaceChildren();
    try {
      await put(pathOf(from.no, into.no), { choices: chosen });
      window.location.assign(pageOf(into.no));
    } catch (error) {
      const words = error.refusals?.length > 0 ? error.refusals.map((each) => each.message) : [error.detail ?? text('state.broken')];
      message.replaceChildren(element('div', { className: 'vk-message vk-message-error' }, words.map((each) => element('p', {}, each))));
    }
  };
  const columns = [
    column(text('merge.what'), ({ kind, about }) => `${text(`merge.kind.${kind}`)} ${about}`.trim()),
    breakable(text('merge.from'), (clash) => side(clash, 'OLD', clash.old, chosen)),
    breakable(text('merge.into'), (clash) => side(clash, 'KEPT', clash.kept, chosen)),
  ];
  return [
    clashes.length === 0 ? empty(text('merge.clashes.none')) : [element('p', { className: 'vk-help' }, text('merge.clashes.help')), table(text('merge.clashes'), columns, clashes)],
    element('p', { className: 'vk-card-actions' }, sure('merge.do', merge), button(text('cancel'), 'vk-small', () => window.location.assign(pageOf(from.no)))),
    message,
  ];
}

function side({ key }, which, words, chosen) {
  const radio = element('input', { type: 'radio', name: key });
  radio.addEventListener('change', () => {
    chosen[key] = which;
  });
  return element('label', { className: 'vk-check' }, radio, words);
}

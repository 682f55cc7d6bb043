/** Merges two cards of one customer: what stands in the way, what has to be chosen, and which card stays. */
import { get, put, query } from '../api.js';
import { button, element, field } from '../dom.js';
import { filters } from './address.js';
import { CARD_FIELDS, inWords } from './customer-card.js';
import { crumbs, empty, heading, intro, section } from './page.js';
import { sure } from './customer-closing.js';
import { picker } from './picker.js';
import { breakable, column, link, NOTHING, table } from './table.js';
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
    await comparison(preview),
    element('p', { className: 'vk-card-actions' }, link(`${pageOf(preview.into.no)}${query({ merge: preview.from.no })}`, text('merge.swap'), { className: 'vk-button vk-small' })),
    preview.reasons.length > 0
      ? element('div', { className: 'vk-message vk-message-error', role: 'alert' }, element('p', {}, text('merge.against')), element('ul', {}, preview.reasons.map((each) => element('li', {}, each))))
      : section(text('merge.clashes'), 'clashes', decision(preview)),
  ];
}

/** What the two cards say, side by side. */
async function comparison({ from, into }) {
  const [old, kept] = await Promise.all([from, into].map(({ no }) => get(`customers/${encodeURIComponent(no)}/card`)));
  const rows = CARD_FIELDS.map((name) => ({ name, old: inWords(name, old.fields[name] ?? ''), kept: inWords(name, kept.fields[name] ?? '') }));
  const columns = [
    column(text('merge.what'), ({ name }) => text(`card.field.${name}`)),
    breakable(`${text('merge.from')}: ${from.no}`, ({ old: says }) => says || NOTHING),
    breakable(`${text('merge.into')}: ${into.no}`, ({ kept: says }) => says || NOTHING),
    column('', (row) => row.old !== row.kept && element('span', { className: 'vk-pill vk-pill-warn' }, text('merge.differs'))),
  ];
  return table(text('merge.title'), columns, rows.filter((row) => row.old || row.kept));
}

function chooser(no) {
  const into = picker('customers', (each) => each.no !== no);
  into.addEventListener('pick', ({ detail }) => window.location.assign(`${pageOf(no)}${query({ merge: detail.choice.no })}`));
  return element('div', { className: 'vk-setup-row' }, field(text('merge.number'), into.input, '', into));
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

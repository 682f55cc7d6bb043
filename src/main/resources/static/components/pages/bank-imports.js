/** Bank files that were read in, and what became of their lines. */
import { get, query } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, heading, intro, onReturn, openPage } from './page.js';
import { breakable, column, link, money, numbers, orDash, quantity } from './table.js';
import { text } from './texts.js';
import { importPill, person } from './words.js';

const START_FORM = '/camunda/app/tasklist/default/#/?processStart=payment-reconciliation';

const COLUMNS = [
  column(text('bank.no'), (each) => link(`/bank-imports/${encodeURIComponent(each.no)}`, each.no)),
  breakable(text('bank.file'), (each) => each.fileName),
  column(text('bank.at'), (each) => format.moment(each.importedAt)),
  column(text('bank.by'), (each) => person(each.importedByName)),
  numbers(text('bank.total'), (each) => money(each.total)),
  numbers(text('bank.lines'), (each) => quantity(each.lines)),
  numbers(text('bank.posted'), (each) => orDash(each.posted, quantity)),
  numbers(text('bank.setAside'), (each) => orDash(each.setAside, quantity)),
  numbers(text('bank.open'), (each) => orDash(each.open, quantity)),
  column(text('bank.status'), (each) => importPill(each)),
];

const load = openPage(async () => {
  const ask = (before) => get(`bank-statements${query({ before, limit: AT_A_TIME })}`);
  const imports = await ask(null);
  return [
    heading(
      text('bank.title'),
      element('span', { className: 'vk-page-actions' }, link(START_FORM, text('bank.upload'), { className: 'vk-button vk-small vk-primary' })),
    ),
    intro(text('bank.intro')),
    imports.length === 0 ? empty(text('bank.none')) : longTable(text('bank.title'), COLUMNS, imports, (last) => ask(last.no)),
  ];
});

onReturn(load);

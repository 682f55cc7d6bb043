/** Tables that can be walked through by keyboard, and that become cards on phones. */
import { element } from '../dom.js';
import * as format from '../format.js';
import { toCents, toUnits } from '../decimal.js';

/** What stands where there is nothing. */
export const NOTHING = '–';

/**
 * A column: its label, what stands in a row's cell, and whether that is a number. On phones, a column without
 * a label stands on its own line.
 */
export const column = (label, cell, className = '') => ({ label, cell, className });

export const numbers = (label, cell, className = '') => column(label, cell, `vk-num ${className}`);

/** Words that may be too long for the page, and then break. */
export const breakable = (label, cell) => column(label, cell, 'vk-breakable');

/** A table with its name for whoever cannot see it, and a row of totals below where there is one. */
export function table(name, columns, rows, totals = null) {
  const body = element('tbody', {}, rows.map((row) => bodyRow(columns, row)));
  body.addEventListener('keydown', walk);
  return element(
    'div',
    { className: 'vk-table-scroll' },
    element(
      'table',
      { className: 'vk-table vk-stack', 'aria-label': name },
      element('thead', {}, element('tr', {}, columns.map(head))),
      body,
      totals && element('tfoot', {}, totalsRow(columns, totals)),
    ),
  );
}

/** Where the list can be sorted by the column, its label is a button: { name, direction, turn }. */
function head({ label, className, sorting }) {
  const content = sorting ? element('button', { type: 'button', name: sorting.name, className: 'vk-sort', onclick: sorting.turn }, label) : label;
  return element('th', { scope: 'col', className, 'aria-sort': sorting?.direction }, content);
}

export function bodyRow(columns, row) {
  return element(
    'tr',
    {},
    columns.map((each) => bodyCell(each, row)),
  );
}

/** A cell with nothing in it is left out of the card on a phone. */
function bodyCell({ label, cell, className }, row) {
  const content = cell(row);
  const isNothing = content === NOTHING || content === '';
  return element('td', { className: isNothing ? `${className} vk-none` : className, data: { label } }, content);
}

function totalsRow(columns, totals) {
  return element(
    'tr',
    {},
    columns.map(({ label, className }, index) => bodyCell({ label, className, cell: () => totals[index] ?? '' })),
  );
}

/** ↑ and ↓ go to the link of the row above or below. */
function walk(event) {
  const step = { ArrowUp: 'previousElementSibling', ArrowDown: 'nextElementSibling' }[event.key];
  const row = event.target.closest('tr');
  if (step && row && event.target.matches('a')) {
    const next = row[step]?.querySelector('a');
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
}

export const link = (href, label, more = {}) => element('a', { href, ...more }, label);

/** An amount of the server, with two decimals. */
export const amount = (value) => format.amount(toCents(value));

export const money = (value) => format.money(toCents(value));

export const quantity = (value) => format.quantity(toUnits(value));

export const price = (value) => format.price(toUnits(value));

export const percent = (value) => format.percent(toUnits(value));

/** Nothing is a dash, so that numbers stand out. */
export const orDash = (value, shown) => (Number(value) === 0 ? NOTHING : shown(value));

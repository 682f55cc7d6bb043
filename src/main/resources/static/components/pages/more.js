/** Long lists: a page of them at a time, and a button for the next. */
import { button, element } from '../dom.js';
import { bodyRow, table } from './table.js';
import { text } from './texts.js';

/** So many rows are asked for at a time. */
export const AT_A_TIME = 50;

/**
 * A table with the first rows; below it how many are shown, and a button while there may be more. next gets
 * the last row and gives the rows behind it.
 */
export function longTable(name, columns, rows, next) {
  const whole = table(name, columns, rows);
  const body = whole.querySelector('tbody');
  const count = element('span', { className: 'vk-count', role: 'status' });
  const problem = element('span', { className: 'vk-error', role: 'alert', hidden: true });
  const more = button(text('more'), 'vk-small', () => load());
  const shown = [...rows];

  const show = (added) => {
    count.textContent = text(shown.length === 1 ? 'count.one' : 'count.rows', { count: shown.length });
    more.hidden = added.length < AT_A_TIME;
  };
  const load = async () => {
    more.disabled = true;
    try {
      const added = await next(shown.at(-1));
      shown.push(...added);
      body.append(...added.map((row) => bodyRow(columns, row)));
      problem.hidden = true;
      show(added);
    } catch (error) {
      problem.hidden = false;
      problem.textContent = error.detail ?? text('state.broken');
    } finally {
      more.disabled = false;
    }
  };
  show(rows);
  return [whole, element('div', { className: 'vk-more' }, count, more, problem)];
}

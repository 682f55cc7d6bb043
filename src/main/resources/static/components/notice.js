/** A message that stays when its form closes, until it is read or two minutes have passed. */
import { button, element } from './dom.js';
import { text } from './texts.js';

const READ_BY_THEN = 120_000;

export function showNotice(...content) {
  const notice = element('div', { className: 'vk-form vk-notice', role: 'status' }, content.map((each) => element('p', {}, each)));
  const close = button(text('notice.close'), 'vk-small', () => notice.remove());
  document.querySelectorAll('.vk-notice').forEach((each) => each.remove());
  notice.append(close);
  document.body.append(notice);
  setTimeout(() => notice.remove(), READ_BY_THEN);
}

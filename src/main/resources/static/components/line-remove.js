/** The button at the end of a line that takes it away; the keyboard has a key for it. */
import { button } from './dom.js';
import { text } from './texts.js';

export function removeButton(line) {
  return button('×', 'vk-small vk-remove', () => line.row.dispatchEvent(new CustomEvent('removeline', { bubbles: true })), {
    tabIndex: -1,
    title: text('lines.remove'),
    'aria-label': text('lines.remove'),
    'aria-keyshortcuts': 'Control+Delete',
  });
}

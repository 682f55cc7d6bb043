/** Closes a customer, opens him again, and takes a card away behind which there is nothing. */
import { get, put, query, remove } from '../api.js';
import { button } from '../dom.js';
import { may } from './page.js';
import { link } from './table.js';
import { text } from './texts.js';

/** The buttons; act makes a call, and says what was refused. */
export function closing({ no, closed, mergedInto }, act) {
  const path = `customers/${encodeURIComponent(no)}`;
  if (!may('close-customers') || mergedInto !== '') {
    return false;
  }
  return [
    closed
      ? button(text('customer.open'), 'vk-small', () => act(() => remove(`${path}/closing`)))
      : sure('customer.close', () => act(() => put(`${path}/closing`))),
    may('merge-customers') && !closed && link(`/customers/${encodeURIComponent(no)}?merge`, text('customer.merge'), { className: 'vk-button vk-small' }),
    sure('customer.remove', () =>
      act(async () => {
        const { version } = await get(`${path}/card`);
        await remove(`${path}${query({ version })}`);
        window.location.assign('/customers');
      }),
    ),
  ];
}

/** A button of which the first click asks, and the second does it. */
export function sure(words, act) {
  let isSure = false;
  const ask = (asked) => {
    isSure = asked;
    node.textContent = text(asked ? `${words}.sure` : words);
  };
  const node = button(text(words), 'vk-small vk-danger', () => (isSure ? act() : ask(true)));
  node.addEventListener('blur', () => ask(false));
  return node;
}

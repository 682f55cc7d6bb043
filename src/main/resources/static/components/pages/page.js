/** What every page shares: its frame, who looks at it, and what it says while it has nothing to show. */
import { ApiError } from '../api.js';
import { button, element } from '../dom.js';
import './menu.js';
import { text } from './texts.js';

const main = document.querySelector('.vk-main');

/** The login of whoever looks. */
export const user = main.dataset.user;

/** His full name. */
export const userName = main.dataset.name;

const offers = new Set((main.dataset.offers ?? '').split(' '));

/** Whether the page may offer this to whoever looks; the server decides once more. */
export const may = (offer) => offers.has(offer);

/** The number of the document that the page is about, from its address. */
export const documentNumber = () => decodeURIComponent(window.location.pathname.split('/')[2] ?? '');

/**
 * Shows the page. build gives its nodes, or says by an error why it cannot; until then the page says that it
 * is loading. Returns what shows the page anew.
 */
export function openPage(build) {
  const content = element('div', { className: 'vk-content' });
  main.replaceChildren(content);
  const load = () => fill(content, build);
  // Not before the page's own module is read to its end.
  queueMicrotask(load);
  return load;
}

/** How often each place was filled; an answer that comes after a later question is not shown. */
const fills = new WeakMap();

/** Fills a place with what build gives: loading, then the nodes or what went wrong. */
export async function fill(place, build) {
  const turn = (fills.get(place) ?? 0) + 1;
  fills.set(place, turn);
  place.setAttribute('aria-busy', 'true');
  if (place.childElementCount === 0) {
    place.replaceChildren(loading());
  }
  const nodes = await nodesOf(build, () => refill(place, build));
  if (fills.get(place) === turn) {
    const at = place.contains(document.activeElement) ? nameOf(document.activeElement) : null;
    place.replaceChildren(...[nodes].flat(2).filter(Boolean));
    place.removeAttribute('aria-busy');
    focusAgain(place, at);
  }
}

const nameOf = (control) => control.getAttribute('href') ?? control.getAttribute('name');

/** Who went to a link or a named button by keyboard stays there when it is shown anew. */
function focusAgain(place, name) {
  if (name !== null) {
    [...place.querySelectorAll('a, button[name]')].find((each) => nameOf(each) === name)?.focus({ preventScroll: true });
  }
}

async function nodesOf(build, retry) {
  try {
    return await build();
  } catch (error) {
    if (!(error instanceof ApiError)) {
      window.reportError(error);
    }
    return failure(error, retry);
  }
}

function refill(place, build) {
  place.replaceChildren();
  return fill(place, build);
}

/** Loads anew when the reader comes back after doing something elsewhere, unless he is filling something in. */
export function onReturn(load) {
  const enough = 5_000;
  let last = Date.now();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && Date.now() - last > enough && !main.querySelector('form:not(.vk-filters)')) {
      last = Date.now();
      load();
    }
  });
}

/** The page's heading, which is also the window's title; more stands beside it. */
export function heading(title, ...beside) {
  document.title = `${title} – Verkoop`;
  return element('div', { className: 'vk-page-head' }, element('h1', {}, title), ...beside);
}

/** What a page is for, where that does not go without saying. */
export const intro = (words) => element('p', { className: 'vk-intro' }, words);

/** The way back to the list that the page is one of. */
export function crumbs(href, label) {
  return element('nav', { className: 'vk-crumbs', 'aria-label': text('crumbs') }, element('a', { href }, `‹ ${label}`));
}

/** A part of a page with its own heading. */
export function section(title, id, ...children) {
  return element(
    'section',
    { className: 'vk-section', id, 'aria-labelledby': `${id}-title` },
    element('h2', { id: `${id}-title` }, title),
    ...children,
  );
}

export function loading() {
  return element('p', { className: 'vk-state', role: 'status' }, text('state.loading'));
}

/** There is nothing, and that is no mistake. */
export function empty(message) {
  return element('p', { className: 'vk-state' }, message);
}

/** Says what went wrong, and offers to try again or to log in. */
export function failure(error, retry) {
  const isLoggedOut = error.status === 401;
  return element(
    'div',
    { className: 'vk-message vk-message-error', role: 'alert' },
    element('p', {}, isLoggedOut ? text('state.login') : (error.detail ?? text('state.broken'))),
    element(
      'p',
      {},
      isLoggedOut
        ? element('a', { href: window.location.href, className: 'vk-button vk-small' }, text('state.login.again'))
        : button(text('state.retry'), 'vk-small', retry),
    ),
  );
}

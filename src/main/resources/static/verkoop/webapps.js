/**
 * Small additions to Tasklist, Cockpit, Admin and Welcome, loaded through customScripts in their config.js:
 * the logo leads to the start page, "log out" to the one login of Verkoop, a message goes when the next attempt
 * begins, and phones show one thing at a time.
 */
const START_PAGE = '/';
const DUTCH = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('nl');

function onClickInside(selector, action) {
  const handler = (event) => {
    if (event.target instanceof Element && event.target.closest(selector)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      action();
    }
  };
  document.addEventListener('click', handler, { capture: true });
}

/** Sends the start page's own log out form: it carries the token that the server asks for. */
async function logOut() {
  const response = await fetch(START_PAGE, { credentials: 'same-origin' });
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const form = page.querySelector('form[action$="/logout"]');
  if (!form) {
    window.location.assign(START_PAGE);
    return;
  }
  form.hidden = true;
  document.body.append(document.adoptNode(form));
  form.submit();
}

/** Tasklist keeps the chosen task in the address; the style sheet needs to know whether there is one. */
function markOpenTask() {
  const open = /[?&]task=[^&]+/.test(window.location.hash);
  document.documentElement.classList.toggle('vk-task-open', open);
}

function closeTask() {
  window.location.hash = window.location.hash.replace(/([?&])task=[^&]*&?/, '$1').replace(/[?&]$/, '');
  window.scrollTo(0, 0);
}

function addBackButton() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'vk-back';
  button.textContent = DUTCH ? '‹ Terug naar de lijst' : '‹ Back to the list';
  button.addEventListener('click', closeTask);
  document.querySelector('.site-wrap').before(button);
}

function watchOpenTask() {
  addBackButton();
  markOpenTask();
  const check = () => window.setTimeout(markOpenTask, 0);
  window.addEventListener('hashchange', check);
  window.addEventListener('popstate', check);
  document.addEventListener('click', () => window.setTimeout(markOpenTask, 50));
}

/** Messages of the last attempt say nothing about this one. */
function clearMessages() {
  document.querySelectorAll('.page-notifications .close').forEach((close) => close.click());
}

document.addEventListener(
  'click',
  ({ target }) => {
    const link = target instanceof Element && target.closest('.task-details a[href*="/orders/"]');
    if (link) {
      link.target = '_blank';
    }
    if (target instanceof Element && target.closest('.form-actions .btn-primary')) {
      clearMessages();
    }
  },
  { capture: true },
);

document.documentElement.lang = DUTCH ? 'nl' : 'en';
onClickInside('[cam-widget-header] .navbar-brand', () => window.location.assign(START_PAGE));
onClickInside('[cam-widget-header] .logout a', () => logOut().catch(() => window.location.assign(START_PAGE)));
if (document.querySelector('base')?.getAttribute('app-name') === 'tasklist') {
  watchOpenTask();
}

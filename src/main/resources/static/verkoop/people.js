/**
 * Names of people in the course of a task, where Tasklist writes their logins. Loaded through customScripts in its
 * config.js.
 */
const PROFILES = '/camunda/api/engine/engine/default/user/';
const LOGINS = '.history-pane :is(.operation-user, .event-body .line span)';

const names = new Map();

async function nameOf(login) {
  const response = await fetch(`${PROFILES}${encodeURIComponent(login)}/profile`, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    return login;
  }
  const { firstName, lastName } = await response.json();
  return [firstName, lastName].filter(Boolean).join(' ') || login;
}

/** What is no login of anybody stays as it is; each is asked for once. */
async function write(place) {
  const login = place.textContent.trim();
  if (!login || place.dataset.name === login) {
    return;
  }
  if (!names.has(login)) {
    names.set(login, nameOf(login).catch(() => login));
  }
  const name = await names.get(login);
  if (place.textContent.trim() === login) {
    place.dataset.name = name;
    place.textContent = name;
  }
}

new MutationObserver(() => document.querySelectorAll(LOGINS).forEach(write)).observe(document.body, { childList: true, subtree: true });

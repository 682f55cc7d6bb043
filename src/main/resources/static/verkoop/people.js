/**
 * Names of people in the course of a task, where Tasklist writes their logins. Loaded through customScripts in its
 * config.js.
 */
const PROFILES = '/camunda/api/engine/engine/default/user/';
const DOERS = '.history-pane .operation-user';
const LINES = '.history-pane .event-body .line';

/** Of what was changed, only these are people. */
const PEOPLE = ['Behandelaar', 'Assignee', 'Eigenaar', 'Owner'];

const names = new Map();

async function nameOf(login) {
  const response = await fetch(`${PROFILES}${encodeURIComponent(login)}/profile`, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    return login;
  }
  const { firstName, lastName } = await response.json();
  return [firstName, lastName].filter(Boolean).join(' ') || login;
}

/** Each login is asked for once. */
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

function writeAll() {
  document.querySelectorAll(DOERS).forEach(write);
  document.querySelectorAll(LINES).forEach((line) => {
    if (PEOPLE.includes(line.querySelector('.event-property')?.textContent.trim())) {
      line.querySelectorAll('span').forEach(write);
    }
  });
}

new MutationObserver(writeAll).observe(document.body, { childList: true, subtree: true });

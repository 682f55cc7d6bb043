/**
 * Tasklist as a part of Verkoop: the way to its other pages, the list with the most urgent work first and what is
 * due first in it, how many tasks wait in every list, one search over all of them, and who opens a task has it.
 * Loaded through customScripts in its config.js.
 */
const DUTCH = (navigator.languages?.[0] ?? navigator.language ?? '').toLowerCase().startsWith('nl');
const word = (dutch, english) => (DUTCH ? dutch : english);
const START_PAGE = '/';
const ENGINE = '/camunda/api/engine/engine/default/';
const DUE_FIRST = '[{"sortBy":"dueDate","sortOrder":"asc"}]';
const MOST_FOUND = 12;

/** How often the numbers beside the lists are asked for. */
const COUNT_AGAIN = 15_000;

/** What Tasklist shows stands behind the "#" of its address. */
const asked = () => new URLSearchParams(window.location.hash.replace(/^#\/?\??/, ''));

function goTo(changes) {
  const next = asked();
  Object.entries(changes).forEach(([name, value]) => next.set(name, value));
  window.location.hash = `#/?${next}`;
}

function node(tag, properties, ...children) {
  const built = Object.assign(document.createElement(tag), properties);
  built.append(...children);
  return built;
}

async function fromEngine(path, body) {
  const token = document.cookie.match(/(?:^|; )XSRF-TOKEN=([^;]*)/)?.[1];
  const headers = { Accept: 'application/json', 'Accept-Language': navigator.languages.join(',') };
  const options = body
    ? { method: 'POST', body: JSON.stringify(body), headers: { ...headers, 'Content-Type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token ?? '') } }
    : { headers };
  const response = await fetch(ENGINE + path, { credentials: 'same-origin', ...options });
  if (!response.ok) {
    throw new Error(`${response.status} ${path}`);
  }
  return response.json();
}

const userPage = fetch(START_PAGE, { credentials: 'same-origin' })
  .then((response) => response.text())
  .then((text) => new DOMParser().parseFromString(text, 'text/html'));

/** The menu of every page, but for what is opened now and then, in the header that Tasklist draws. */
async function addPlaces() {
  const links = (await userPage).querySelectorAll('#vk-nav a:not([data-seldom])');
  const places = node('nav', { className: 'vk-places' });
  places.setAttribute('aria-label', 'Verkoop');
  links.forEach((link) => {
    const isHere = link.getAttribute('href').includes('/tasklist/');
    const place = node('a', { href: link.getAttribute('href'), textContent: link.textContent });
    if (isHere) {
      place.setAttribute('aria-current', 'page');
    }
    places.append(place);
  });
  (await drawn('[cam-widget-header] .navbar-header')).after(places);
}

/** Whoever may neither sell nor reconcile has nothing to begin in Tasklist. */
async function hideWhatIsNotOffered() {
  const offers = (await userPage).querySelector('[data-offers]')?.dataset.offers.split(' ') ?? [];
  document.documentElement.classList.toggle('vk-begins-nothing', !offers.includes('sell') && !offers.includes('reconcile'));
}

/** A part of the page, once Tasklist has drawn it. */
function drawn(selector) {
  return new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector(selector);
      if (found) {
        resolve(found);
      } else {
        window.setTimeout(look, 50);
      }
    };
    look();
  });
}

/* Lists ---------------------------------------------------------------------- */

const priority = (list) => Number(list.properties.priority ?? 0);

async function lists() {
  const found = await fromEngine('filter?resourceType=Task&itemCount=true&maxResults=100');
  return found.sort((one, other) => priority(one) - priority(other));
}

/** Who comes without having chosen sees the first list in which something waits. */
async function chooseList() {
  if (!asked().has('sorting')) {
    goTo({ sorting: DUE_FIRST });
  }
  const all = await lists();
  const first = all.find(({ itemCount }) => itemCount > 0) ?? all[0];
  if (first && !asked().has('filter') && !asked().has('task') && !asked().has('processStart')) {
    goTo({ filter: first.id });
  }
  showCounts(all);
}

function showCounts(all) {
  const counts = new Map(all.map(({ name, itemCount }) => [name, itemCount]));
  document.querySelectorAll('.task-filter h4.name a').forEach((link) => {
    const name = link.firstChild?.textContent.trim();
    let badge = link.querySelector('.vk-waiting');
    if (!badge) {
      badge = node('span', { className: 'vk-waiting' });
      link.append(badge);
    }
    const count = String(counts.get(name) ?? '');
    if (badge.textContent !== count) {
      badge.textContent = count;
    }
    badge.classList.toggle('vk-none', count === '0' || count === '');
  });
}

let counting;
function countSoon(wait = 400) {
  window.clearTimeout(counting);
  counting = window.setTimeout(async () => {
    if (document.visibilityState === 'visible') {
      await lists().then(showCounts, () => {});
    }
    countSoon(COUNT_AGAIN);
  }, wait);
}

/* Search ---------------------------------------------------------------------- */

/** In the numbers of documents, and in names and references of customers. */
function search(typed) {
  const value = `%${typed.replace(/[%_\\]/g, '\\$&')}%`;
  const inFact = (name) => ({ name, operator: 'like', value });
  return fromEngine(`task?maxResults=${MOST_FOUND}`, {
    withTaskLocalVariablesInReturn: true,
    sorting: [{ sortBy: 'dueDate', sortOrder: 'asc' }],
    orQueries: [{ variableValuesIgnoreCase: true, taskVariables: [inFact('documentNumber'), inFact('customerName'), inFact('customerReference')] }],
  });
}

function searchBox() {
  const input = node('input', { type: 'search', className: 'form-control', autocomplete: 'off', placeholder: word('Zoek op nummer, klant of referentie', 'Find by number, customer or reference') });
  input.setAttribute('aria-label', word('Taken zoeken', 'Find tasks'));
  const found = node('ul', { className: 'vk-found', hidden: true });
  found.setAttribute('aria-label', word('Gevonden taken', 'Tasks found'));
  let waiting;
  const close = () => {
    found.hidden = true;
    found.replaceChildren();
  };
  const look = async () => {
    const typed = input.value.trim();
    if (typed.length < 2) {
      close();
      return;
    }
    const tasks = await search(typed).catch(() => []);
    if (typed === input.value.trim()) {
      found.replaceChildren(...(tasks.length ? tasks.map(foundTask) : [node('li', { className: 'vk-found-none', textContent: word('Geen taak gevonden.', 'No task found.') })]));
      found.hidden = false;
    }
  };
  input.addEventListener('input', () => {
    window.clearTimeout(waiting);
    waiting = window.setTimeout(look, 250);
  });
  input.addEventListener('keydown', (event) => {
    const links = [...found.querySelectorAll('a')];
    if (event.key === 'Escape') {
      input.value = '';
      close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      // Of several one is chosen: who opens a task has it.
      if (links.length === 1) {
        links[0].click();
      } else {
        links[0]?.focus();
      }
    } else if (event.key === 'ArrowDown') {
      event.preventDefault();
      links[0]?.focus();
    }
  });
  found.addEventListener('keydown', (event) => {
    const next = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' }[event.key];
    if (next) {
      event.preventDefault();
      (event.target.closest('li')[next]?.querySelector('a') ?? input).focus();
    }
  });
  found.addEventListener('click', (event) => {
    const link = event.target.closest('a');
    if (link) {
      event.preventDefault();
      input.value = '';
      close();
      goTo({ task: link.dataset.task });
    }
  });
  return node('div', { className: 'vk-search' }, input, found);
}

function foundTask({ id, name, variables }) {
  const fact = (key) => variables[key]?.value ?? '';
  const link = node('a', { href: `#/?task=${id}` }, node('strong', { textContent: `${fact('documentNumber')} ${fact('customerName')}` }), node('span', { textContent: [name, fact('customerReference')].filter(Boolean).join(' · ') }));
  link.dataset.task = id;
  return node('li', {}, link);
}

/** Tasklist draws its columns anew when one comes back to it. */
function keepSearch() {
  const place = document.querySelector('.tasks-list > .three-cols-layout-cell.content');
  if (place && !place.querySelector(':scope > .vk-search')) {
    place.prepend(searchBox());
  }
}

/* The open task ----------------------------------------------------------------- */

let taken = '';

/** The button that takes this task; none while another one is drawn still. */
function claimButton(id) {
  const button = document.querySelector('.task-details button.claim');
  return button && window.angular.element(button).scope()?.task?.id === id ? button : null;
}

/** Whoever may do a task has it as soon as he opens it; given back, it is not taken a second time. */
async function takeOpenTask() {
  const id = asked().get('task');
  if (!id || taken === id || !claimButton(id)) {
    return;
  }
  taken = id;
  try {
    const user = (await userPage).querySelector('[data-user]').dataset.user;
    const mine = await fromEngine('task?maxResults=1', { taskIdIn: [id], candidateUser: user });
    if (mine.length === 1) {
      claimButton(id)?.click();
      countSoon(1500);
    }
  } catch {
    taken = '';
  }
}

/** The day is the process's, and nobody changes it here: neither by mouse nor by keyboard. */
function keepDueDate(event) {
  if (event.target.closest?.('.task-details .due-date')) {
    event.stopImmediatePropagation();
    event.preventDefault();
  }
}

let lastLists = '';
function followDrawing() {
  keepSearch();
  takeOpenTask();
  const names = [...document.querySelectorAll('.task-filter h4.name a')].map((link) => link.firstChild?.textContent.trim()).join('|');
  if (names !== lastLists) {
    lastLists = names;
    countSoon(0);
  }
}

window.addEventListener('click', keepDueDate, { capture: true });
window.addEventListener('keydown', (event) => event.key !== 'Tab' && keepDueDate(event), { capture: true });
new MutationObserver(followDrawing).observe(document.body, { childList: true, subtree: true });
window.addEventListener('hashchange', () => {
  if (!asked().get('task')) {
    taken = '';
  }
  countSoon();
});
document.addEventListener('visibilitychange', () => countSoon());
addPlaces();
hideWhatIsNotOffered();
chooseList().catch(() => {});

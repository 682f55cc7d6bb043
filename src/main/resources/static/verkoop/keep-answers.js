/**
 * Keeps what somebody chose and wrote on a form from Camunda Modeler, which Tasklist forgets when he looks at
 * another tab or task, and says what is refused at the field that it is about. Tasklist's own button saves, and
 * its own form reads back. Loaded through customScripts in Tasklist's config.js.
 */
const FORM = '[cam-tasklist-form-camunda]';

/** Under these names Tasklist keeps what was saved, and we keep it until we know who looks. */
const KEPT = 'camunda-form:';
const ASIDE = `vk-aside:${KEPT}`;
const KEEPER = 'vk-answers-of';

function rename(from, to) {
  Object.keys(localStorage)
    .filter((name) => name.startsWith(from))
    .forEach((name) => {
      const target = to === null ? null : to + name.slice(from.length);
      // What was put aside is the older: another window of the same person may have saved something meanwhile.
      if (target !== null && (to === ASIDE || localStorage.getItem(target) === null)) {
        localStorage.setItem(target, localStorage.getItem(name));
      }
      localStorage.removeItem(name);
    });
}

/** Who works in this window; another window of the same browser may belong to somebody else by now. */
let user = null;

/** Whoever uses the browser next finds nothing of the person before. */
async function forgetOthers() {
  rename(KEPT, ASIDE);
  const answer = await fetch('/camunda/api/admin/auth/user/default', {
    headers: { Accept: 'application/json' },
  });
  const { userId } = answer.ok ? await answer.json() : {};
  if (userId) {
    rename(ASIDE, localStorage.getItem(KEEPER) === userId ? KEPT : null);
    localStorage.setItem(KEEPER, userId);
    user = userId;
  }
}

/** What is only read is read anew each time: it may have changed, or be in another language. */
function keepAnswersOnly() {
  Object.keys(localStorage)
    .filter((name) => name.startsWith(KEPT))
    .forEach((name) => {
      const saved = Object.entries(JSON.parse(localStorage.getItem(name)));
      const answers = saved.filter(([key]) => !/Text(En)?$/.test(key));
      localStorage.setItem(name, JSON.stringify(Object.fromEntries(answers)));
    });
}

const formOf = (node) => node?.closest?.(FORM) ?? null;
const current = () => document.querySelector(FORM);

/** The form takes over what is typed a moment later, or when the field is left. */
function takeOver() {
  const field = document.activeElement;
  if (formOf(field)) {
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  }
}

function save() {
  takeOver();
  const button = document.querySelector('.form-actions .btn-default');
  if (current() && button && !button.disabled && user !== null && localStorage.getItem(KEEPER) === user) {
    button.click();
    keepAnswersOnly();
  }
}

document.addEventListener(
  'click',
  ({ target }) => {
    if (target.closest('.form-actions')) {
      takeOver();
    } else if (!formOf(target)) {
      save();
    }
  },
  true,
);
window.addEventListener('pagehide', save);
window.addEventListener('hashchange', save, true);
window.addEventListener('popstate', save, true);

/** Fields are named after what they ask: decision by Field_Decision. */
function fieldOf(name) {
  const id = `Field_${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const input = [...current().querySelectorAll('[id]')].find((node) => node.id.split('-').includes(id));
  return input?.closest('.fjs-form-field');
}

function clear() {
  document.querySelectorAll('.vk-refused').forEach((words) => words.remove());
}

function show({ field, message }) {
  const place = field && current() && fieldOf(field);
  if (place) {
    const words = document.createElement('div');
    words.className = 'vk-refused';
    words.setAttribute('role', 'alert');
    words.textContent = message;
    place.append(words);
    place.scrollIntoView({ block: 'nearest' });
  }
}

function answered(request) {
  if (request.status === 422 && /\/submit-form$/.test(request.responseURL)) {
    clear();
    (JSON.parse(request.responseText).refusals ?? []).forEach(show);
  }
}

const send = XMLHttpRequest.prototype.send;
XMLHttpRequest.prototype.send = function sendAndLook(...body) {
  this.addEventListener('load', () => answered(this));
  return send.apply(this, body);
};
document.addEventListener('input', clear);
forgetOthers().catch(() => {});

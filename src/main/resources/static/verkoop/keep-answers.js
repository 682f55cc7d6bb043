/**
 * Keeps what somebody chose and wrote on a form from Camunda Modeler, which Tasklist forgets when he looks at
 * another tab or task, and says what is refused at the field that it is about. Tasklist's own button saves, and
 * its own form reads back. Loaded through customScripts in Tasklist's config.js.
 */
const FORM = '[cam-tasklist-form-camunda]';

/** Under these names Tasklist keeps what was saved; they belong to the person who used this browser last. */
const KEPT = /^camunda-form:/;
const KEEPER = 'vk-answers-of';

async function forgetOthers() {
  const answer = await fetch(new URL('../camunda/api/admin/auth/user/default', import.meta.url), { headers: { Accept: 'application/json' } });
  const { userId } = answer.ok ? await answer.json() : {};
  if (userId && localStorage.getItem(KEEPER) !== userId) {
    Object.keys(localStorage)
      .filter((name) => KEPT.test(name))
      .forEach((name) => localStorage.removeItem(name));
    localStorage.setItem(KEEPER, userId);
  }
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
  if (current() && button && !button.disabled) {
    button.click();
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
forgetOthers();

/** Saves and removes what is set up, and says beside the fields what was refused. */
import { button, element, showNote } from '../dom.js';
import { text } from './texts.js';

/**
 * Sends what save sends; controls are the form's fields by the name that refusals give. What belongs to no
 * field is said in the place for messages.
 */
export async function saveForm({ save, controls, message, onSaved }) {
  Object.values(controls).forEach((control) => showNote(control, 'help', null));
  message.replaceChildren();
  try {
    await save();
    await onSaved();
  } catch (error) {
    const rest = (error.refusals ?? []).filter((each) => !refuse(controls, each));
    if (rest.length > 0 || !(error.refusals?.length > 0)) {
      const words = rest.map((each) => each.message).join(' ') || (error.detail ?? text('state.broken'));
      message.replaceChildren(element('p', { className: 'vk-error', role: 'alert' }, words));
    }
  }
}

function refuse(controls, { field, message }) {
  const control = controls[field];
  if (control) {
    showNote(control, 'error', message);
  }
  return Boolean(control);
}

/**
 * A button, and behind it the form for something new; the form for what is there already is opened from its row.
 * form makes it, of what is there or null, and is told what to do once it is saved or closed.
 */
export function editing(words, form, onSaved) {
  const node = element('div', { className: 'vk-above-list' });
  const close = () => {
    node.replaceChildren(add);
    add.focus();
  };
  const saved = () => {
    close();
    onSaved();
  };
  const open = async (kept) => {
    node.replaceChildren(await form(kept, saved, close));
    node.querySelector(':is(input, select):not(:disabled)').focus();
  };
  const add = button(words, 'vk-small', () => open(null));
  node.append(add);
  return { node, open };
}

/** A button of which the first click asks, and the second removes. */
export function removal(removeIt, onRemoved) {
  let isSure = false;
  const ask = (sure) => {
    isSure = sure;
    node.textContent = text(sure ? 'setup.remove.sure' : 'setup.remove');
  };
  const node = button(text('setup.remove'), 'vk-small vk-danger', async () => {
    if (!isSure) {
      ask(true);
      return;
    }
    try {
      await removeIt();
      onRemoved();
    } catch (error) {
      node.replaceWith(element('span', { className: 'vk-error', role: 'alert' }, error.detail));
    }
  });
  node.addEventListener('blur', () => ask(false));
  return node;
}

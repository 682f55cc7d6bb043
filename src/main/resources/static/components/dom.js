/** Builds elements without markup in strings, so that no text of a customer can become markup. */

/** An element with properties (or attributes, where the name has a dash) and children. */
export function element(tag, properties = {}, ...children) {
  const built = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) {
      continue;
    }
    if (name === 'data') {
      Object.assign(built.dataset, value);
    } else if (name.startsWith('on')) {
      built.addEventListener(name.slice(2), value);
    } else if (name in built && !name.includes('-')) {
      built[name] = value;
    } else {
      built.setAttribute(name, value === true ? '' : value);
    }
  }
  built.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return built;
}

let lastId = 0;

export function uniqueId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}

/** A button that never submits the form around it. */
export function button(label, className, onclick, more = {}) {
  return element('button', { type: 'button', className: `vk-button ${className}`, onclick, ...more }, label);
}

/** A link that opens beside what one is doing. */
export function outside(href, label, className = '') {
  return element('a', { href, className, target: '_blank', rel: 'noopener' }, label);
}

/**
 * A labelled field of a grid; the control gets its label and a place for texts beside it. Where the control
 * is part of something bigger, that is what stands in the field.
 */
export function field(label, control, className = '', whole = control) {
  const id = control.id || uniqueId('vk-field');
  const note = element('p', { id: `${id}-note`, hidden: true });
  control.id = id;
  control.setAttribute('aria-describedby', note.id);
  return element('div', { className: `vk-field ${className}` }, element('label', { htmlFor: id }, label), whole, note);
}

/** Shows a text under a control: kind is help, warn, error or ok; without text the place is empty. */
export function showNote(control, kind, text) {
  const note = document.getElementById(control.getAttribute('aria-describedby'));
  const className = `vk-${kind}`;
  if (note && (note.textContent !== (text ?? '') || note.className !== className)) {
    note.className = className;
    note.textContent = text ?? '';
    note.hidden = !text;
  }
  if (kind === 'error' && text) {
    control.setAttribute('aria-invalid', 'true');
  } else {
    control.removeAttribute('aria-invalid');
  }
}

/** Changes a text only when it differs, so that 100 lines cost nothing while typing. */
export function setText(node, text) {
  if (node.textContent !== text) {
    node.textContent = text;
  }
}

/** Makes an element of ours known, once: a page that stays open over a release may load its script anew. */
export function define(name, element) {
  if (!customElements.get(name)) {
    customElements.define(name, element);
  }
}

/** Connects a form of ours to Tasklist: when it may be finished, and what is sent along. */
import { element } from './dom.js';
import { text } from './texts.js';

export class TaskForm {
  /** The form has a hidden required field named "ready"; Tasklist's button follows it. */
  constructor(camForm) {
    this.camForm = camForm;
    this.form = camForm.formElement[0];
    this.root = this.form.querySelector('.vk-root');
    this.scope = camForm.formElement.scope();
    this.camForm.on('submit', () => this.submitted());
    this.followClaim();
  }

  /**
   * Until the task is claimed it can be read, and nothing in it can be changed, by keyboard neither. Its head
   * stays alive: from there one looks at the document before one claims.
   */
  followClaim() {
    this.around = this.form.closest('[ng-class*="disabled-form"]');
    if (this.around) {
      new MutationObserver(() => this.showClaim()).observe(this.around, { attributeFilter: ['class'] });
    }
  }

  showClaim() {
    const isClosed = this.around?.classList.contains('disabled-form') ?? false;
    for (const part of this.root.querySelectorAll(':scope > :not(:has(.vk-head)), .vk-head ~ *')) {
      part.inert = isClosed;
    }
  }

  /** The number of the document that the task is about. */
  get documentNumber() {
    return this.camForm.variableManager.variableValue('documentNumber');
  }

  /** Tells Tasklist whether its button may be pressed now. */
  setReady(ready) {
    const value = ready ? 'yes' : undefined;
    if (this.scope.ready !== value) {
      this.scope.ready = value;
      this.scope.$applyAsync();
    }
  }

  /**
   * What happens when Tasklist's button is pressed: isSettled says whether everything is saved, settle saves
   * it and says whether that worked, prepare sets the business key or variables. Tasklist cannot wait, so an
   * unsettled form is stopped first and finished once it is settled.
   */
  onFinish({ isSettled, settle, prepare }) {
    this.finish = { isSettled, settle, prepare };
  }

  submitted() {
    const { isSettled, settle, prepare } = this.finish;
    if (isSettled()) {
      prepare();
      return;
    }
    this.camForm.submitPrevented = true;
    settle().then((settled) => {
      if (settled) {
        this.scope.$evalAsync(() => this.scope.complete());
      }
    });
  }

  /** What happens once the engine has taken the form; Tasklist then closes it. */
  onDone(action) {
    this.camForm.on('submit-success', action);
  }

  /** What a page that led here said behind its address; said once, so that the next form does not hear it. */
  takeParameter(name) {
    const location = this.camForm.formElement.injector().get('$location');
    const value = location.search()[name];
    location.search(name, null);
    this.scope.$applyAsync();
    return value;
  }

  /** Esc closes Tasklist's window at once; it asks first where question gives what there is to say. */
  askOnEscape(question) {
    const asked = element('p', { className: 'vk-message vk-message-warn', role: 'alert' });
    const pressed = (event) => {
      if (!this.root.isConnected) {
        window.removeEventListener('keydown', pressed, true);
        return;
      }
      const isEscape = event.key === 'Escape' && event.target.getAttribute('aria-expanded') !== 'true';
      const words = isEscape && !asked.isConnected && question();
      if (words) {
        event.preventDefault();
        event.stopImmediatePropagation();
        asked.textContent = words;
        this.root.prepend(asked);
        asked.scrollIntoView({ block: 'nearest' });
      } else if (!isEscape) {
        asked.remove();
      }
    };
    window.addEventListener('keydown', pressed, true);
  }

  set businessKey(value) {
    this.camForm.businessKey = value;
  }

  /** Sends a text along as a process variable; after a refusal the form may send another. */
  setVariable(name, value) {
    const variables = this.camForm.variableManager;
    if (variables.variable(name)) {
      variables.destroyVariable(name);
    }
    variables.createVariable({ name, type: 'String', value });
  }

  show(...children) {
    const hint = element('p', { className: 'vk-message vk-claim-hint' }, text('task.claim'));
    this.root.replaceChildren(hint, ...children.filter(Boolean));
    this.root.removeAttribute('aria-busy');
    this.showClaim();
  }

  /** Nothing can be done here: says why. */
  showFailure(error) {
    console.error(error);
    this.setReady(false);
    this.show(element('p', { className: 'vk-message vk-message-error', role: 'alert' }, error.detail ?? text('problem.form')));
  }
}

/** Opens a form and shows what went wrong where that fails. */
export async function openTaskForm(camForm, build) {
  const form = new TaskForm(camForm);
  try {
    await build(form);
  } catch (error) {
    form.showFailure(error);
  }
}

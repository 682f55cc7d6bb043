/** A text field that looks up what is typed on the server: arrows choose, Enter or a click picks. */
import { define, element, uniqueId } from './dom.js';
import { text } from './texts.js';
import { TypeaheadList } from './typeahead-list.js';

const WAIT = 150;

/**
 * Set `find` (query to choices), `describe` (choice to {value, title, detail, note}) and `isMeant`
 * (choice and query: is it meant exactly?). Sends "pick" with the choice, "unpick" when the text no longer
 * stands for one, "ahead" when Enter came before the list (the next field is to get the focus), and "unknown"
 * when Enter is pressed, or the field is left, with a text that is nothing.
 */
export class Typeahead extends HTMLElement {
  constructor() {
    super();
    this.choice = null;
    this.opensOnArrow = true;
    this.opensWhenEmpty = false;
    this.input = element('input', {
      type: 'text',
      autocomplete: 'off',
      spellcheck: false,
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
    });
    this.list = new TypeaheadList(this.input, (choice) => this.pick(choice));
    this.lookUp = 0;
    this.isAhead = false;
    this.listen();
  }

  connectedCallback() {
    if (this.input.parentNode !== this) {
      this.input.id ||= uniqueId('vk-typeahead');
      this.append(this.input, this.list.node);
    }
  }

  disconnectedCallback() {
    clearTimeout(this.timer);
  }

  /** Shows a choice that was made before, without sending an event. */
  show(choice) {
    this.choice = choice;
    this.input.value = choice ? this.describe(choice).value : '';
    this.list.close();
  }

  get isUnknown() {
    return this.choice === null && this.input.value.trim() !== '';
  }

  listen() {
    this.input.addEventListener('input', () => this.typed());
    this.input.addEventListener('keydown', (event) => this.pressed(event));
    this.input.addEventListener('blur', () => this.left());
    this.input.addEventListener('focus', () => this.entered());
  }

  entered() {
    this.input.select();
    this.searchWhenEmpty();
  }

  searchWhenEmpty() {
    if (this.opensWhenEmpty && this.input.value.trim() === '') {
      this.search();
    }
  }

  typed() {
    if (this.choice !== null) {
      this.choice = null;
      this.send('unpick');
    }
    clearTimeout(this.timer);
    if (this.input.value.trim() === '') {
      this.list.close();
      this.searchWhenEmpty();
    } else {
      this.timer = setTimeout(() => this.search(), WAIT);
    }
  }

  pressed(event) {
    const handled = this.list.isOpen ? this.pressedInList(event) : this.pressedAlone(event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  pressedInList(event) {
    const steps = { ArrowDown: 1, ArrowUp: -1 };
    if (event.key in steps) {
      this.list.move(steps[event.key]);
      return true;
    }
    if (event.key === 'Enter' && !event.ctrlKey) {
      this.pickMeant();
      return true;
    }
    if (event.key === 'Escape') {
      this.list.close();
      return true;
    }
    return false;
  }

  pressedAlone(event) {
    if (event.key === 'ArrowDown' && this.opensOnArrow) {
      this.search();
      return true;
    }
    if (event.key === 'Enter' && !event.ctrlKey && this.isUnknown) {
      this.pickMeant();
      return true;
    }
    return false;
  }

  /** Asks the server; an answer that is overtaken by a later question is dropped. Null: no answer came. */
  async search() {
    clearTimeout(this.timer);
    this.lookUp += 1;
    const asked = this.lookUp;
    this.input.setAttribute('aria-busy', 'true');
    try {
      const choices = await this.find(this.input.value.trim());
      if (asked === this.lookUp) {
        this.offer(choices);
      }
      return choices;
    } catch (error) {
      this.list.say(error.detail ?? text('problem.form'));
      return null;
    } finally {
      this.input.removeAttribute('aria-busy');
    }
  }

  offer(choices) {
    this.searched = this.input.value.trim();
    if (document.activeElement === this.input && this.choice === null) {
      this.list.open(choices, choices.map((choice) => this.describe(choice)));
    }
  }

  /** Enter picks what is marked. Who was quicker than the list goes on at once, and the pick follows him. */
  async pickMeant() {
    const typed = this.input.value.trim();
    if (this.list.wasMoved && this.list.marked) {
      this.pick(this.list.marked);
    } else if (this.list.isOpen && this.searched === typed) {
      const meant = this.exact(this.list.choices, typed) ?? this.list.marked;
      if (meant) {
        this.pick(meant);
      } else {
        this.list.close();
        this.send('unknown', typed);
      }
    } else {
      this.isAhead = true;
      this.send('ahead');
      const choices = await this.search();
      this.isAhead = false;
      if (choices) {
        this.settle(typed, this.exact(choices, typed) ?? choices[0]);
      }
    }
  }

  async left() {
    clearTimeout(this.timer);
    const typed = this.input.value.trim();
    const marked = this.list.isOpen && this.list.wasMoved ? this.list.marked : null;
    this.list.close();
    if (marked && this.isUnknown && !this.isAhead) {
      this.settle(typed, marked);
    } else if (!this.isAhead) {
      await this.resolve();
    }
  }

  /** Looks up what was typed and stands for nothing yet, without waiting for the hand to leave the field. */
  async resolve() {
    clearTimeout(this.timer);
    const typed = this.input.value.trim();
    const choices = this.isUnknown ? await this.search() : null;
    if (choices) {
      this.settle(typed, this.exact(choices, typed));
    }
  }

  /** Takes a choice that was looked up, unless something else was typed meanwhile. */
  settle(typed, meant) {
    if (this.choice !== null || this.input.value.trim() !== typed) {
      return;
    }
    if (meant) {
      this.pick(meant, document.activeElement === this.input);
    } else {
      this.send('unknown', typed);
    }
  }

  exact(choices, typed) {
    return choices.length === 1 ? choices[0] : choices.find((choice) => this.isMeant(choice, typed));
  }

  pick(choice, byHand = true) {
    this.lookUp += 1;
    this.show(choice);
    this.send('pick', choice, byHand);
  }

  send(type, detail = null, byHand = true) {
    this.dispatchEvent(new CustomEvent(type, { detail: { choice: detail, byHand } }));
  }
}

define('vk-typeahead', Typeahead);

/** Saves a moment after the last change, one save at a time, and says how that went. */

const WAIT = 600;
const WAIT_OFFLINE = 5000;

export class Autosave {
  /** save sends what is on the screen; onState gets "dirty", "busy", "saved" or "failed" (with the error). */
  constructor(save, onState) {
    this.save = save;
    this.onState = onState;
    this.change = 0;
    this.saved = 0;
    this.running = null;
    this.owed = false;
    document.addEventListener('visibilitychange', () => document.hidden && this.saved !== this.change && this.settle());
  }

  get isSettled() {
    return this.saved === this.change && this.running === null && !this.owed;
  }

  /** Something was typed. */
  touch() {
    this.owed = false;
    this.change += 1;
    this.onState('dirty');
    this.later(WAIT);
  }

  /**
   * The screen begins with something else than the server has. Who only looks saves nothing: it goes along with
   * the next change, or when the form is finished.
   */
  owe() {
    this.owed = true;
  }

  /** Saves now what is not saved yet; true when everything is. */
  async settle() {
    if (this.owed) {
      this.touch();
    }
    while (!this.isSettled) {
      if (!(await this.saveOnce())) {
        return false;
      }
    }
    return true;
  }

  /** What is on the screen is what the server has. */
  reset() {
    clearTimeout(this.timer);
    this.saved = this.change;
  }

  later(wait) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.saveOnce(), wait);
  }

  saveOnce() {
    clearTimeout(this.timer);
    this.running ??= this.run().finally(() => {
      this.running = null;
      if (this.again) {
        this.again = false;
        this.later(WAIT);
      }
    });
    return this.running;
  }

  async run() {
    const current = this.change;
    this.onState('busy');
    try {
      await this.save();
      this.saved = current;
      this.again = this.change !== current;
      this.onState(this.again ? 'dirty' : 'saved');
      return true;
    } catch (error) {
      this.onState('failed', error);
      if (error.status === 0) {
        this.later(WAIT_OFFLINE);
      }
      return false;
    }
  }
}

/** The start form of payment reconciliation: choose the bank's file; it is read when the process is started. */
import { post } from './api.js';
import { element, outside, uniqueId } from './dom.js';
import * as format from './format.js';
import { toCents } from './decimal.js';
import { showNotice } from './notice.js';
import { openTaskForm } from './task-form.js';
import { text } from './texts.js';

export function open(camForm) {
  return openTaskForm(camForm, async (form) => {
    const upload = new UploadForm((ready) => form.setReady(ready));
    form.onFinish({
      isSettled: () => upload.importNo !== null,
      settle: () => upload.send(),
      prepare: () => {
        form.businessKey = upload.importNo;
      },
    });
    form.onDone(() => showNotice(upload.summary, upload.link()));
    form.show(upload.node);
  });
}

class UploadForm {
  constructor(onReady) {
    this.onReady = onReady;
    this.file = null;
    this.importNo = null;
    const id = uniqueId('vk-file');
    this.input = element('input', { type: 'file', id, className: 'vk-hidden-text', onchange: () => this.choose(this.input.files[0]) });
    this.chosen = element('p', { className: 'vk-drop-file' }, text('upload.none'));
    this.zone = element(
      'div',
      { className: 'vk-drop' },
      this.chosen,
      this.input,
      element('label', { htmlFor: id, className: 'vk-button' }, text('upload.choose')),
      element('p', { className: 'vk-help' }, text('upload.help')),
    );
    this.result = element('div', { role: 'status' });
    this.node = element('div', {}, element('div', { className: 'vk-head' }, element('h2', {}, text('upload.title'))), this.zone, this.result);
    this.listen();
  }

  listen() {
    this.zone.addEventListener('dragover', (event) => {
      event.preventDefault();
      this.zone.classList.add('vk-drop-over');
    });
    this.zone.addEventListener('dragleave', () => this.zone.classList.remove('vk-drop-over'));
    this.zone.addEventListener('drop', (event) => {
      event.preventDefault();
      this.zone.classList.remove('vk-drop-over');
      this.choose(event.dataTransfer.files[0]);
    });
  }

  choose(file) {
    if (!file || this.importNo) {
      return;
    }
    this.file = file;
    this.chosen.textContent = text('upload.chosen', { name: file.name, size: format.size(file.size) });
    this.chosen.classList.add('vk-chosen');
    this.say('ok', text('upload.next'));
    this.onReady(true);
  }

  /** Reads the file in; true when the process can start at once, without anything to read first. */
  async send() {
    this.onReady(false);
    this.say('ok', text('upload.busy'));
    const form = new FormData();
    form.append('file', this.file);
    try {
      return this.imported(await post('bank-statements/uploads', form));
    } catch (error) {
      this.say('error', error.detail);
      return false;
    }
  }

  imported(answer) {
    this.importNo = answer.importNo;
    this.zone.inert = true;
    const summary = text('upload.done', { lines: answer.lines, total: format.money(toCents(answer.total)), no: answer.importNo });
    const known = answer.knownLines > 0 ? text('upload.known', { lines: answer.knownLines }) : null;
    const remarks = [known, ...answer.warnings].filter(Boolean);
    this.say(remarks.length > 0 ? 'warn' : 'ok', summary, remarks);
    this.result.append(element('p', {}, this.link()));
    this.summary = summary;
    this.onReady(true);
    return remarks.length === 0;
  }

  /** To what became of the lines. */
  link() {
    return outside(`/bank-imports/${encodeURIComponent(this.importNo)}`, text('upload.open'));
  }

  say(kind, message, remarks = []) {
    this.result.className = `vk-message vk-message-${kind}`;
    this.result.replaceChildren(
      element('p', {}, message),
      ...(remarks.length > 0 ? [element('ul', {}, remarks.map((each) => element('li', {}, each))), element('p', {}, text('upload.again'))] : []),
    );
  }
}

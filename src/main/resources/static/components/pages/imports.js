/** Files with customers, vendors, items and orders: what belongs in them, and what came of sending one. */
import { get, post } from '../api.js';
import { element, uniqueId } from '../dom.js';
import * as format from '../format.js';
import { heading, intro, may, openPage } from './page.js';
import { breakable, column, NOTHING, numbers, table } from './table.js';
import { text } from './texts.js';

/** What can be sent, with the files that it takes by the name the server knows them by. */
const KINDS = [
  { key: 'groups', files: { file: 'groups' }, offer: 'import-groups' },
  { key: 'salespeople', files: { file: 'salespeople' }, offer: 'keep-salespeople' },
  { key: 'customer-templates', files: { file: 'customer-templates' }, offer: 'import-templates' },
  { key: 'customers', files: { file: 'customers' }, offer: 'import-customers' },
  { key: 'ship-to-addresses', files: { file: 'ship-to-addresses' }, offer: 'import-ship-to' },
  { key: 'vendors', files: { file: 'vendors' }, offer: 'import-vendors' },
  { key: 'items', files: { file: 'items' }, offer: 'import-items' },
  { key: 'item-units', files: { file: 'item-units' }, offer: 'keep-items' },
  { key: 'item-texts', files: { file: 'item-texts' }, offer: 'keep-items' },
  { key: 'catalogue-items', files: { file: 'catalogue-items' }, offer: 'keep-items' },
  { key: 'prices', files: { file: 'prices' }, offer: 'keep-prices' },
  { key: 'invoice-discounts', files: { file: 'invoice-discounts' }, offer: 'keep-prices' },
  { key: 'orders', files: { orders: 'orders', lines: 'lines' }, offer: 'import-orders' },
];

openPage(async () => {
  const known = Object.fromEntries((await get('import/files')).map((file) => [file.name, file]));
  return [
    heading(text('imports.title')),
    intro(text('imports.intro')),
    KINDS.filter(({ offer }) => may(offer)).map((kind) => new ImportPart(kind, known).node),
  ];
});

class ImportPart {
  constructor({ key, files }, known) {
    this.key = key;
    this.inputs = Object.fromEntries(Object.keys(files).map((name) => [name, fileInput(name)]));
    this.send = element('button', { type: 'submit', className: 'vk-button vk-primary vk-small' }, text('imports.send'));
    this.result = element('div', { role: 'status' });
    const title = uniqueId('vk-import');
    this.node = element(
      'section',
      { className: 'vk-section vk-card vk-import', 'aria-labelledby': title },
      element('h2', { id: title }, text(`imports.${key}`)),
      element('form', { className: 'vk-import-form', onsubmit: (event) => this.submit(event) }, this.fields(files), this.send),
      Object.values(files).map((name) => expected(known[name], files)),
      this.result,
    );
  }

  fields(files) {
    return Object.entries(files).map(([name, columns]) =>
      element('label', { className: 'vk-import-file' }, element('span', { className: 'vk-label' }, text(`imports.file.${columns}`)), this.inputs[name]),
    );
  }

  async submit(event) {
    event.preventDefault();
    const form = new FormData();
    Object.entries(this.inputs).forEach(([name, input]) => form.append(name, input.files[0]));
    this.send.disabled = true;
    this.say('', text('imports.busy'));
    try {
      this.done(await post(`import/${this.key}`, form));
    } catch (error) {
      this.refused(error);
    } finally {
      this.send.disabled = false;
    }
  }

  done({ created, updated, unchanged, waiting, warnings }) {
    this.say('ok', text('imports.done', { created, updated, unchanged }));
    if (waiting?.length > 0) {
      this.result.append(refusalTable(waiting));
    }
    if (warnings?.length > 0) {
      this.result.append(element('p', { className: 'vk-message vk-message-warn' }, text('imports.warnings')), refusalTable(warnings));
    }
  }

  refused({ detail, refusals }) {
    this.say('error', detail ?? text('state.broken'));
    if (refusals?.length > 0) {
      this.result.append(refusalTable(refusals));
    }
  }

  say(kind, words) {
    this.result.replaceChildren(element('p', { className: `vk-message${kind ? ` vk-message-${kind}` : ''}` }, words));
  }
}

function fileInput(name) {
  return element('input', { type: 'file', name, required: true, accept: '.csv,text/csv' });
}

function refusalTable(refusals) {
  const columns = [
    numbers(text('imports.row'), (each) => (each.row === 0 ? NOTHING : format.quantity(BigInt(each.row) * 100000n))),
    column(text('imports.column'), (each) => element('code', {}, each.column)),
    breakable(text('imports.value'), (each) => each.value || NOTHING),
    breakable(text('imports.reason'), (each) => each.reason),
  ];
  return table(text('imports.refusals'), columns, refusals);
}

/** The columns that a file may have; those that it must have stand out. */
function expected({ name, required, optional }, files) {
  const title = Object.keys(files).length > 1 ? `${text(`imports.file.${name}`)}: ` : '';
  return element(
    'p',
    { className: 'vk-import-columns' },
    title,
    text('imports.required'),
    ' ',
    required.map((each) => [element('code', { className: 'vk-required-column' }, each), ' ']),
    '· ',
    text('imports.optional'),
    ' ',
    optional.map((each) => [element('code', {}, each), ' ']),
  );
}

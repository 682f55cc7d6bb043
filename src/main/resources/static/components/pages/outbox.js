/** Outgoing mail: what failed first, found by what one remembers, and a way to send one or many again. */
import { get, query } from '../api.js';
import { button, element, field } from '../dom.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { mailColumns, sendForm } from './mails.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, intro, may, onReturn, openPage } from './page.js';
import { column } from './table.js';
import { text } from './texts.js';

const STATUSES = ['FAILED', 'QUEUED', 'SENDING', 'SENT'];
const KINDS = ['offer', 'offer-reminder', 'order-confirmation', 'delivery-note', 'invoice'];

/** So many are asked for at once where all are wanted. */
const MANY = 500;

openPage(async () => {
  const place = element('div');
  const load = () => fill(place, () => list(load));
  const bar = filterBar(load);
  onBack(() => {
    bar.read();
    load();
  });
  onReturn(load);
  load();
  return [heading(text('outbox.title')), intro(text('outbox.intro')), bar.node, place];
});

function filterBar(load) {
  const search = element('input', { type: 'search', autocomplete: 'off', placeholder: text('outbox.search.hint') });
  const kind = element('select', {}, option('', text('outbox.kind.all')), KINDS.map((each) => option(each, text(`mail.kind.${each}`))));
  const read = () => {
    search.value = filters().get('q') ?? '';
    kind.value = filters().get('kind') ?? '';
  };
  const changed = (replace) => {
    writeFilters({ status: filters().get('status') ?? '', q: search.value.trim(), kind: kind.value }, { replace });
    load();
  };
  search.addEventListener('input', settled(() => changed(true)));
  kind.addEventListener('change', () => changed(false));
  read();
  const node = element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('outbox.search'), search, 'vk-search'),
    field(text('outbox.kind'), kind),
  );
  return { node, read };
}

const option = (value, label) => element('option', { value }, label);

/** With something looked for, in every state; else what failed. */
function chosen() {
  const inAddress = filters();
  const q = inAddress.get('q') ?? '';
  const kind = inAddress.get('kind') ?? '';
  return { status: inAddress.get('status') ?? (q || kind ? '' : 'FAILED'), q, kind };
}

const asked = (more) => {
  const { status, q, kind } = chosen();
  return query({ status: status || null, q: q || null, kind: kind || null, ...more });
};

const ask = (before, limit = AT_A_TIME) => get(`outbox${asked({ before, limit })}`);

async function list(load) {
  const { status, q, kind } = chosen();
  const [counts, mails] = await Promise.all([get(`outbox/counts${asked({ status: null })}`), ask(null)]);
  if (mails.length === 0) {
    return [tabs(counts, status, load), empty(q || kind ? text('outbox.none.found') : text(`outbox.none.${status}`))];
  }
  const total = status ? counts[status.toLowerCase()] : Object.values(counts).reduce((sum, each) => sum + each, 0);
  const chosenMails = new Chosen(total, load);
  const columns = [...(may('retry-mail') ? [chosenMails.column()] : []), ...mailColumns(load, { named: true })];
  return [
    tabs(counts, status, load),
    may('retry-mail') && chosenMails.bar,
    longTable(text('outbox.title'), columns, mails, (last) => ask(last.id)),
  ];
}

function tabs(counts, status, load) {
  const tab = (each) =>
    element(
      'a',
      {
        className: 'vk-tab',
        href: `?status=${each}`,
        'aria-current': each === status ? 'true' : null,
        onclick: (event) => {
          event.preventDefault();
          writeFilters({ ...chosen(), status: each });
          load();
        },
      },
      text(`mail.status.${each}`),
      element('b', {}, String(counts[each.toLowerCase()])),
    );
  return element('nav', { className: 'vk-tabs', 'aria-label': text('mail.status') }, STATUSES.map(tab));
}

/** So many documents are named one by one. */
const NAMED = 10;

function named(documents) {
  const more = documents.length - NAMED;
  const first = documents.slice(0, NAMED).join(', ');
  return more > 0 ? text('outbox.sent.more', { first, more }) : first;
}

/** The mails with a tick, and what can be done with all of them. */
class Chosen {
  constructor(total, load) {
    this.total = total;
    this.load = load;
    this.mails = new Map();
    this.boxes = new Map();
    this.count = element('span', { className: 'vk-count', role: 'status' });
    this.all = button(text('outbox.choose.all', { count: total }), 'vk-small', () => this.chooseAll());
    this.none = button(text('outbox.choose.none'), 'vk-small', () => this.choose([]));
    this.send = button(text('mail.retry'), 'vk-small vk-primary', () => this.ask());
    this.place = element('div', { className: 'vk-retry' });
    this.bar = element('div', { className: 'vk-choose' }, this.all, this.none, this.send, this.count, this.place);
    this.show();
  }

  column() {
    return column('', (mail) => (mail.status === 'SENDING' ? '' : this.box(mail)), 'vk-box');
  }

  box(mail) {
    const label = text('outbox.choose.one', { document: mail.document });
    const box = element('input', { type: 'checkbox', 'aria-label': label, checked: this.mails.has(mail.id) });
    box.addEventListener('change', () => {
      if (box.checked) {
        this.mails.set(mail.id, mail);
      } else {
        this.mails.delete(mail.id);
      }
      this.show();
    });
    this.boxes.set(mail.id, box);
    return box;
  }

  /** Those that are not shown yet too. */
  async chooseAll() {
    this.all.disabled = true;
    const mails = [];
    for (let page = await ask(null, MANY); page.length > 0; page = page.length < MANY ? [] : await ask(mails.at(-1).id, MANY)) {
      mails.push(...page);
    }
    this.all.disabled = false;
    this.choose(mails.filter(({ status }) => status !== 'SENDING'));
  }

  choose(mails) {
    this.mails = new Map(mails.map((mail) => [mail.id, mail]));
    this.boxes.forEach((box, id) => {
      box.checked = this.mails.has(id);
    });
    this.show();
  }

  show() {
    const { size } = this.mails;
    this.none.hidden = size === 0;
    this.send.hidden = size === 0;
    this.count.textContent = size === 0 ? '' : text(size === 1 ? 'outbox.chosen.one' : 'outbox.chosen', { count: size });
    this.place.replaceChildren();
  }

  ask() {
    const cancel = () => {
      this.place.replaceChildren();
      this.send.focus();
    };
    const form = sendForm([...this.mails.values()], (result) => this.tell(result), cancel);
    this.place.replaceChildren(form);
    form.querySelector('input').focus();
  }

  /** What was not queued stays in sight, with the reason. */
  tell({ queued, refused }) {
    if (refused.length === 0) {
      this.load();
      return;
    }
    const byReason = new Map();
    for (const { id, reason } of refused) {
      byReason.set(reason, [...(byReason.get(reason) ?? []), this.mails.get(id).document]);
    }
    const lines = [...byReason].map(([reason, documents]) => element('li', {}, reason, ' ', named(documents)));
    this.place.replaceChildren(
      element('p', { className: 'vk-warn', role: 'alert' }, text('outbox.sent.partly', { queued, refused: refused.length })),
      element('ul', {}, lines),
      button(text('outbox.sent.seen'), 'vk-small', this.load),
    );
  }
}

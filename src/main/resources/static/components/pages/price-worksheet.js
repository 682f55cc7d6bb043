/** New prices before they count: proposed from those that there are, changed by hand, and put into the price list. */
import { get, post, put, query, remove } from '../api.js';
import { toNumber, toUnits } from '../decimal.js';
import { button, element, field, showNote } from '../dom.js';
import '../date-field.js';
import * as format from '../format.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, intro, openPage } from './page.js';
import { removal, saveForm } from './setup-form.js';
import { breakable, column, NOTHING, numbers, price, quantity } from './table.js';
import { text } from './texts.js';

const BUYERS = ['EVERYBODY', 'CUSTOMER', 'CAMPAIGN', 'PRICE_GROUP'];
const STEPS = ['0.00001', '0.01', '0.05', '0.1', '0.5', '1', '5', '10'];

openPage(async () => {
  const place = element('div');
  const said = element('div', { role: 'status' });
  const say = (words) => said.replaceChildren(...(words ? [element('p', { className: 'vk-message vk-message-ok' }, words)] : []));
  const show = () => fill(place, () => list(show, say));
  show();
  return [heading(text('worksheet.title')), intro(text('worksheet.intro')), proposalForm(show, say), said, place];
});

const input = (more = {}) => element('input', { type: 'text', autocomplete: 'off', ...more });
const number = (value = '') => input({ inputMode: 'decimal', value });
const select = (values, words) => element('select', {}, values.map((each) => element('option', { value: each }, words(each))));
const buyers = (first) => select(['', ...BUYERS], (each) => (each ? text(`prices.for.${each}`) : text(first)));

function proposalForm(show, say) {
  const fields = {
    source: select(['PRICE_LIST', 'ITEM_CARDS'], (each) => text(`worksheet.source.${each}`)),
    items: input({ maxLength: 100, placeholder: text('worksheet.items.hint') }),
    sourceSoldTo: buyers('worksheet.anybody'),
    sourceSoldToNo: input({ maxLength: 20 }),
    soldTo: buyers('worksheet.sameBuyer'),
    soldToNo: input({ maxLength: 20 }),
    factor: number(format.quantity(toUnits(1))),
    roundTo: select(STEPS, (each) => (each === '0.00001' ? text('worksheet.noRounding') : format.price(toUnits(each)))),
    direction: select(['NEAREST', 'UP', 'DOWN'], (each) => text(`worksheet.rounding.${each}`)),
    onlyAbove: number(),
    createNew: element('input', { type: 'checkbox' }),
  };
  fields.roundTo.value = '0.01';
  const from = document.createElement('vk-date');
  const until = document.createElement('vk-date');
  const named = (buyer, no) => () => {
    no.parentNode.hidden = !buyer.value || buyer.value === 'EVERYBODY';
  };
  const message = element('div');
  const controls = { ...fields, validFrom: from.input, validUntil: until.input };
  const save = async () => {
    const wrong = [['factor', fields.factor], ['onlyAbove', fields.onlyAbove]].filter(([, control]) => format.parse(control.value) === undefined).map(([name]) => ({ field: name, message: text('worksheet.number') }));
    const dates = [['validFrom', from], ['validUntil', until]].filter(([, date]) => !date.isValid).map(([name]) => ({ field: name, message: text('date.needed') }));
    if (wrong.length + dates.length > 0) {
      throw Object.assign(new Error(), { refusals: [...wrong, ...dates] });
    }
    const units = (control) => {
      const parsed = format.parse(control.value);
      return parsed === null ? null : toNumber(parsed);
    };
    const { proposed } = await post('price-worksheet/proposals', {
      source: fields.source.value,
      items: fields.items.value.trim(),
      sourceSoldTo: fields.sourceSoldTo.value || null,
      sourceSoldToNo: fields.sourceSoldToNo.value.trim() || null,
      soldTo: fields.soldTo.value || null,
      soldToNo: fields.soldToNo.value.trim() || null,
      validFrom: from.value || null,
      validUntil: until.value || null,
      factor: units(fields.factor),
      roundTo: Number(fields.roundTo.value),
      direction: fields.direction.value,
      onlyAbove: units(fields.onlyAbove),
      createNew: fields.createNew.checked,
    });
    say(proposed === 0 ? text('worksheet.proposed.none') : text('worksheet.proposed', { count: proposed }));
  };
  const submit = (event) => {
    event.preventDefault();
    say('');
    return saveForm({ save, controls, message, onSaved: show });
  };
  const node = element(
    'form',
    { className: 'vk-section vk-card vk-card-part', noValidate: true, onsubmit: submit },
    element('div', { className: 'vk-card-fields' },
      field(text('worksheet.source'), fields.source),
      field(text('worksheet.items'), fields.items),
      field(text('worksheet.sourceSoldTo'), fields.sourceSoldTo),
      field(text('prices.for.no'), fields.sourceSoldToNo),
      field(text('worksheet.factor'), fields.factor),
      field(text('worksheet.roundTo'), fields.roundTo),
      field(text('worksheet.rounding'), fields.direction),
      field(text('worksheet.onlyAbove'), fields.onlyAbove),
      field(text('worksheet.soldTo'), fields.soldTo),
      field(text('prices.for.no'), fields.soldToNo),
      from.asField(text('worksheet.from')),
      until.asField(text('worksheet.until')),
    ),
    element('label', { className: 'vk-check' }, fields.createNew, text('worksheet.createNew')),
    element('p', { className: 'vk-help' }, text('worksheet.help')),
    message,
    element('div', { className: 'vk-card-actions' }, element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('worksheet.propose'))),
  );
  [[fields.sourceSoldTo, fields.sourceSoldToNo], [fields.soldTo, fields.soldToNo]].forEach(([buyer, no]) => {
    const shown = named(buyer, no);
    buyer.addEventListener('change', shown);
    shown();
  });
  return node;
}

async function list(show, say) {
  const ask = (skip) => get(`price-worksheet${query({ skip, limit: AT_A_TIME })}`);
  const rows = await ask(0);
  if (rows.length === 0) {
    return empty(text('worksheet.none'));
  }
  let seen = 0;
  const whole = longTable(text('worksheet.title'), columns(show), rows, () => {
    seen += AT_A_TIME;
    return ask(seen);
  });
  const implement = removalLike(text('worksheet.implement'), async () => {
    const { created, updated } = await post('price-worksheet/implementation');
    say(text('worksheet.implemented', { created, updated }));
    show();
  });
  const clear = removalLike(text('worksheet.clear'), async () => {
    await remove('price-worksheet/proposals');
    show();
  });
  return [element('div', { className: 'vk-card-actions' }, implement, clear), ...whole];
}

/** A button of which the first click asks whether it is meant. */
function removalLike(label, act) {
  let isSure = false;
  const ask = (sure) => {
    isSure = sure;
    node.textContent = sure ? text('setup.remove.sure') : label;
  };
  const node = button(label, 'vk-small', async () => {
    if (!isSure) {
      ask(true);
      return;
    }
    try {
      await act();
    } catch (error) {
      node.after(element('span', { className: 'vk-error', role: 'alert' }, error.detail));
      ask(false);
    }
  });
  node.addEventListener('blur', () => ask(false));
  return node;
}

function columns(show) {
  return [
    breakable(text('prices.item'), ({ itemNo, description }) => [element('strong', {}, itemNo), ' ', description]),
    breakable(text('prices.for'), ({ soldTo, soldToNo, soldToName }) => [text(`prices.for.${soldTo}`), ' ', soldToNo, ' ', soldToName]),
    numbers(text('prices.from.quantity'), ({ minimumQuantity, unit }) => (Number(minimumQuantity) === 0 ? NOTHING : `${quantity(minimumQuantity)} ${unit}`)),
    column(text('prices.valid'), period),
    numbers(text('worksheet.old'), ({ oldPrice, unitCode, unit }) => [price(oldPrice), unitCode && element('div', { className: 'vk-help' }, text('prices.per', { unit }))].filter(Boolean)),
    numbers(text('worksheet.new'), newPrice),
    column('', (each) => removal(() => remove(pathOf(each)), show), 'vk-actions'),
  ];
}

function period({ validFrom, validUntil }) {
  const from = validFrom && text('prices.since', { date: format.date(validFrom) });
  const until = validUntil && text('prices.until', { date: format.date(validUntil) });
  return [from, until].filter(Boolean).join(' ') || text('prices.always');
}

function pathOf({ soldTo, soldToNo, itemNo, unitCode, minimumQuantity, validFrom, version }) {
  return `price-worksheet${query({ soldTo, soldToNo, itemNo, unit: unitCode, minimumQuantity, validFrom, version })}`;
}

/** Saved when it is left. */
function newPrice(line) {
  const control = input({ inputMode: 'decimal', value: price(line.unitPrice), ariaLabel: `${text('worksheet.new')}: ${line.itemNo}` });
  const whole = field(text('worksheet.new'), control);
  whole.firstChild.className = 'vk-hidden-text';
  control.addEventListener('change', async () => {
    const units = format.parse(control.value);
    try {
      await put(pathOf(line), { unitPrice: units === null || units === undefined ? null : toNumber(units) });
      line.version += 1;
      showNote(control, 'ok', text('worksheet.saved'));
    } catch (error) {
      showNote(control, 'error', error.refusals?.[0]?.message ?? error.detail);
    }
  });
  return whole;
}

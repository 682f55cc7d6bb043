/** The price list: who gets which item for what price, or less which discount. */
import { get, post, query, remove } from '../api.js';
import { toText } from '../decimal.js';
import { button, element, field, showNote } from '../dom.js';
import * as format from '../format.js';
import '../date-field.js';
import { filters, onBack, settled, writeFilters } from './address.js';
import { AT_A_TIME, longTable } from './more.js';
import { empty, fill, heading, intro, may, openPage, section } from './page.js';
import { removal, saveForm } from './setup-form.js';
import { breakable, column, NOTHING, numbers, percent, price, quantity, table } from './table.js';
import { text } from './texts.js';

/** For whom a line may be, and in which column of a file that stands. */
const BUYERS = { EVERYBODY: null, CUSTOMER: 'customer_no', CAMPAIGN: 'campaign', PRICE_GROUP: 'price_group', DISCOUNT_GROUP: 'discount_group' };

openPage(async () => {
  const place = element('div');
  const search = element('input', { type: 'search', autocomplete: 'off', maxLength: 100, placeholder: text('prices.search.hint') });
  const valid = element('input', { type: 'checkbox' });
  const editor = adding(() => show());
  const show = () => fill(place, () => list(show, editor.change));
  const read = () => {
    search.value = filters().get('q') ?? '';
    valid.checked = filters().get('valid') === 'true';
    show();
  };
  const changed = (replace) => {
    writeFilters({ q: search.value.trim(), valid: valid.checked }, { replace });
    show();
  };
  search.addEventListener('input', settled(() => changed(true)));
  valid.addEventListener('change', () => changed(false));
  onBack(read);
  read();
  const changes = element('div');
  fill(changes, changesPart);
  const bar = element(
    'form',
    { className: 'vk-filters', role: 'search', onsubmit: (event) => event.preventDefault() },
    field(text('prices.search'), search, 'vk-search'),
    element('label', { className: 'vk-check' }, valid, text('prices.onlyValid')),
  );
  return [heading(text('prices.title')), intro(text('prices.intro')), bar, may('keep-prices') && editor.node, place, changes];
});

const CHANGES = [
  column(text('card.change.when'), (each) => format.moment(each.changedAt)),
  column(text('card.change.who'), (each) => each.changedByName),
  breakable(text('prices.item'), (each) => each.itemNo || each.itemGroup),
  breakable(text('prices.for'), (each) => [text(`prices.for.${each.soldTo}`), ' ', each.soldToNo]),
  numbers(text('prices.from.quantity'), (each) => [Number(each.minimumQuantity) === 0 ? each.unit || NOTHING : `${quantity(each.minimumQuantity)} ${each.unit}`]),
  breakable(text('card.change.before'), (each) => each.oldTerms || NOTHING),
  breakable(text('card.change.after'), (each) => each.newTerms || NOTHING),
];

async function changesPart() {
  const changes = await get('price-lines/changes');
  return changes.length > 0 && section(text('card.changes'), 'changes', table(text('card.changes'), CHANGES, changes));
}

async function list(show, change) {
  const rows = await ask(0);
  if (rows.length === 0) {
    return empty(text(filters().size === 0 ? 'prices.none' : 'prices.none.filtered'));
  }
  let seen = 0;
  return longTable(text('prices.title'), columns(show, change), rows, () => {
    seen += AT_A_TIME;
    return ask(seen);
  });
}

function ask(skip) {
  const chosen = filters();
  return get(`price-lines${query({ q: chosen.get('q'), valid: chosen.get('valid'), skip, limit: AT_A_TIME })}`);
}

function columns(show, change) {
  const every = [
    breakable(text('prices.item'), (line) => [element('strong', {}, line.itemNo || line.itemGroup), ' ', line.itemNo ? line.description : text('prices.itemGroup')]),
    breakable(text('prices.for'), buyer),
    numbers(text('prices.from.quantity'), (line) => (Number(line.minimumQuantity) === 0 ? NOTHING : `${quantity(line.minimumQuantity)} ${line.unit}`)),
    numbers(text('prices.price'), (line) => (line.unitPrice === null ? NOTHING : [price(line.unitPrice), line.unitCode && element('div', { className: 'vk-help' }, text('prices.per', { unit: line.unit })), !line.discountAllowed && element('div', { className: 'vk-help' }, text('prices.net')), !line.invoiceDiscountAllowed && element('div', { className: 'vk-help' }, text('prices.noInvoiceDiscount'))].filter(Boolean))),
    numbers(text('prices.card'), (line) => (line.cardPrice === null ? NOTHING : price(line.cardPrice))),
    numbers(text('prices.discount'), (line) => (Number(line.discountPercent) === 0 ? NOTHING : percent(line.discountPercent))),
    column(text('prices.valid'), period),
  ];
  return may('keep-prices') ? [...every, column('', (line) => [button(text('prices.change'), 'vk-small', () => change(line)), ' ', removal(() => remove(pathOf(line)), show)], 'vk-actions')] : every;
}

function buyer({ soldTo, soldToNo, soldToName }) {
  return soldTo === 'EVERYBODY' ? text('prices.for.EVERYBODY') : [text(`prices.for.${soldTo}`), ' ', element('strong', {}, soldToNo), ' ', soldToName];
}

function period({ validFrom, validUntil }) {
  const from = validFrom && text('prices.since', { date: format.date(validFrom) });
  const until = validUntil && text('prices.until', { date: format.date(validUntil) });
  return [from, until].filter(Boolean).join(' ') || text('prices.always');
}

function pathOf({ soldTo, soldToNo, itemNo, itemGroup, unitCode, minimumQuantity, validFrom }) {
  return `price-lines${query({ soldTo, soldToNo, itemNo, itemGroup, unit: unitCode, minimumQuantity, validFrom })}`;
}

/** A button, and behind it the form for a line; the same buyer, item, quantity and first day are said anew. */
function adding(show) {
  const node = element('div', { className: 'vk-above-list' });
  const close = () => {
    node.replaceChildren(add);
    add.focus();
  };
  const open = (line) => {
    node.replaceChildren(lineForm(show, close, line));
    node.querySelector('input').focus();
  };
  const add = button(text('prices.add'), 'vk-small', () => open(null));
  node.append(add);
  return { node, change: open };
}

function lineForm(show, close, line) {
  const input = (more = {}) => element('input', { type: 'text', autocomplete: 'off', ...more });
  const number = () => input({ inputMode: 'decimal' });
  const day = () => document.createElement('vk-date');
  const fields = {
    item: input(),
    isGroup: element('input', { type: 'checkbox' }),
    soldTo: element('select', {}, Object.keys(BUYERS).map((each) => element('option', { value: each }, text(`prices.for.${each}`)))),
    soldToNo: input(),
    unit: input({ maxLength: 10, placeholder: text('prices.unit.hint') }),
    quantity: number(),
    price: number(),
    discount: number(),
    discountAllowed: element('input', { type: 'checkbox', checked: true }),
    invoiceDiscountAllowed: element('input', { type: 'checkbox', checked: true }),
    from: day(),
    until: day(),
  };
  if (line) {
    fillIn(fields, line);
  }
  const message = element('div');
  const buyerField = field(text('prices.for.no'), fields.soldToNo);
  const chosen = () => {
    buyerField.hidden = fields.soldTo.value === 'EVERYBODY';
  };
  fields.soldTo.addEventListener('change', chosen);
  chosen();
  const submit = async (event) => {
    event.preventDefault();
    if (BUYERS[fields.soldTo.value] && fields.soldToNo.value.trim() === '') {
      showNote(fields.soldToNo, 'error', text('prices.for.needed'));
      return;
    }
    await saveForm({ save: () => send(fields), controls: controls(fields), message, onSaved: show });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('prices.item'), fields.item),
    element('label', { className: 'vk-check' }, fields.isGroup, text('prices.itemGroup')),
    field(text('prices.for'), fields.soldTo),
    buyerField,
    field(text('lines.unit'), fields.unit),
    field(text('prices.from.quantity'), fields.quantity),
    field(text('prices.price'), fields.price),
    field(text('prices.discount'), fields.discount),
    element('label', { className: 'vk-check' }, fields.discountAllowed, text('prices.discountAllowed')),
    element('label', { className: 'vk-check' }, fields.invoiceDiscountAllowed, text('prices.invoiceDiscountAllowed')),
    fields.from.asField(text('prices.since.label')),
    fields.until.asField(text('prices.until.label')),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
    element('p', { className: 'vk-help vk-wide' }, text('prices.add.help')),
  );
}

function fillIn(fields, line) {
  const number = (value, shown) => (value === null || Number(value) === 0 ? '' : shown(value));
  fields.item.value = line.itemNo || line.itemGroup;
  fields.isGroup.checked = line.itemGroup !== '';
  fields.soldTo.value = line.soldTo;
  fields.soldToNo.value = line.soldToNo;
  fields.unit.value = line.unitCode;
  fields.quantity.value = number(line.minimumQuantity, quantity);
  fields.price.value = line.unitPrice === null ? '' : price(line.unitPrice);
  fields.discount.value = number(line.discountPercent, quantity);
  fields.discountAllowed.checked = line.discountAllowed;
  fields.invoiceDiscountAllowed.checked = line.invoiceDiscountAllowed;
  fields.from.value = line.validFrom ?? '';
  fields.until.value = line.validUntil ?? '';
}

/** The fields by the columns in which a file has them: the form sends a file of one line. */
function controls({ item, soldToNo, unit, quantity: from, price: unitPrice, discount, from: first, until }) {
  return {
    item_no: item,
    item_group: item,
    customer_no: soldToNo,
    campaign: soldToNo,
    price_group: soldToNo,
    discount_group: soldToNo,
    unit,
    minimum_quantity: from,
    unit_price: unitPrice,
    discount_percent: discount,
    valid_from: first.input,
    valid_until: until.input,
  };
}

async function send(fields) {
  const cells = {
    item_no: fields.isGroup.checked ? '' : fields.item.value.trim(),
    item_group: fields.isGroup.checked ? fields.item.value.trim() : '',
    unit: fields.unit.value.trim(),
    minimum_quantity: typed(fields.quantity),
    unit_price: typed(fields.price),
    discount_percent: typed(fields.discount),
    discount_allowed: fields.discountAllowed.checked ? '1' : '0',
    invoice_discount_allowed: fields.invoiceDiscountAllowed.checked ? '1' : '0',
    valid_from: fields.from.value ?? '',
    valid_until: fields.until.value ?? '',
  };
  const column = BUYERS[fields.soldTo.value];
  if (column) {
    cells[column] = fields.soldToNo.value.trim();
  }
  const file = [Object.keys(cells), Object.values(cells)].map((row) => row.map(quoted).join(',')).join('\n');
  const form = new FormData();
  form.append('file', new Blob([`${file}\n`], { type: 'text/csv' }), 'prices.csv');
  try {
    await post('import/prices', form);
  } catch (error) {
    error.refusals = error.refusals?.map(({ column: field, reason }) => ({ field, message: reason }));
    throw error;
  }
}

/** As a number of a file where it is one, else as it stands, so that the answer says what is wrong with it. */
function typed(input) {
  const units = format.parse(input.value);
  return units === null || units === undefined ? input.value.trim() : toText(units);
}

const quoted = (cell) => `"${cell.replaceAll('"', '""')}"`;

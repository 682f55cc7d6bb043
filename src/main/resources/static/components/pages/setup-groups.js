/** Which accounts are posted to, and which VAT is charged, when customers of one group buy items of another. */
import { get, put, remove } from '../api.js';
import { toNumber, toUnits } from '../decimal.js';
import { button, element, field, showNote } from '../dom.js';
import * as format from '../format.js';
import { removal, saveForm } from './setup-form.js';
import { ratesPart } from './setup-rates.js';
import { column, NOTHING, numbers, percent, table } from './table.js';
import { text } from './texts.js';
import { accountName, pill } from './words.js';

export async function groupsPart(load) {
  const [setup, rates] = await Promise.all([get('posting-setup'), get('vat-rates')]);
  return [
    element('p', { className: 'vk-help' }, text('setup.groups.help')),
    pairs({ kind: 'general', rows: setup.general, shown: accountColumns(setup), fields: accountFields(setup), load }),
    pairs({ kind: 'vat', rows: setup.vat, shown: vatColumns(setup), fields: vatFields(setup), load }),
    ratesPart(setup.vat.filter((pair) => isSet(pair) && toUnits(pair.rate) > 0n), rates, load),
  ];
}

const isSet = (pair) => pair.salesAccount !== null;

const pathOf = (kind, { businessGroup, productGroup }) => `posting-setup/${kind}/${encodeURIComponent(businessGroup)}/${encodeURIComponent(productGroup)}`;

/** A table of all pairs, and below it the form for one of them or for a new group. */
function pairs({ kind, rows, shown, fields, load }) {
  const place = element('div');
  const close = () => {
    place.replaceChildren(add);
    add.focus();
  };
  const edit = (pair) => {
    place.replaceChildren(pairForm({ kind, pair, rows, fields: fields(pair), load, close }));
    place.querySelector('input:not([readonly]), select').focus();
  };
  const add = button(text('setup.groups.add'), 'vk-small', () => edit(null));
  place.append(add);
  const columns = [
    column(text(`setup.groups.${kind}.business`), (pair) => element('strong', {}, pair.businessGroup)),
    column(text(`setup.groups.${kind}.product`), (pair) => element('strong', {}, pair.productGroup)),
    ...shown,
    column('', (pair) => change(pair, () => edit(pair)), 'vk-actions'),
  ];
  return element(
    'div',
    { className: 'vk-pairs' },
    element('h3', {}, text(`setup.groups.${kind}`)),
    table(text(`setup.groups.${kind}`), columns, rows),
    element('div', { className: 'vk-more' }, place),
  );
}

function change(pair, edit) {
  if (pair.used) {
    return element('span', { className: 'vk-help' }, text('setup.groups.used'));
  }
  const label = text(isSet(pair) ? 'setup.change' : 'setup.groups.set');
  const ariaLabel = `${label}: ${pair.businessGroup} ${pair.productGroup}`;
  return button(label, isSet(pair) ? 'vk-small' : 'vk-small vk-primary', edit, { ariaLabel });
}

function accountColumns({ resultAccounts }) {
  const of = (name) => (pair) => (isSet(pair) && pair[name] ? named(resultAccounts, pair[name]) : NOTHING);
  return [
    column(text('setup.groups.salesAccount'), (pair) => (isSet(pair) ? named(resultAccounts, pair.salesAccount) : pill('warn', text('setup.groups.missing')))),
    column(text('setup.groups.costAccount'), of('costAccount')),
    column(text('setup.groups.adjustmentAccount'), of('adjustmentAccount')),
    column(text('setup.groups.invoiceDiscountAccount'), of('invoiceDiscountAccount')),
  ];
}

function vatColumns({ vatAccounts }) {
  const of = (shown) => (pair) => (isSet(pair) ? shown(pair) : NOTHING);
  return [
    column(text('setup.groups.identifier'), (pair) => (isSet(pair) ? pair.identifier : pill('warn', text('setup.groups.missing')))),
    column(text('setup.groups.category'), of((pair) => text(`setup.groups.category.${pair.category}`))),
    numbers(text('setup.groups.rate'), of((pair) => percent(pair.rate))),
    column(text('setup.groups.vatAccount'), of((pair) => named(vatAccounts, pair.salesAccount))),
  ];
}

/** One that is blocked by now is no choice any more, and has no name here. */
function named(accounts, no) {
  const account = accounts.find((each) => each.no === no);
  return account ? `${no} ${accountName(account)}` : no;
}

function choice(options, chosen) {
  return element(
    'select',
    {},
    element('option', { value: '' }, text('setup.groups.choose')),
    options.map(([value, label]) => element('option', { value, selected: value === chosen }, label)),
  );
}

const accountChoice = (accounts, chosen) =>
  choice(
    accounts.map((each) => [each.no, `${each.no} ${accountName(each)}`]),
    chosen,
  );

/** The controls of a pair by the names that the server gives them, and what they say. */
function accountFields({ resultAccounts }) {
  return (pair) => {
    const names = ['salesAccount', 'costAccount', 'adjustmentAccount', 'invoiceDiscountAccount'];
    const controls = Object.fromEntries(names.map((name) => [name, accountChoice(resultAccounts, pair?.[name])]));
    return { controls, labels: {}, card: () => Object.fromEntries(names.map((name) => [name, controls[name].value])) };
  };
}

function vatFields({ vatAccounts, vatCategories }) {
  return (pair) => {
    const controls = {
      identifier: codeInput(pair?.identifier ?? ''),
      category: choice(
        vatCategories.map((code) => [code, text(`setup.groups.category.${code}`)]),
        pair?.category,
      ),
      rate: element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off', value: pair && isSet(pair) ? format.quantity(toUnits(pair.rate)) : '' }),
      salesAccount: accountChoice(vatAccounts, pair?.salesAccount),
    };
    const card = () => ({
      identifier: controls.identifier.value,
      category: controls.category.value,
      rate: toNumber(format.parse(controls.rate.value)),
      salesAccount: controls.salesAccount.value,
    });
    return { controls, labels: { salesAccount: 'vatAccount' }, card };
  };
}

function codeInput(value) {
  return element('input', { type: 'text', autocomplete: 'off', maxLength: 20, value });
}

/** The groups of a pair that is there stay; a new group begins with its first pair. */
function pairForm({ kind, pair, rows, fields: { controls, labels, card }, load, close }) {
  const groups = { businessGroup: codeInput(pair?.businessGroup ?? ''), productGroup: codeInput(pair?.productGroup ?? '') };
  Object.values(groups).forEach((input) => {
    input.readOnly = pair !== null;
  });
  const message = element('div');
  // What is empty or cannot stand in an address is no group either: the server says so at its field.
  const written = ({ value }) => (/^\w[\w.-]*$/.test(value.trim()) ? value.trim().toUpperCase() : '-');
  const submit = async (event) => {
    event.preventDefault();
    const businessGroup = written(groups.businessGroup);
    const productGroup = written(groups.productGroup);
    const isThere = rows.some((each) => isSet(each) && each.businessGroup === businessGroup && each.productGroup === productGroup);
    if (pair === null && isThere) {
      showNote(groups.productGroup, 'error', text('setup.groups.there'));
      return;
    }
    const path = pathOf(kind, { businessGroup, productGroup });
    await saveForm({ save: () => put(path, card()), controls: { ...groups, ...controls }, message, onSaved: load });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text(`setup.groups.${kind}.business`), groups.businessGroup),
    field(text(`setup.groups.${kind}.product`), groups.productGroup),
    Object.entries(controls).map(([name, control]) => field(text(`setup.groups.${labels[name] ?? name}`), control)),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    pair && isSet(pair) && removal(() => remove(pathOf(kind, pair)), load),
    message,
  );
}

/** From which day VAT is charged at another rate. */
import { put, remove } from '../api.js';
import { toNumber } from '../decimal.js';
import { button, element, field, showNote } from '../dom.js';
import * as format from '../format.js';
import '../date-field.js';
import { removal, saveForm } from './setup-form.js';
import { column, numbers, percent, table } from './table.js';
import { text } from './texts.js';

const pathOf = ({ businessGroup, productGroup, validFrom }) =>
  `vat-rates/${[businessGroup, productGroup, validFrom].map(encodeURIComponent).join('/')}`;

/** The changes that are known, and below them the form for another one; pairs are those that are charged. */
export function ratesPart(pairs, rates, load) {
  const place = element('div');
  const close = () => {
    place.replaceChildren(add);
    add.focus();
  };
  const add = button(text('setup.rates.add'), 'vk-small', () => {
    place.replaceChildren(rateForm(pairs, load, close));
    place.querySelector('select').focus();
  });
  place.append(add);
  const columns = [
    column(text('setup.groups.vat.business'), (rate) => element('strong', {}, rate.businessGroup)),
    column(text('setup.groups.vat.product'), (rate) => element('strong', {}, rate.productGroup)),
    column(text('setup.rates.from'), (rate) => format.date(rate.validFrom)),
    numbers(text('setup.groups.rate'), (rate) => percent(rate.rate)),
    column('', (rate) => removal(() => remove(pathOf(rate)), load), 'vk-actions'),
  ];
  return element(
    'div',
    { className: 'vk-pairs' },
    element('h3', {}, text('setup.rates')),
    element('p', { className: 'vk-help' }, text('setup.rates.help')),
    rates.length === 0 ? [] : table(text('setup.rates'), columns, rates),
    element('div', { className: 'vk-more' }, place),
  );
}

function rateForm(pairs, load, close) {
  const which = element(
    'select',
    {},
    pairs.map(({ businessGroup, productGroup, rate }, index) =>
      element('option', { value: String(index) }, `${businessGroup} ${productGroup} (${percent(rate)})`),
    ),
  );
  const validFrom = document.createElement('vk-date');
  const rate = element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
  const message = element('div');
  const submit = async (event) => {
    event.preventDefault();
    if (!validFrom.value || !validFrom.isValid) {
      showNote(validFrom.input, 'error', text('setup.rates.from.needed'));
      return;
    }
    const path = pathOf({ ...pairs[Number(which.value)], validFrom: validFrom.value });
    await saveForm({
      save: () => put(path, { rate: toNumber(format.parse(rate.value)) }),
      controls: { rate, validFrom: validFrom.input },
      message,
      onSaved: load,
    });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('setup.rates.pair'), which),
    validFrom.asField(text('setup.rates.from')),
    field(text('setup.groups.rate'), rate),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', close),
    message,
  );
}

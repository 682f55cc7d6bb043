/** The company's own bank accounts, whose statements are read in. */
import { get, put } from '../api.js';
import { button, element, field } from '../dom.js';
import { empty } from './page.js';
import { saveForm } from './setup-form.js';
import { column, table } from './table.js';
import { text } from './texts.js';

export async function accountsPart(load) {
  const accounts = await get('bank-accounts');
  const place = element('div');
  const edit = (account) => {
    place.replaceChildren(accountForm(account, load, () => place.replaceChildren(add)));
    place.querySelector('input:not([readonly])').focus();
  };
  const add = button(text('setup.accounts.add'), 'vk-small', () => edit(null));
  place.append(add);
  const columns = [
    column(text('setup.accounts.no'), (each) => element('strong', {}, each.no)),
    column(text('setup.accounts.name'), (each) => each.name),
    column(text('setup.accounts.iban'), (each) => each.iban),
    column(text('setup.accounts.bic'), (each) => each.bic),
    column('', (each) => button(text('setup.change'), 'vk-small', () => edit(each)), 'vk-actions'),
  ];
  return [
    accounts.length === 0 ? empty(text('setup.accounts.none')) : table(text('setup.accounts'), columns, accounts),
    element('div', { className: 'vk-more' }, place),
  ];
}

/** A new account, or one whose number stays. */
function accountForm(account, load, cancel) {
  const input = (name, maxLength) => element('input', { type: 'text', autocomplete: 'off', spellcheck: false, maxLength, value: account?.[name] ?? '' });
  const controls = { no: input('no', 20), name: input('name', 100), iban: input('iban', 42), bic: input('bic', 11) };
  controls.no.readOnly = account !== null;
  const message = element('div');
  const submit = async (event) => {
    event.preventDefault();
    const { no, name, iban, bic } = Object.fromEntries(Object.entries(controls).map(([key, control]) => [key, control.value.trim()]));
    const save = () => put(`bank-accounts/${encodeURIComponent(no)}`, { name, iban, bic });
    await saveForm({ save, controls, message, onSaved: load });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && cancel() },
    ['no', 'name', 'iban', 'bic'].map((key) => field(text(`setup.accounts.${key}`), controls[key])),
    element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')),
    button(text('cancel'), 'vk-small', cancel),
    message,
  );
}

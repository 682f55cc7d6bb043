/** Whether who accepts an offer by its link is asked to sign it. */
import { get, put, query } from '../api.js';
import { element, field, showNote } from '../dom.js';
import * as format from '../format.js';
import { saveForm } from './setup-form.js';
import { text } from './texts.js';

const CHOICES = ['NONE', 'OPTIONAL', 'NEEDED'];

/** What was saved says so in its place. */
export async function offersPart(load, onSaved) {
  let { offerSignature, version } = await get('sales-setup');
  const choice = element('select', {}, CHOICES.map((value) => element('option', { value }, text(`setup.offers.${value}`))));
  choice.value = offerSignature;
  const message = element('div');
  const saved = async () => {
    ({ offerSignature, version } = await get('sales-setup'));
    choice.value = offerSignature;
    showNote(choice, 'ok', text('save.saved', { time: format.time(new Date()) }));
    onSaved();
  };
  const submit = (event) => {
    event.preventDefault();
    const save = () => put(`sales-setup${query({ version })}`, { offerSignature: choice.value });
    return saveForm({ save, controls: { offerSignature: choice }, message, onSaved: saved });
  };
  return [
    element('p', { className: 'vk-help' }, text('setup.offers.help')),
    element(
      'form',
      { className: 'vk-setup-row', noValidate: true, onsubmit: submit },
      field(text('setup.offers.signature'), choice),
      element('button', { type: 'submit', className: 'vk-button vk-small' }, text('setup.save')),
      message,
    ),
  ];
}

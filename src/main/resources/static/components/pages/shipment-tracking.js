/** Who carries a shipment and by which number it is followed: shown, and written down by who may. */
import { get, put } from '../api.js';
import { button, element, field, outside } from '../dom.js';
import { may } from './page.js';
import { saveForm } from './setup-form.js';
import { NOTHING } from './table.js';
import { text } from './texts.js';

export function tracking(shipment, reload) {
  const place = element('div');
  const show = () => place.replaceChildren(...facts(shipment), ...(may('track') ? [open] : []));
  const open = button(text(shipment.trackingNo ? 'tracking.change' : 'tracking.add'), 'vk-small', async () => {
    place.replaceChildren(form(shipment, await get('shipping-agents/choices'), reload, show));
    place.querySelector('select').focus();
  }, { ariaLabel: `${text('tracking.add')}: ${shipment.no}` });
  show();
  return place;
}

function facts({ carrier, trackingNo, trackingLink }) {
  const number = trackingNo && (trackingLink ? outside(trackingLink, trackingNo) : trackingNo);
  const known = [carrier, number].filter(Boolean);
  return known.length === 0 ? (may('track') ? [] : [NOTHING]) : known.map((each) => element('div', {}, each));
}

function form({ no, shippingAgent, carrier, trackingNo }, agents, reload, close) {
  const known = agents.some(({ code }) => code === shippingAgent) || shippingAgent === '';
  const choices = known ? agents : [{ code: shippingAgent, name: carrier }, ...agents];
  const agent = element('select', {}, [{ code: '', name: text('card.none') }, ...choices].map(({ code, name }) => element('option', { value: code }, name)));
  agent.value = shippingAgent;
  const number = element('input', { type: 'text', autocomplete: 'off', maxLength: 60, value: trackingNo });
  const message = element('div');
  const save = () => put(`shipments/${encodeURIComponent(no)}/tracking`, { shippingAgent: agent.value, trackingNo: number.value.trim() });
  const submit = (event) => {
    event.preventDefault();
    return saveForm({ save, controls: { shippingAgent: agent, trackingNo: number }, message, onSaved: reload });
  };
  return element(
    'form',
    { className: 'vk-setup-row', noValidate: true, onsubmit: submit, onkeydown: (event) => event.key === 'Escape' && close() },
    field(text('card.field.shippingAgent'), agent),
    field(text('tracking.no'), number),
    element('div', { className: 'vk-card-actions' }, element('button', { type: 'submit', className: 'vk-button vk-small vk-primary' }, text('setup.save')), button(text('cancel'), 'vk-small', close)),
    message,
  );
}

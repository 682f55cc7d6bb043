/** One item: in which units it is sold, and what is said about it. */
import { get } from '../api.js';
import { element } from '../dom.js';
import { extendedTexts } from './item-extended-texts.js';
import { itemNames } from './item-names.js';
import { itemUnits } from './item-units.js';
import { crumbs, documentNumber, heading, openPage, section } from './page.js';
import { price } from './table.js';
import { text } from './texts.js';
import { pill } from './words.js';

const no = documentNumber();

openPage(async () => {
  const item = await get(`item-cards/${encodeURIComponent(no)}`);
  return [
    crumbs('/items', text('items.title')),
    heading(`${item.description} · ${item.no}`, item.type === 'SERVICE' && pill('', text('items.service')), item.blocked && pill('danger', text('items.blocked'))),
    element('p', { className: 'vk-intro' }, `${text('items.price')}: ${price(item.unitPrice)} (${item.baseUnit})`),
    section(text('item.units'), 'units', itemUnits(item.no)),
    section(text('item.names'), 'names', itemNames(item.no)),
    section(text('item.texts'), 'texts', extendedTexts(item.no)),
  ];
});

/** The start page: what waits for the reader, with counts, and where he may go. */
import { get } from '../api.js';
import { element } from '../dom.js';
import { heading, onReturn, openPage, section, userName } from './page.js';
import { text, textOr } from './texts.js';

/** A count that says something went wrong. */
const ALARMS = new Set(['outbox', 'failures']);

const EVERY_MINUTE = 60_000;

const load = openPage(async () => {
  const { work, places } = await get('start');
  return [
    heading(text('home.welcome', { name: userName })),
    section(text('home.work'), 'work', tiles(work)),
    section(text('home.places'), 'places', tiles(places)),
  ];
});

onReturn(load);
setInterval(() => document.hidden || load(), EVERY_MINUTE);

function tiles(all) {
  return element('ul', { className: 'vk-tiles' }, all.map((each) => element('li', {}, tile(each))));
}

function tile({ key, href, count }) {
  return element(
    'a',
    { className: 'vk-tile', href },
    element('span', { className: 'vk-tile-name' }, text(`tile.${key}`)),
    isWorthSaying(key, count) && element('span', { className: badge(key, count) }, String(count)),
    element('span', { className: 'vk-tile-text' }, alarm(key, count) ?? textOr(`tile.${key}.text`, '')),
  );
}

/** Nothing failed is not worth a number; nothing to do is. */
const isWorthSaying = (key, count) => count !== null && (count > 0 || !ALARMS.has(key));

function badge(key, count) {
  const tone = ALARMS.has(key) ? ' vk-tile-alarm' : count === 0 ? ' vk-tile-zero' : '';
  return `vk-tile-count${tone}`;
}

const alarm = (key, count) => (ALARMS.has(key) && count > 0 ? text(`tile.${key}.alarm`) : null);

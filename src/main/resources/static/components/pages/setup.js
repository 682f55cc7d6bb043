/** What a company sets up once and changes seldom: limits, bank accounts, periods. */
import { element } from '../dom.js';
import { fill, heading, intro, openPage, section } from './page.js';
import { accountsPart } from './setup-accounts.js';
import { limitsPart } from './setup-limits.js';
import { periodsPart } from './setup-periods.js';
import { text } from './texts.js';

openPage(async () => [heading(text('setup.title')), intro(text('setup.intro')), part('limits', limitsPart), part('accounts', accountsPart), part('periods', periodsPart)]);

/** Each part loads by itself; what cannot be had leaves the others alone. */
function part(key, build) {
  const place = element('div');
  const load = () => fill(place, () => build(load));
  load();
  return section(text(`setup.${key}`), key, place);
}

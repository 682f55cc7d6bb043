/** What a company sets up once and changes seldom: limits, bank accounts, customers' accounts, posting groups, periods. */
import { element } from '../dom.js';
import { fill, heading, intro, may, openPage, section } from './page.js';
import { accountsPart } from './setup-accounts.js';
import { changesPart } from './setup-changes.js';
import { groupsPart } from './setup-groups.js';
import { limitsPart } from './setup-limits.js';
import { payersPart } from './setup-payers.js';
import { periodsPart } from './setup-periods.js';
import { salesPart } from './setup-sales.js';
import { templatesPart } from './setup-templates.js';
import { text } from './texts.js';

openPage(async () => {
  const changes = part('changes', changesPart);
  const parts = { limits: limitsPart, accounts: accountsPart, payers: payersPart, sales: salesPart, ...(may('keep-templates') && { templates: templatesPart }), groups: groupsPart, periods: periodsPart };
  const nodes = Object.entries(parts).map(([key, build]) => part(key, build, changes.load).node);
  return [heading(text('setup.title')), intro(text('setup.intro')), nodes, changes.node];
});

/** Each part loads by itself; what cannot be had leaves the others alone. onSaved is told of every change. */
function part(key, build, onSaved = () => {}) {
  const place = element('div');
  const load = () => fill(place, () => build(saved, onSaved));
  const saved = () => {
    onSaved();
    return load();
  };
  load();
  return { node: section(text(`setup.${key}`), key, place), load };
}

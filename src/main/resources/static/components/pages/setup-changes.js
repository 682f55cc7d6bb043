/** Who changed what of the setup, the latest first. */
import { get, query } from '../api.js';
import * as format from '../format.js';
import { empty } from './page.js';
import { breakable, column, NOTHING, table } from './table.js';
import { text, textOr } from './texts.js';
import { person } from './words.js';

const MOST = 50;

/** What is shown of each change. */
export const changeColumns = [
  column(text('setup.changes.at'), (each) => format.moment(each.changedAt)),
  column(text('setup.changes.by'), (each) => person(each.changedByName)),
  column(text('setup.changes.what'), (each) => subject(each.subject)),
  breakable(text('setup.changes.old'), (each) => value(each.oldValue)),
  breakable(text('setup.changes.new'), (each) => value(each.newValue)),
];

export async function changesPart() {
  const changes = await get(`setup-changes${query({ limit: MOST })}`);
  return changes.length === 0 ? empty(text('setup.changes.none')) : table(text('setup.changes'), changeColumns, changes);
}

/** "approval-limit anna" in words; what is set up once has no name behind it. */
function subject(code) {
  const [kind, ...of] = code.split(' ');
  return textOr(`setup.subject.${code}`, `${textOr(`setup.subject.${kind}`, kind)} ${of.join(' ')}`.trim());
}

function value(words) {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(words);
  return (isDay ? format.date(words) : textOr(`setup.value.${words}`, words)) || NOTHING;
}

/** Steps that failed, in the words of the business. */
import { get } from '../api.js';
import { element } from '../dom.js';
import * as format from '../format.js';
import { empty, heading, intro, may, onReturn, openPage } from './page.js';
import { attempts, retryButton } from './process-part.js';
import { breakable, column, link, table } from './table.js';
import { text } from './texts.js';
import { documentPage } from './words.js';

const load = openPage(async () => {
  const failures = await get('failures');
  return [
    heading(text('failures.title')),
    intro(text('failures.intro')),
    failures.length === 0 ? empty(text('failures.none')) : table(text('failures.title'), columns(), failures),
  ];
});

onReturn(load);

function columns() {
  return [
    column(text('failure.document'), document),
    column(text('failure.step'), (each) => element('strong', {}, each.step)),
    breakable(text('failure.message'), (each) => each.message),
    column(text('failure.since'), (each) => format.moment(each.since)),
    column(text('failure.next'), attempts),
    ...(may('retry-step') ? [column('', (each) => retryButton(each, load), 'vk-actions')] : []),
  ];
}

function document({ process, documentNo }) {
  const page = documentPage(process, documentNo);
  const mayOpen = page && (page.startsWith('/orders/') || may('reconcile'));
  return mayOpen ? link(page, documentNo) : documentNo || text('failure.document.none');
}

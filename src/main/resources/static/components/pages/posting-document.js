/** The way from a posting to the document behind it, where there is a page or a paper of it. */
import { outside } from '../dom.js';
import { may } from './page.js';
import { link } from './table.js';

export function documentLink({ kind, documentNo }) {
  if (kind === 'SALES_INVOICE') {
    return outside(`/api/documents/invoice/${encodeURIComponent(documentNo)}.pdf`, `${documentNo} (pdf)`);
  }
  if (kind === 'PAYMENT' && may('reconcile')) {
    return link(`/bank-imports/${encodeURIComponent(documentNo.replace(/-\d+$/, ''))}`, documentNo);
  }
  return documentNo;
}

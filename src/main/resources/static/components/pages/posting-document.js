/** The ways from a posting to the document behind it, and to the order that it is of. */
import { outside } from '../dom.js';
import { may } from './page.js';
import { link } from './table.js';

const OF_AN_ORDER = ['SHIPMENT', 'SALES_INVOICE'];

export function documentLink({ kind, documentNo }) {
  if (kind === 'SALES_INVOICE') {
    return outside(`/api/documents/invoice/${encodeURIComponent(documentNo)}.pdf`, `${documentNo} (pdf)`);
  }
  if (kind === 'PAYMENT' && may('reconcile')) {
    return link(`/bank-imports/${encodeURIComponent(documentNo.replace(/-\d+$/, ''))}`, documentNo);
  }
  return documentNo;
}

export function orderLink({ kind, processDocument }) {
  const isOfAnOrder = OF_AN_ORDER.includes(kind) && processDocument;
  return isOfAnOrder ? link(`/orders/${encodeURIComponent(processDocument)}`, processDocument) : null;
}

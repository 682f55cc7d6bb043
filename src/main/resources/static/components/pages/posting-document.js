/** The ways from a posting to the document behind it, and to the order that it is of. */
import { outside } from '../dom.js';
import { may } from './page.js';
import { link } from './table.js';

/** What is posted of an order, and the paper of it. */
const PAPERS = { SHIPMENT: 'delivery-note', SALES_INVOICE: 'invoice' };

export function documentLink({ kind, documentNo }) {
  if (kind in PAPERS) {
    return outside(`/api/documents/${PAPERS[kind]}/${encodeURIComponent(documentNo)}.pdf`, `${documentNo} (pdf)`);
  }
  if (kind.startsWith('PAYMENT') && may('reconcile')) {
    return link(`/bank-imports/${encodeURIComponent(documentNo.replace(/-\d+$/, ''))}`, documentNo);
  }
  return documentNo;
}

export function orderLink({ kind, processDocument }) {
  const isOfAnOrder = kind in PAPERS && processDocument;
  return isOfAnOrder ? link(`/orders/${encodeURIComponent(processDocument)}`, processDocument) : null;
}

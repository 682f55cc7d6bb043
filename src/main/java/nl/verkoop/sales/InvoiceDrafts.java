package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Invoices that were written as such, without an order: until they are posted, and that they are.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InvoiceDrafts {

  private final SalesOrderTable table;
  private final SalesOrders orders;

  InvoiceDrafts(SalesOrderTable table, SalesOrders orders) {
    this.table = table;
    this.orders = orders;
  }

  /** Who is charged for it. Refused: one that does not exist. */
  public String billToNo(String no) {
    return table.billToNo(SalesDocument.Kind.INVOICE, no);
  }

  /**
   * The draft with its lines, which nobody else changes or posts until the caller's transaction
   * ends. Refused: one that does not exist.
   */
  public SalesOrder lock(String no) {
    return table.lockWhole(SalesDocument.Kind.INVOICE, no);
  }

  /** Why a draft that is locked cannot be posted: nothing to charge, or blocked since. */
  public List<Refusal> against(SalesOrder draft) {
    if (draft.lines().stream().allMatch(SalesOrder.Line::isComment)) {
      return List.of(Refusal.of("lines", "nothing-ordered", draft.no()));
    }
    return orders.blockedSince(draft.header(), draft.lines());
  }

  /** Closes a draft that is locked: it is the invoice with this number from now on. */
  public void posted(String no, String invoiceNo) {
    table.posted(no, invoiceNo);
  }
}

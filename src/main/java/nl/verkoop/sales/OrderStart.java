package nl.verkoop.sales;

import nl.verkoop.party.Customers;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters an order and starts its process, both or neither. */
@Component
class OrderStart {

  private final SalesDrafts drafts;
  private final Customers customers;
  private final OrderTasks tasks;

  OrderStart(SalesDrafts drafts, Customers customers, OrderTasks tasks) {
    this.customers = customers;
    this.drafts = drafts;
    this.tasks = tasks;
  }

  /**
   * Whoever is charged is locked before the order gets its number, which all other orders wait for.
   */
  @Transactional
  public String enter(DocumentRequest request, String user) {
    if (request.customerNo() != null) {
      customers.lockCharged(request.customerNo());
    }
    var result = drafts.create(Kind.ORDER, request, SalesDrafts.Origin.typed(user));
    if (result instanceof DraftResult.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    var no = ((DraftResult.Saved) result).no();
    start(no);
    return no;
  }

  /** Starts the process of a draft that was typed before. */
  @Transactional
  public void start(String no) {
    tasks.start(no);
  }
}

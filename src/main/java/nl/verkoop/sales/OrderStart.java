package nl.verkoop.sales;

import java.util.Optional;
import nl.verkoop.party.Customers;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters an order and starts its process, both or neither. */
@Component
class OrderStart {

  private final SalesOrders orders;
  private final Customers customers;
  private final OrderTasks tasks;

  OrderStart(SalesOrders orders, Customers customers, OrderTasks tasks) {
    this.customers = customers;
    this.orders = orders;
    this.tasks = tasks;
  }

  /** The customer is locked before his order gets its number, which all other orders wait for. */
  @Transactional
  public String enter(OrderRequest request, String user) {
    if (request.customerNo() != null) {
      customers.lockIfKnown(request.customerNo());
    }
    var result = orders.create(request, new SalesOrders.Origin(user, Optional.empty()));
    if (result instanceof OrderResult.Refused refused) {
      throw new RefusedException(refused.reasons());
    }
    var no = ((OrderResult.Saved) result).no();
    start(no);
    return no;
  }

  /** Starts the process of a draft that was typed before. */
  @Transactional
  public void start(String no) {
    tasks.start(no);
  }
}

package nl.verkoop.process.salesorder;

import nl.verkoop.party.Customers;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.OrderRequest;
import nl.verkoop.sales.OrderResult;
import nl.verkoop.sales.SalesOrders;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters an order and starts its process, both or neither. */
@Component
class OrderStart {

  private final SalesOrders orders;
  private final Customers customers;
  private final RuntimeService runtime;
  private final RefusalTexts refusals;

  OrderStart(
      SalesOrders orders, Customers customers, RuntimeService runtime, RefusalTexts refusals) {
    this.customers = customers;
    this.orders = orders;
    this.runtime = runtime;
    this.refusals = refusals;
  }

  /**
   * The order's number, and whether it was entered now or by an earlier request with the same key.
   */
  record Started(String no, boolean now) {}

  /** The customer is locked before his order gets its number, which all other orders wait for. */
  @Transactional
  public Started enter(OrderRequest request, SalesOrders.Origin origin) {
    if (request.customerNo() != null) {
      customers.lockIfKnown(request.customerNo());
    }
    var result = orders.create(request, origin);
    if (result instanceof OrderResult.Refused refused) {
      throw refusals.exception(refused.reasons());
    }
    if (result instanceof OrderResult.AlreadySaved before) {
      return new Started(before.no(), false);
    }
    var no = ((OrderResult.Saved) result).no();
    start(no);
    return new Started(no, true);
  }

  /** Starts the process of a draft that was typed before. */
  @Transactional
  public void start(String no) {
    runtime.startProcessInstanceByKey(SalesOrderProcess.KEY, no);
  }
}

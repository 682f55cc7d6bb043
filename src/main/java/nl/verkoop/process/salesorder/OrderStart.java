package nl.verkoop.process.salesorder;

import java.util.Optional;
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

  /** The customer is locked before his order gets its number, which all other orders wait for. */
  @Transactional
  public String enter(OrderRequest request, String user) {
    if (request.customerNo() != null) {
      customers.lockIfKnown(request.customerNo());
    }
    var result = orders.create(request, new SalesOrders.Origin(user, Optional.empty()));
    if (result instanceof OrderResult.Refused refused) {
      throw refusals.exception(refused.reasons());
    }
    var no = ((OrderResult.Saved) result).no();
    start(no);
    return no;
  }

  /** Starts the process of a draft that was typed before. */
  @Transactional
  public void start(String no) {
    runtime.startProcessInstanceByKey(SalesOrderProcess.KEY, no);
  }
}

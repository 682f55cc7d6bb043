package nl.verkoop.process.salesorder;

import java.util.Map;
import nl.verkoop.process.task.WaitingTasks;
import nl.verkoop.sales.OrderTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of an order, and hands in one that was returned. */
@Component
class StartedOrders implements OrderTasks {

  private final RuntimeService runtime;
  private final WaitingTasks tasks;

  StartedOrders(RuntimeService runtime, WaitingTasks tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(String orderNo) {
    runtime.startProcessInstanceByKey(SalesOrderProcess.KEY, orderNo);
  }

  @Override
  public void finishRevision(String orderNo) {
    tasks.complete(orderNo, SalesOrderProcess.TASK_REVISE_ORDER, Map.of());
  }
}

package nl.verkoop.process.paymentreconciliation;

import java.util.Map;
import nl.verkoop.process.task.WaitingTasks;
import nl.verkoop.reconciliation.ReconciliationTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of a bank file, and ends its review. */
@Component
class StartedReconciliations implements ReconciliationTasks {

  private final RuntimeService runtime;
  private final WaitingTasks tasks;

  StartedReconciliations(RuntimeService runtime, WaitingTasks tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(String importNo) {
    runtime.startProcessInstanceByKey(PaymentReconciliationProcess.KEY, importNo);
  }

  @Override
  public void finishReview(String importNo) {
    tasks.complete(importNo, PaymentReconciliationProcess.TASK_REVIEW_PAYMENTS, Map.of());
  }
}

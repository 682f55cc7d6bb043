package nl.verkoop.process.customerregistration;

import java.util.Map;
import nl.verkoop.party.CustomerTasks;
import nl.verkoop.process.task.WaitingTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of a new customer, and hands in his card again. */
@Component
class StartedRegistrations implements CustomerTasks {

  private final RuntimeService runtime;
  private final WaitingTasks tasks;

  StartedRegistrations(RuntimeService runtime, WaitingTasks tasks) {
    this.runtime = runtime;
    this.tasks = tasks;
  }

  @Override
  public void start(String customerNo) {
    runtime.startProcessInstanceByKey(CustomerRegistrationProcess.KEY, customerNo);
  }

  @Override
  public void finishRevision(String customerNo) {
    tasks.complete(
        customerNo,
        CustomerRegistrationProcess.TASK_REVISE_CUSTOMER,
        Map.of(CustomerRegistrationProcess.CARD_REVISED.name(), RevisionAnswers.CHANGED));
  }
}

package nl.verkoop.process.creditlimitraise;

import nl.verkoop.party.CreditLimitTasks;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of a raise. */
@Component
class StartedRaises implements CreditLimitTasks {

  private final RuntimeService runtime;

  StartedRaises(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void start(String raiseNo) {
    runtime.startProcessInstanceByKey(CreditLimitRaiseProcess.KEY, raiseNo);
  }
}

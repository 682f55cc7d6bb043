package nl.verkoop.process.creditlimitraise;

import nl.verkoop.party.CreditLimitTasks;
import nl.verkoop.process.task.WaitingMessages;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Starts the process of a raise, and ends it where the raise is taken back. */
@Component
class StartedRaises implements CreditLimitTasks {

  private final RuntimeService runtime;
  private final WaitingMessages messages;

  StartedRaises(RuntimeService runtime, WaitingMessages messages) {
    this.runtime = runtime;
    this.messages = messages;
  }

  @Override
  public void start(String raiseNo) {
    runtime.startProcessInstanceByKey(CreditLimitRaiseProcess.KEY, raiseNo);
  }

  @Override
  public void withdrawn(String raiseNo) {
    messages.tell(raiseNo, CreditLimitRaiseProcess.MESSAGE_RAISE_WITHDRAWN);
  }
}

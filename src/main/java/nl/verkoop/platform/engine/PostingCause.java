package nl.verkoop.platform.engine;

import java.util.Optional;
import nl.verkoop.ledger.Cause;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.context.DelegateExecutionContext;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The cause of a posting: who is logged in, and the process step that is being executed. */
@Component
class PostingCause implements Cause.Provider {

  private final IdentityService identities;

  PostingCause(@Lazy IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public Cause current() {
    var login = identities.getCurrentAuthentication();
    var execution = Optional.ofNullable(DelegateExecutionContext.getCurrentDelegationExecution());
    return new Cause(
        login == null ? "system" : login.getUserId(),
        execution.map(DelegateExecution::getProcessInstanceId),
        execution.map(DelegateExecution::getCurrentActivityId));
  }
}

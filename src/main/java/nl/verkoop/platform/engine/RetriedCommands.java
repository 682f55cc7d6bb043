package nl.verkoop.platform.engine;

import nl.verkoop.platform.database.LostRaces;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats what a person does in Tasklist when it lost a race; jobs repeat by themselves. It stands
 * outside the transaction, so every try is a whole one.
 */
final class RetriedCommands extends CommandInterceptor {

  private final IdentityService identities;

  RetriedCommands(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public <T> T execute(Command<T> command) {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        || identities.getCurrentAuthentication() == null) {
      return next.execute(command);
    }
    return LostRaces.<T, RuntimeException>repeat(() -> next.execute(command));
  }
}

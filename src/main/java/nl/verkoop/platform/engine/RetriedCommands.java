package nl.verkoop.platform.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Repeats what a person does in Tasklist when it lost a race for a lock; jobs repeat by themselves.
 * It stands outside the transaction, so every try is a whole one.
 */
final class RetriedCommands extends CommandInterceptor {

  private static final int TRIES = 3;

  /** The engine's code for a deadlock. */
  private static final int DEADLOCK = 10_000;

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
    for (var attempt = 1; ; attempt++) {
      try {
        return next.execute(command);
      } catch (ProcessEngineException e) {
        if (attempt == TRIES || !lostRace(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean lostRace(ProcessEngineException e) {
    return e instanceof OptimisticLockingException || e.getCode() == DEADLOCK;
  }
}

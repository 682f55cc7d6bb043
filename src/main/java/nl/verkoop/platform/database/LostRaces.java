package nl.verkoop.platform.database;

import java.util.List;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Repeats what lost a race, for a lock, for a row as it was, or for being the first: the database
 * undid all of it, so doing it again is safe, and finds what the other one did. After three tries,
 * or once it has waited for a lock as long as one waits, the user is told that somebody else is at
 * it; a row that is there every time is a mistake of ours.
 */
public final class LostRaces {

  private static final int TRIES = 3;

  /** The engine's code for a deadlock. */
  private static final int DEADLOCK = 10_000;

  private LostRaces() {}

  /** Something with a transaction of its own. */
  @FunctionalInterface
  public interface Attempt<T, E extends Throwable> {
    T make() throws E;
  }

  /** Refused: what somebody else is at. */
  public static <T, E extends Throwable> T repeat(Attempt<T, E> attempt) throws E {
    for (var tries = 1; ; tries++) {
      try {
        return attempt.make();
      } catch (ConcurrencyFailureException | DuplicateKeyException | ProcessEngineException e) {
        if (!isLost(e)) {
          throw e;
        }
        if (tries == TRIES || e instanceof CannotAcquireLockException) {
          throw e instanceof DuplicateKeyException
              ? e
              : new RefusedException(List.of(Refusal.conflict("", "somebody-was-first")));
        }
      }
    }
  }

  private static boolean isLost(RuntimeException e) {
    return !(e instanceof ProcessEngineException engine)
        || e instanceof OptimisticLockingException
        || engine.getCode() == DEADLOCK;
  }
}

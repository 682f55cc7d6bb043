package nl.verkoop.platform.database;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;

/**
 * Repeats what lost a race, for a lock, for a row as it was or is referred to, or for being the
 * first: the database undid all of it, so doing it again is safe, and finds what the other one did.
 * After three tries, or once it has waited for a lock as long as one waits, the user is told that
 * somebody else is at it; a row that is there every time is a mistake of ours.
 */
public final class LostRaces {

  private static final int TRIES = 3;

  /** The engine's code for a deadlock. */
  private static final int DEADLOCK = 10_000;

  /** The database's codes for a row that is referred to, and for one that is not there. */
  private static final Set<Integer> REFERENCES = Set.of(1451, 1452);

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
      } catch (ConcurrencyFailureException
          | DataIntegrityViolationException
          | ProcessEngineException e) {
        if (!isLost(e)) {
          throw e;
        }
        if (tries == TRIES || e instanceof CannotAcquireLockException) {
          throw e instanceof DataIntegrityViolationException
              ? e
              : new RefusedException(List.of(Refusal.conflict("", "somebody-was-first")));
        }
      }
    }
  }

  private static boolean isLost(RuntimeException e) {
    if (e instanceof DataIntegrityViolationException) {
      return e instanceof DuplicateKeyException || isAboutAnotherRow(e);
    }
    return !(e instanceof ProcessEngineException engine)
        || e instanceof OptimisticLockingException
        || engine.getCode() == DEADLOCK;
  }

  /** What a row refers to was taken away meanwhile, or what is taken away is referred to now. */
  private static boolean isAboutAnotherRow(RuntimeException e) {
    return NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException reason
        && REFERENCES.contains(reason.getErrorCode());
  }
}

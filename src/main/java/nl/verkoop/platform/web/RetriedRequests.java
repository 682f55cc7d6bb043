package nl.verkoop.platform.web;

import java.util.List;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Repeats a request that lost a race, for a lock or for being the first: the database undid all of
 * it, so doing it again is safe, and finds what the other one did. After three tries, or once it
 * has waited for a lock as long as one waits, the user is told that somebody else is at it; a row
 * that is there every time is a mistake of ours.
 */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RetriedRequests {

  private static final int TRIES = 3;

  /** The engine's code for a deadlock. */
  private static final int DEADLOCK = 10_000;

  @Around(
      "@within(org.springframework.web.bind.annotation.RestController) && within(nl.verkoop..*)")
  Object retry(ProceedingJoinPoint request) throws Throwable {
    for (var attempt = 1; ; attempt++) {
      try {
        return request.proceed();
      } catch (ConcurrencyFailureException | DuplicateKeyException | ProcessEngineException e) {
        if (!lostRace(e)) {
          throw e;
        }
        if (attempt == TRIES || e instanceof CannotAcquireLockException) {
          throw e instanceof DuplicateKeyException
              ? e
              : new RefusedException(List.of(Refusal.conflict("", "somebody-was-first")));
        }
      }
    }
  }

  private static boolean lostRace(RuntimeException e) {
    return e instanceof ConcurrencyFailureException
        || e instanceof DuplicateKeyException
        || e instanceof OptimisticLockingException
        || e instanceof ProcessEngineException engine && engine.getCode() == DEADLOCK;
  }
}

package nl.verkoop.platform.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Hands a refusal on as it was said, however deep in the engine that was, and writes down what a
 * person's request failed of otherwise, once and in full: the engine's interface tells him only
 * that it failed.
 */
public final class PlainRefusals extends CommandInterceptor {

  /** Under this name a request carries what was refused, with the fields. */
  public static final String REFUSALS = "refusals";

  /**
   * Under this name a request carries that the program failed; what fails before is a request that
   * the engine's interface cannot read.
   */
  public static final String FAILED = "commandFailed";

  private static final Logger LOG = LoggerFactory.getLogger(PlainRefusals.class);

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException e) {
      var refused = refusal(e);
      if (refused.isEmpty() && isUnexpected(e) && isOutermost()) {
        LOG.warn("{} failed", command.getClass().getSimpleName(), e);
        note(FAILED, true);
      }
      refused.ifPresent(refusal -> note(REFUSALS, refusal.refusals()));
      throw refused.isPresent() ? refused.get() : e;
    }
  }

  /** The engine's interface hands on no more than a text. */
  private static void note(String name, Object value) {
    var request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
    }
  }

  private static Optional<RefusedException> refusal(Throwable e) {
    return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
        .filter(RefusedException.class::isInstance)
        .map(RefusedException.class::cast)
        .findFirst();
  }

  /**
   * What is no mistake of the program: no right, a wrong request, a lost race, a thing that is
   * gone.
   */
  private static boolean isUnexpected(RuntimeException e) {
    return !(e instanceof AuthorizationException
        || e instanceof BadUserRequestException
        || e instanceof NullValueException
        || e instanceof OptimisticLockingException
        || e instanceof TaskAlreadyClaimedException
        || e instanceof ProcessEngineException known && known.getCode() != 0
        || e.getClass() == ProcessEngineException.class && e.getCause() == null);
  }

  /** Whoever opened the transaction reports what fails in it. */
  private static boolean isOutermost() {
    return !TransactionSynchronizationManager.isActualTransactionActive();
  }
}

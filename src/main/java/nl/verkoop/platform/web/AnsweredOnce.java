package nl.verkoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Does what a request with an Idempotency-Key asks once, however often it is sent: its answer is
 * kept in the same transaction as what it did, so there is both or neither. A refused request keeps
 * nothing. It stands inside {@link RetriedRequests}: of two that come at once, the later finds the
 * key taken, is repeated, and gets the answer of the other.
 */
@Component
class AnsweredOnce implements MethodInterceptor {

  private final AnsweredRequests requests;
  private final PlatformTransactionManager transactions;
  private final ObjectMapper json;

  AnsweredOnce(
      AnsweredRequests requests, PlatformTransactionManager transactions, ObjectMapper json) {
    this.requests = requests;
    this.transactions = transactions;
    this.json = json;
  }

  @Override
  public Object invoke(MethodInvocation call) throws Throwable {
    var request =
        ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    var key = IdempotencyKey.of(request);
    if (key.isEmpty()) {
      return call.proceed();
    }
    var handler = call.getMethod();
    return once(
        call, handler, AnsweredRequest.of(request, key.get(), handler, call.getArguments()));
  }

  private Object once(MethodInvocation call, Method handler, AnsweredRequest asked)
      throws Throwable {
    requireNew(asked);
    var early = needsItsOwnTransaction(handler) ? Optional.of(call.proceed()) : Optional.empty();
    var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
    try {
      requests.take(asked);
      var result = early.isPresent() ? early.get() : call.proceed();
      end(transaction, asked, KeptAnswer.of(handler, result, json));
      return result;
    } catch (Throwable e) {
      if (!transaction.isCompleted()) {
        transactions.rollback(transaction);
      }
      throw e;
    }
  }

  /** Who may not join a transaction changes nothing that must not happen twice. */
  private static boolean needsItsOwnTransaction(Method handler) {
    var wish = AnnotatedElementUtils.findMergedAnnotation(handler, Transactional.class);
    return wish != null && wish.propagation() == Propagation.NEVER;
  }

  private void end(TransactionStatus transaction, AnsweredRequest asked, KeptAnswer answer) {
    if (answer.isRefusal()) {
      transactions.rollback(transaction);
    } else {
      requests.keep(asked, answer);
      transactions.commit(transaction);
    }
  }

  private void requireNew(AnsweredRequest asked) {
    requests
        .find(asked)
        .ifPresent(
            before -> {
              if (!before.requestHash().equals(asked.hash())) {
                throw new RefusedException(
                    List.of(Refusal.conflict(IdempotencyKey.HEADER, "key-used-before")));
              }
              throw new AnsweredBeforeException(new KeptAnswer(before.status(), before.body()));
            });
  }
}

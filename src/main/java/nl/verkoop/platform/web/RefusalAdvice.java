package nl.verkoop.platform.web;

import java.util.Locale;
import java.util.Map;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns refusals into problem details (RFC 9457) in the language of the person who asked. */
@RestControllerAdvice("nl.verkoop")
class RefusalAdvice {

  private final MessageSource messages;

  RefusalAdvice(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ProblemDetail refused(RefusedException exception, Locale locale) {
    var refusals = exception.refusals().stream().map(refusal -> describe(refusal, locale)).toList();
    var problem = ProblemDetail.forStatus(RefusalStatus.of(exception.refusals()));
    problem.setTitle(messages.getMessage("refusal.title", null, locale));
    problem.setDetail(
        String.join(
            " ", refusals.stream().map(refusal -> (String) refusal.get("message")).toList()));
    problem.setProperty("refusals", refusals);
    return problem;
  }

  @ExceptionHandler
  ProblemDetail forbidden(AuthorizationException exception, Locale locale) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.FORBIDDEN, messages.getMessage("refusal.forbidden", null, locale));
  }

  private Map<String, Object> describe(Refusal refusal, Locale locale) {
    return Map.of(
        "field", refusal.field(),
        "code", refusal.code(),
        "message", refusal.text(messages, locale));
  }
}

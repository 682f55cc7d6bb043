package nl.verkoop.platform.web;

import java.util.List;
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
    var problem = ProblemDetail.forStatus(status(exception.refusals()));
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
        "message",
            messages.getMessage("refusal." + refusal.code(), refusal.argumentsIn(locale), locale));
  }

  /**
   * Not found and conflicts have statuses of their own; everything else is "as asked, not
   * possible".
   */
  private static HttpStatus status(List<Refusal> refusals) {
    var code = refusals.isEmpty() ? "" : refusals.get(0).code();
    return switch (code) {
      case "order-unknown",
          "card-unknown",
          "import-unknown",
          "statement-line-unknown",
          "posting-unknown",
          "posting-pair-unknown",
          "account-unknown",
          "document-unknown",
          "mail-unknown",
          "failed-step-unknown",
          "never-proved" ->
          HttpStatus.NOT_FOUND;
      case "key-used-before",
          "order-changed-meanwhile",
          "no-task-waiting",
          "nothing-to-approve",
          "somebody-was-first",
          "order-not-open",
          "process-running",
          "task-of-another",
          "mail-sent-already",
          "mail-being-sent" ->
          HttpStatus.CONFLICT;
      case "login-needed", "login-wrong" -> HttpStatus.UNAUTHORIZED;
      case "login-too-early" -> HttpStatus.TOO_MANY_REQUESTS;
      case "other-site", "page-outdated", "forbidden" -> HttpStatus.FORBIDDEN;
      case "address-unfit" -> HttpStatus.BAD_REQUEST;
      default -> HttpStatus.UNPROCESSABLE_ENTITY;
    };
  }
}

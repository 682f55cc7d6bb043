package nl.verkoop.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/**
 * Answers a request that cannot be read with the field concerned, in the language of whoever asked.
 */
@RestControllerAdvice("nl.verkoop")
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableRequestAdvice {

  private final RefusalAdvice refusals;

  UnreadableRequestAdvice(RefusalAdvice refusals) {
    this.refusals = refusals;
  }

  @ExceptionHandler
  ProblemDetail body(HttpMessageNotReadableException exception, Locale locale) {
    if (exception.getCause() instanceof JsonProcessingException found) {
      var reason = ReadingRefusal.of(found);
      return ReadingRefusal.isAboutAValue(found)
          ? refusals.refused(new RefusedException(List.of(reason)), locale)
          : unreadable(List.of(reason), locale);
    }
    return unreadable(List.of(Refusal.of("", "body-missing")), locale);
  }

  @ExceptionHandler
  ProblemDetail parameter(MethodArgumentTypeMismatchException exception, Locale locale) {
    return unreadable(List.of(refusal(exception.getName(), exception)), locale);
  }

  @ExceptionHandler
  ProblemDetail parameters(BindException exception, Locale locale) {
    return unreadable(
        exception.getFieldErrors().stream().map(UnreadableRequestAdvice::refusal).toList(), locale);
  }

  @ExceptionHandler
  ProblemDetail missing(MissingServletRequestParameterException exception, Locale locale) {
    return missing(exception.getParameterName(), locale);
  }

  @ExceptionHandler
  ProblemDetail missing(MissingServletRequestPartException exception, Locale locale) {
    return missing(exception.getRequestPartName(), locale);
  }

  private ProblemDetail missing(String name, Locale locale) {
    return unreadable(List.of(Refusal.of(name, "value-missing")), locale);
  }

  private static Refusal refusal(FieldError error) {
    return error.contains(TypeMismatchException.class)
        ? refusal(error.getField(), error.unwrap(TypeMismatchException.class))
        : Refusal.of(PlainText.echo(error.getField()), "value-unreadable");
  }

  /** Of a list, the value that does not fit is meant. */
  private static Refusal refusal(String field, TypeMismatchException mismatch) {
    var type =
        mismatch.getCause() instanceof ConversionFailedException failed
            ? failed.getTargetType().getType()
            : mismatch.getRequiredType();
    return ReadingRefusal.expected(PlainText.echo(field), type);
  }

  private ProblemDetail unreadable(List<Refusal> found, Locale locale) {
    var problem = refusals.refused(new RefusedException(found), locale);
    problem.setStatus(HttpStatus.BAD_REQUEST);
    return problem;
  }
}

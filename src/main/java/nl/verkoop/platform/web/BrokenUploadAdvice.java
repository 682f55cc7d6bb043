package nl.verkoop.platform.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** A form with files that cannot be read is its sender's mistake, wherever it is found. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class BrokenUploadAdvice {

  private final BodySizes sizes;
  private final MessageSource messages;

  BrokenUploadAdvice(BodySizes sizes, MessageSource messages) {
    this.sizes = sizes;
    this.messages = messages;
  }

  @ExceptionHandler
  ProblemDetail tooLarge(MaxUploadSizeExceededException exception, Locale locale) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.PAYLOAD_TOO_LARGE,
        messages.getMessage(
            "refusal.upload-too-large", new Object[] {sizes.ofFiles().toMegabytes()}, locale));
  }

  @ExceptionHandler
  ProblemDetail broken(MultipartException exception, Locale locale) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, messages.getMessage("refusal.broken-upload", null, locale));
  }
}

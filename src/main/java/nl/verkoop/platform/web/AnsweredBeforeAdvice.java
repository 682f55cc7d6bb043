package nl.verkoop.platform.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Gives a repeated request the answer that it had the first time. */
@RestControllerAdvice("nl.verkoop")
class AnsweredBeforeAdvice {

  @ExceptionHandler
  ResponseEntity<String> again(AnsweredBeforeException repeated) {
    return repeated.answer().again();
  }
}

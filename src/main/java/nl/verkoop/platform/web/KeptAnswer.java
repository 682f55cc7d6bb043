package nl.verkoop.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.Method;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ResponseStatus;

/** What a request was answered; the body is JSON, or null where there was none. */
record KeptAnswer(int status, String body) {

  static KeptAnswer of(Method handler, Object result, ObjectMapper json)
      throws JsonProcessingException {
    if (result instanceof ResponseEntity<?> answer) {
      return new KeptAnswer(answer.getStatusCode().value(), written(answer.getBody(), json));
    }
    var declared = AnnotatedElementUtils.findMergedAnnotation(handler, ResponseStatus.class);
    var status = declared == null ? HttpStatus.OK : declared.code();
    return new KeptAnswer(status.value(), written(result, json));
  }

  private static String written(Object body, ObjectMapper json) throws JsonProcessingException {
    return body == null ? null : json.writeValueAsString(body);
  }

  boolean isRefusal() {
    return status >= HttpStatus.BAD_REQUEST.value();
  }

  /** As it was, but that nothing was created now. */
  ResponseEntity<String> again() {
    var now = status == HttpStatus.CREATED.value() ? HttpStatus.OK.value() : status;
    return body == null
        ? ResponseEntity.status(now).build()
        : ResponseEntity.status(now).contentType(MediaType.APPLICATION_JSON).body(body);
  }
}

package nl.verkoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Refuses, in the language of the sender, what no controller gets to see. */
@Component
final class EarlyRefusal {

  private final MessageSource messages;
  private final LocaleResolver languages;
  private final ObjectMapper json;

  EarlyRefusal(MessageSource messages, LocaleResolver languages, ObjectMapper json) {
    this.messages = messages;
    this.languages = languages;
    this.json = json;
  }

  /** Why something is refused, by the key of its words, and what these name. */
  record Reason(HttpStatus status, String key, Object... named) {}

  /** Nobody can add to the answer, or take it back; where one was given before, that one stays. */
  void give(HttpServletRequest request, HttpServletResponse response, Reason reason)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    var words = messages.getMessage(reason.key(), reason.named(), languages.resolveLocale(request));
    response.reset();
    response.setStatus(reason.status().value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    var problem = ProblemDetail.forStatusAndDetail(reason.status(), words);
    // Under this name Tasklist looks for words.
    problem.setProperty("message", words);
    response.getOutputStream().write(json.writeValueAsBytes(problem));
    response.getOutputStream().close();
  }
}

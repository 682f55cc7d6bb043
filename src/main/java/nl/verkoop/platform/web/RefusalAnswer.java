package nl.verkoop.platform.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Says a refusal in words to whoever is not let through to any page or endpoint. */
@Component
public final class RefusalAnswer {

  /** Under this name the page for errors finds the words. */
  static final String WORDS = "refusalText";

  private final RefusalAdvice advice;
  private final LocaleResolver languages;
  private final ObjectMapper json;

  RefusalAnswer(RefusalAdvice advice, LocaleResolver localeResolver, ObjectMapper json) {
    this.advice = advice;
    this.languages = localeResolver;
    this.json = json;
  }

  /** A page for a person who wants to see one, a problem detail for everybody else. */
  public void send(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
      var problem = problem(request, refusal);
      request.setAttribute(WORDS, problem.getDetail());
      response.sendError(problem.getStatus());
    } else {
      asProblem(request, response, refusal);
    }
  }

  public void asProblem(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
      throws IOException {
    var problem = problem(request, refusal);
    response.setStatus(problem.getStatus());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(response.getOutputStream(), problem);
  }

  private ProblemDetail problem(HttpServletRequest request, Refusal refusal) {
    var problem =
        advice.refused(new RefusedException(List.of(refusal)), languages.resolveLocale(request));
    problem.setInstance(URI.create(request.getRequestURI()));
    return problem;
  }
}

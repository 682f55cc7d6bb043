package nl.verkoop.platform.words;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Consumer;
import nl.verkoop.platform.engineapi.RewrittenRequest;
import nl.verkoop.process.TaskFacts;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Lets whoever does not read Dutch read Tasklist in English: exchanges the words in the engine's
 * answers, and back in what he saves. Requests of Dutch readers pass it by.
 */
final class EnglishTasklist extends OncePerRequestFilter {

  private final TasklistWords words;

  EnglishTasklist(TasklistWords words) {
    this.words = words;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return readsAsDrawn(request) || TasklistCall.of(request).isEmpty();
  }

  /** Tasklist looks at the first language only; a program that names none gets what is stored. */
  private static boolean readsAsDrawn(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
        || TaskFacts.DUTCH.getLanguage().equals(request.getLocale().getLanguage());
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    switch (TasklistCall.of(request).orElseThrow()) {
      case READ -> read(request, response, chain);
      case SAVE_LIST -> chain.doFilter(changed(request, words::toStored), response);
      case SEND_FORM -> chain.doFilter(changed(request, words::withoutFacts), response);
    }
  }

  private static HttpServletRequest changed(HttpServletRequest request, Consumer<JsonNode> change)
      throws IOException {
    return new RewrittenRequest(
        request, Json.change(request.getInputStream().readAllBytes(), change));
  }

  private void read(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var answer = new ContentCachingResponseWrapper(response);
    chain.doFilter(request, answer);
    if (answer.getStatus() == HttpStatus.OK.value() && Json.is(answer.getContentType())) {
      var english = Json.change(answer.getContentAsByteArray(), words::toEnglish);
      answer.resetBuffer();
      answer.getOutputStream().write(english);
      answer.setHeader(HttpHeaders.CONTENT_LANGUAGE, "en");
      answer.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
    answer.copyBodyToResponse();
  }
}

package nl.verkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Refuses what no text may hold where it stands outside the body: in the address, in a parameter,
 * in the name of a file.
 */
final class PlainRequests implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var refusals = new ArrayList<Refusal>();
    request
        .getParameterMap()
        .forEach(
            (name, values) ->
                check(name, Stream.concat(Stream.of(name), Stream.of(values)), refusals));
    pathVariables(request).forEach((name, value) -> check(name, Stream.of(value), refusals));
    if (request instanceof MultipartHttpServletRequest upload) {
      upload
          .getMultiFileMap()
          .forEach(
              (name, files) ->
                  check(
                      name,
                      files.stream().map(file -> String.valueOf(file.getOriginalFilename())),
                      refusals));
    }
    IdempotencyKey.check(request).ifPresent(refusals::add);
    RefusedException.throwIfAny(refusals);
    return true;
  }

  private static void check(String field, Stream<String> texts, List<Refusal> refusals) {
    if (!texts.allMatch(PlainText::isLine)) {
      refusals.add(Refusal.of(PlainText.echo(field), "text-not-plain"));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, String> pathVariables(HttpServletRequest request) {
    var found = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return found == null ? Map.of() : (Map<String, String>) found;
  }
}

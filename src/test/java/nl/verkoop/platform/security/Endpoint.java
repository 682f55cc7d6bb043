package nl.verkoop.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** One thing that can be asked of /api. */
record Endpoint(HttpMethod method, String pattern, MediaType consumes) {

  /** All of ours; what documents them and what reports errors is not ours. */
  static List<Endpoint> all(RequestMappingHandlerMapping mapping) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(each -> each.getValue().getBeanType().getName().startsWith("nl.verkoop."))
        .flatMap(each -> of(each.getKey()))
        .filter(each -> each.pattern().startsWith("/api"))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static Stream<Endpoint> of(RequestMappingInfo info) {
    return info.getPatternValues().stream()
        .flatMap(
            pattern -> methods(info).map(method -> new Endpoint(method, pattern, consumed(info))));
  }

  private static Stream<HttpMethod> methods(RequestMappingInfo info) {
    return info.getMethodsCondition().getMethods().stream().map(RequestMethod::asHttpMethod);
  }

  private static MediaType consumed(RequestMappingInfo info) {
    return info.getConsumesCondition().getConsumableMediaTypes().stream()
        .findFirst()
        .orElse(MediaType.APPLICATION_JSON);
  }

  /** A path with the number of nothing that exists. */
  String path() {
    return pattern
        .replace("{kind}", "invoice")
        .replace("{lineNo}", "1")
        .replace("{id}", "999999999")
        .replaceAll("\\{\\w+}", "999999999");
  }

  Optional<ApiAccess.Rule> rule() {
    var path = PathContainer.parsePath(path());
    return ApiAccess.RULES.stream()
        .filter(rule -> rule.method() == null || rule.method().equals(method))
        .filter(rule -> PathPatternParser.defaultInstance.parse(rule.path()).matches(path))
        .findFirst();
  }

  boolean isOpenFor(Collection<String> groups) {
    return rule().map(rule -> rule.groups().stream().anyMatch(groups::contains)).orElse(false);
  }

  @Override
  public String toString() {
    return method + " " + pattern + " " + consumes;
  }
}

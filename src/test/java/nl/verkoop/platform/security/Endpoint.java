package nl.verkoop.platform.security;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One thing that can be asked of /api. */
record Endpoint(HttpMethod method, String pattern, MediaType consumes, List<String> groups) {

  /** All of ours; what documents them and what reports errors is not ours. */
  static List<Endpoint> all(RequestMappingHandlerMapping mapping, ApiAccess access) {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(each -> each.getValue().getBeanType().getName().startsWith("nl.verkoop."))
        .flatMap(each -> of(each.getKey(), access))
        .filter(each -> each.pattern().startsWith("/api"))
        .sorted((a, b) -> a.toString().compareTo(b.toString()))
        .toList();
  }

  private static Stream<Endpoint> of(RequestMappingInfo info, ApiAccess access) {
    return info.getPatternValues().stream()
        .flatMap(
            pattern ->
                methods(info)
                    .map(
                        method ->
                            new Endpoint(
                                method,
                                pattern,
                                consumed(info),
                                access.groups(method, path(pattern)))));
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
    return path(pattern);
  }

  private static String path(String pattern) {
    return pattern
        .replace("{kind}", "invoice")
        .replace("{lineNo}", "1")
        .replace("{id}", "999999999")
        .replace("{validFrom}", "2031-01-01")
        .replaceAll("\\{\\w+}", "999999999");
  }

  boolean isOpenFor(Collection<String> of) {
    return groups.stream().anyMatch(of::contains);
  }

  @Override
  public String toString() {
    return method + " " + pattern + " " + consumes;
  }
}

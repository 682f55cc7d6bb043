package nl.verkoop.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.desk.CallRights;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Role;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Which groups may call what: collected at start from what the endpoints declare, and looked at
 * before a request is read. What nobody declared is closed.
 */
@Component
public class ApiAccess implements CallRights {

  /** The interface's own description, which a library serves. */
  private static final List<String> DESCRIPTION =
      List.of("/api/openapi/**", "/api/docs/**", "/api/swagger-ui/**");

  private static final String OURS = "nl.verkoop.";

  /** The framework answers others by itself, for an endpoint that is not for whoever asks. */
  private static final Set<HttpMethod> OF_ENDPOINTS =
      Set.of(HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);

  private final List<Rule> rules;

  ApiAccess(ListableBeanFactory beans) {
    var declared = new ArrayList<Rule>();
    for (var name : beans.getBeanNamesForAnnotation(RestController.class)) {
      var controller = ClassUtils.getUserClass(beans.getType(name));
      if (controller.getPackageName().startsWith(OURS)) {
        declared.addAll(rulesOf(controller));
      }
    }
    DESCRIPTION.forEach(
        path -> declared.add(new Rule(HttpMethod.GET, pattern(path), Role.ids(Role.values()))));
    declared.sort(Comparator.comparing(Rule::path));
    this.rules = List.copyOf(declared);
  }

  /** One endpoint: its method, its path, and the groups that may call it; none: it is closed. */
  record Rule(HttpMethod method, PathPattern path, List<String> groups) {

    boolean fits(HttpMethod asked, String askedPath) {
      return method.equals(asked) && path.matches(PathContainer.parsePath(askedPath));
    }
  }

  /** The most exact path first. */
  List<Rule> rules() {
    return rules;
  }

  /**
   * Whether nobody serves this: no endpoint of ours has the address, or none with this method. Who
   * is logged in is told so, in the words of a wrong address and not of a missing right.
   */
  boolean isNothing(HttpServletRequest request) {
    var method = HttpMethod.valueOf(request.getMethod());
    var path = request.getServletPath();
    return path.startsWith("/api/")
        && OF_ENDPOINTS.contains(method)
        && rules.stream().noneMatch(rule -> rule.fits(method, path));
  }

  @Override
  public List<String> groups(HttpMethod method, String path) {
    return rules.stream()
        .filter(rule -> rule.fits(method, path))
        .findFirst()
        .map(Rule::groups)
        .orElse(List.of());
  }

  private static List<Rule> rulesOf(Class<?> controller) {
    var ofAll =
        Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(controller, MayCall.class));
    var base = paths(AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class));
    return Stream.of(controller.getDeclaredMethods())
        .flatMap(method -> rulesOf(method, base, ofAll))
        .toList();
  }

  private static Stream<Rule> rulesOf(Method method, List<String> base, Optional<MayCall> ofAll) {
    var mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    var declared = Optional.ofNullable(method.getAnnotation(MayCall.class)).or(() -> ofAll);
    if (mapping == null) {
      return Stream.empty();
    }
    var groups = Role.ids(declared.map(MayCall::value).orElseGet(() -> new Role[0]));
    return base.stream()
        .flatMap(before -> paths(mapping).stream().map(path -> pattern(before + path)))
        .flatMap(
            path ->
                Stream.of(mapping.method())
                    .map(RequestMethod::asHttpMethod)
                    .map(each -> new Rule(each, path, groups)));
  }

  private static List<String> paths(RequestMapping mapping) {
    return mapping == null || mapping.path().length == 0 ? List.of("") : List.of(mapping.path());
  }

  private static PathPattern pattern(String path) {
    return PathPatternParser.defaultInstance.parse(path);
  }
}

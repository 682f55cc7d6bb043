package nl.verkoop.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import nl.verkoop.platform.board.PresentUsers;
import nl.verkoop.platform.web.OwnFiles;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks at every request of a session what its owner may do now. Who was deleted or has another
 * password is logged out.
 */
final class PresentRights extends OncePerRequestFilter {

  /** What is the same for everybody; a page consists of dozens of these. */
  static final RequestMatcher STATIC =
      new OrRequestMatcher(
          Stream.concat(
                  OwnFiles.PATHS.stream(),
                  Stream.of(
                      "/favicon.ico",
                      "/camunda/favicon.ico",
                      "/camunda/lib/**",
                      "/camunda/assets/**",
                      "/camunda/app/*/*.js",
                      "/camunda/app/*/*.css",
                      "/camunda/app/*/locales/**",
                      "/camunda/app/*/scripts/**",
                      "/camunda/app/*/styles/**",
                      "/camunda/api/*/plugin/*/static/**"))
              .<RequestMatcher>map(
                  path -> PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.GET, path))
              .toList());

  private final PresentUsers users;

  PresentRights(PresentUsers users) {
    this.users = users;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return STATIC.matches(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof Login login) {
      users
          .find(login.getName())
          .filter(now -> now.hasPasswordOf(login.user()))
          .ifPresentOrElse(
              now -> SecurityContextHolder.setContext(new SecurityContextImpl(new Login(now))),
              () -> end(request));
    }
    chain.doFilter(request, response);
  }

  private static void end(HttpServletRequest request) {
    SecurityContextHolder.clearContext();
    var session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
  }
}

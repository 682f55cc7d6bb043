package nl.verkoop.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.verkoop.shared.Logins;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes the engine check what it is asked through /api against the rights of whoever is logged in.
 */
final class EngineAuthentication extends OncePerRequestFilter {

  private final IdentityService identities;

  EngineAuthentication(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().startsWith("/api/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var login = SecurityContextHolder.getContext().getAuthentication();
    try {
      if (login != null) {
        identities.setAuthentication(login.getName(), Logins.groups(login));
      }
      chain.doFilter(request, response);
    } finally {
      identities.clearAuthentication();
    }
  }
}

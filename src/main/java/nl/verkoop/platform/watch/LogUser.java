package nl.verkoop.platform.watch;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes every log line of a request carry who asked; comes after the login. */
@Component
@Order(0)
class LogUser extends OncePerRequestFilter {

  private static final String KEY = "user";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (request.getRemoteUser() != null) {
        MDC.put(KEY, request.getRemoteUser());
      }
      chain.doFilter(request, response);
    } finally {
      MDC.remove(KEY);
    }
  }
}

package nl.verkoop.platform.engineapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** How a request to the engine's own interface is read. */
final class EngineApi {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private EngineApi() {}

  /** As the engine's interface sees it: decoded, without what the container left out. */
  static String path(HttpServletRequest request) {
    var info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  static boolean isReading(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }
}

package nl.verkoop.platform.engineapi;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** How a request to the engine's own interface is read. */
final class EngineApi {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final String FORM = "multipart/form-data";
  private static final Pattern TAKES_FILES = Pattern.compile(".*/attachment/create");

  private EngineApi() {}

  /** As the engine's interface sees it: decoded, without what the container left out. */
  static String path(HttpServletRequest request) {
    var info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }

  /** A form with files; only the engine's calls for files read one. */
  static boolean isFiles(HttpServletRequest request) {
    var type = request.getContentType();
    return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  /** A file that is added to a task. */
  static boolean bringsFile(HttpServletRequest request) {
    return isFiles(request)
        && request.getContentType().strip().toLowerCase(Locale.ROOT).startsWith(FORM)
        && TAKES_FILES.matcher(path(request)).matches();
  }

  static boolean isReading(HttpServletRequest request) {
    return READING.contains(request.getMethod());
  }
}

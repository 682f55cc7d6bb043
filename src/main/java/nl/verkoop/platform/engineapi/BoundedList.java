package nl.verkoop.platform.engineapi;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.regex.Pattern;

/**
 * Cockpit asks for all versions of a model without saying how many it wants, which the engine
 * refuses; it gets as many as anybody may ask for.
 */
final class BoundedList extends HttpServletRequestWrapper {

  private static final Pattern MODELS = Pattern.compile(".*/(process|decision)-definition");
  private static final String MOST = "maxResults=";

  private final int most;

  private BoundedList(HttpServletRequest request, int most) {
    super(request);
    this.most = most;
  }

  static HttpServletRequest of(HttpServletRequest request, int most) {
    var query = request.getQueryString();
    var isBounded = query != null && query.contains(MOST);
    return isBounded || !MODELS.matcher(EngineApi.path(request)).matches()
        ? request
        : new BoundedList(request, most);
  }

  @Override
  public String getQueryString() {
    var asked = super.getQueryString();
    return (asked == null || asked.isEmpty() ? "" : asked + "&") + MOST + most;
  }
}

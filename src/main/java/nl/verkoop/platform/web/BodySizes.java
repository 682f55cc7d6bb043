package nl.verkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * How large what is sent may be: files may be large where files are taken in, all else is small.
 */
@Component
final class BodySizes {

  /** The longest order, of five thousand lines, has less than a quarter of this. */
  private static final DataSize LARGEST_OF_OTHERS = DataSize.ofMegabytes(4);

  private static final String IMPORTS = "/api/import/";

  /** The last one is the engine's own: attachments of tasks. */
  private static final List<String> TAKE_FILES =
      List.of(IMPORTS, "/api/bank-statements", "/camunda/api/");

  /** Where files are kept with a card. */
  private static final Pattern FILES_OF_CARDS = Pattern.compile("/api/customers/[^/]+/files");

  private final DataSize largestFile;

  BodySizes(MultipartProperties multipart) {
    this.largestFile = multipart.getMaxRequestSize();
  }

  DataSize ofFiles() {
    return largestFile;
  }

  /** The most that this request may bring along. */
  DataSize largest(HttpServletRequest request) {
    return isForm(request) || isTable(request) ? largestFile : LARGEST_OF_OTHERS;
  }

  /** How much may come: what the request says, or the most when it does not say it. */
  long expected(HttpServletRequest request) {
    return isUnsaid(request)
        ? largest(request).toBytes()
        : Math.max(0, request.getContentLengthLong());
  }

  /** Whether something comes that does not say its length. */
  boolean isUnsaid(HttpServletRequest request) {
    return request.getContentLengthLong() < 0
        && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  /**
   * A form with files where none are taken in. Only by POST are they ever: what a stranger asked
   * for in another way is remembered until he has logged in, for which it would be read.
   */
  boolean isMisplaced(HttpServletRequest request) {
    return isForm(request)
        && !(HttpMethod.POST.matches(request.getMethod()) && takesFiles(request.getRequestURI()));
  }

  private static boolean takesFiles(String address) {
    return TAKE_FILES.stream().anyMatch(address::startsWith)
        || FILES_OF_CARDS.matcher(address).matches();
  }

  private static boolean isForm(HttpServletRequest request) {
    return contentType(request).startsWith("multipart/");
  }

  private static boolean isTable(HttpServletRequest request) {
    return contentType(request).startsWith("text/csv")
        && request.getRequestURI().startsWith(IMPORTS);
  }

  private static String contentType(HttpServletRequest request) {
    var type = request.getContentType();
    return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
  }
}

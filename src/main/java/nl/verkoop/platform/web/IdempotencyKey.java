package nl.verkoop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verkoop.shared.Refusal;

/** The header by which a program says: this request is the same one as before. */
final class IdempotencyKey {

  static final String HEADER = "Idempotency-Key";
  static final int LONGEST = 60;

  private static final Pattern FIT = Pattern.compile("[\\x21-\\x7E]+");

  private IdempotencyKey() {}

  /** The key; two headers are one key with a blank in it, which is refused. */
  static Optional<String> of(HttpServletRequest request) {
    var keys = Collections.list(request.getHeaders(HEADER));
    return keys.isEmpty() || !request.getMethod().equals("POST")
        ? Optional.empty()
        : Optional.of(String.join(", ", keys));
  }

  static Optional<Refusal> check(HttpServletRequest request) {
    return of(request).flatMap(IdempotencyKey::refusal);
  }

  private static Optional<Refusal> refusal(String key) {
    if (key.isBlank()) {
      return Optional.of(Refusal.of(HEADER, "key-empty"));
    }
    if (key.length() > LONGEST) {
      return Optional.of(Refusal.of(HEADER, "too-long", LONGEST));
    }
    return FIT.matcher(key).matches()
        ? Optional.empty()
        : Optional.of(Refusal.of(HEADER, "key-odd"));
  }
}

package nl.verkoop.platform.web;

import java.util.List;
import nl.verkoop.shared.Refusal;
import org.springframework.http.HttpStatus;

/** The status of an answer that refuses. */
public final class RefusalStatus {

  private RefusalStatus() {}

  public static HttpStatus of(Refusal refusal) {
    return switch (refusal.kind()) {
      case IMPOSSIBLE -> HttpStatus.UNPROCESSABLE_ENTITY;
      case UNKNOWN -> HttpStatus.NOT_FOUND;
      case CONFLICT -> HttpStatus.CONFLICT;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case UNREADABLE -> HttpStatus.BAD_REQUEST;
      case UNSUPPORTED -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
      case NOT_LOGGED_IN -> HttpStatus.UNAUTHORIZED;
      case TOO_EARLY -> HttpStatus.TOO_MANY_REQUESTS;
    };
  }

  /** The first says what is in the way; the others may follow from it. */
  static HttpStatus of(List<Refusal> refusals) {
    return of(refusals.get(0));
  }
}

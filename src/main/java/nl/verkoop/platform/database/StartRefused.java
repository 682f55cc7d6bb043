package nl.verkoop.platform.database;

/** A reason why Verkoop does not start, in one line that tells its operator what to do. */
public final class StartRefused extends RuntimeException {

  public StartRefused(String message) {
    super(message);
  }

  public StartRefused(String message, Throwable cause) {
    super(message, cause);
  }
}

package nl.verkoop.platform.board;

import java.io.Serializable;
import java.util.List;

/** Somebody who can log in, as the engine knows him right now; two are equal if nothing changed. */
public record PresentUser(String id, String password, String salt, List<String> groups)
    implements Serializable {

  /** Whether a session that began with that one still counts. */
  public boolean hasPasswordOf(PresentUser earlier) {
    return password.equals(earlier.password);
  }

  @Override
  public String toString() {
    return id + groups;
  }
}

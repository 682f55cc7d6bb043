package nl.verkoop.shared;

import java.util.List;
import org.springframework.security.core.Authentication;

/** Reads the groups back from a login. */
public final class Logins {

  private Logins() {}

  public static List<String> groups(Authentication login) {
    return login.getAuthorities().stream()
        .map(authority -> authority.getAuthority().replaceFirst("^ROLE_", ""))
        .toList();
  }
}

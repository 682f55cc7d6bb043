package nl.verkoop.platform.security;

import nl.verkoop.platform.board.PresentUser;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** Somebody who is logged in, as he was known when that was looked at last. */
final class Login extends AbstractAuthenticationToken {

  private final PresentUser user;

  Login(PresentUser user) {
    super(
        user.groups().stream().map(group -> new SimpleGrantedAuthority("ROLE_" + group)).toList());
    this.user = user;
    setAuthenticated(true);
  }

  PresentUser user() {
    return user;
  }

  @Override
  public Object getPrincipal() {
    return user.id();
  }

  /** The password is not kept. */
  @Override
  public Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Login login && super.equals(other) && user.equals(login.user);
  }

  @Override
  public int hashCode() {
    return user.hashCode();
  }
}

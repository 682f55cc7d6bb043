package nl.verkoop.platform.security;

import java.util.HashSet;
import nl.verkoop.shared.Logins;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes Tasklist and Cockpit forget in a session what its owner was, as soon as he is not. */
final class WebappAuthentication extends ContainerBasedAuthenticationFilter {

  @Override
  protected boolean isAuthenticated(Authentication known, String engine, String user) {
    var login = SecurityContextHolder.getContext().getAuthentication();
    return super.isAuthenticated(known, engine, user)
        && known instanceof UserAuthentication earlier
        && new HashSet<>(earlier.getGroupIds()).equals(new HashSet<>(Logins.groups(login)));
  }
}

package nl.verkoop.platform.security;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** The one login: users, passwords and groups are the engine's. */
@Component
class EngineLogin implements AuthenticationProvider {

  private final IdentityService identities;

  EngineLogin(IdentityService identities) {
    this.identities = identities;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    var user = attempt.getName();
    if (!identities.checkPassword(user, String.valueOf(attempt.getCredentials()))) {
      throw new BadCredentialsException("Unknown user or wrong password");
    }
    var groups =
        groupsOf(user).stream().map(group -> new SimpleGrantedAuthority("ROLE_" + group)).toList();
    return UsernamePasswordAuthenticationToken.authenticated(user, null, groups);
  }

  private List<String> groupsOf(String user) {
    return identities.createGroupQuery().groupMember(user).list().stream()
        .map(Group::getId)
        .toList();
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }
}

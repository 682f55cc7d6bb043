package nl.verkoop.platform.login;

import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.platform.board.PresentUser;
import nl.verkoop.platform.board.PresentUsers;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** The one place where a password is looked at, whichever way it came. */
@Component
public class PasswordCheck {

  private static final int TURNS = 64;

  private final PresentUsers users;
  private final BcryptPasswords passwords;
  private final RememberedLogins remembered;
  private final LoginDelays delays;

  /** One name's passwords are looked at one after the other, so that none slips past a wait. */
  private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();

  PasswordCheck(
      PresentUsers users,
      BcryptPasswords passwords,
      RememberedLogins remembered,
      LoginDelays delays) {
    this.users = users;
    this.passwords = passwords;
    this.remembered = remembered;
    this.delays = delays;
  }

  /** Who it is; a wrong password and an unknown name are one and the same. */
  public PresentUser authenticate(LoginAttempt attempt) {
    var user = users.find(attempt.user());
    if (isRemembered(attempt, user)) {
      return user.orElseThrow();
    }
    synchronized (turns[Math.floorMod(attempt.user().hashCode(), TURNS)]) {
      return isRemembered(attempt, user) ? user.orElseThrow() : lookAt(attempt, user);
    }
  }

  /** For who only wants to know whether the password is right. */
  public boolean isRight(LoginAttempt attempt) {
    try {
      authenticate(attempt);
      return true;
    } catch (AuthenticationException e) {
      return false;
    }
  }

  private boolean isRemembered(LoginAttempt attempt, Optional<PresentUser> user) {
    return user.filter(now -> remembered.knows(attempt, now)).isPresent();
  }

  private PresentUser lookAt(LoginAttempt attempt, Optional<PresentUser> user) {
    var delay = delays.of(attempt);
    if (delay.left().toMillis() > 0) {
      remembered.forget(attempt);
      throw new TooEarlyException(delay.left());
    }
    var fits = passwords.fits(attempt.password(), user.orElse(passwords.nobody()));
    if (!fits || user.isEmpty()) {
      remembered.forget(attempt);
      delays.failed(attempt);
      throw new BadCredentialsException("Unknown user or wrong password");
    }
    delays.succeeded(attempt, delay);
    remembered.remember(attempt, user.get());
    return user.get();
  }
}

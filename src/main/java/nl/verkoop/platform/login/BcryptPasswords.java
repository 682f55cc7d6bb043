package nl.verkoop.platform.login;

import java.util.List;
import nl.verkoop.platform.board.PresentUser;
import nl.verkoop.shared.Sha256;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Keeps passwords so that guessing one takes a while even for whoever has stolen the database. What
 * is kept is a fingerprint first: the method itself looks at the first 72 bytes only.
 */
@Component
public final class BcryptPasswords implements PasswordEncryptor {

  private static final String NAME = "bcrypt";

  /** About 70 milliseconds on a usual processor; each step more doubles it. */
  private static final int STRENGTH = 10;

  /**
   * Takes the place of a user who does not exist, so that the answer takes as long; of the same
   * strength, and made of a password that was thrown away.
   */
  private static final PresentUser NOBODY =
      new PresentUser(
          "",
          inDatabase("$2a$10$d2iki4YFICOnHRUdIUVQNO5IMukhfjml/b0PmxGRsQWq8yzB7y6zO"),
          "",
          List.of());

  private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(STRENGTH);

  PresentUser nobody() {
    return NOBODY;
  }

  /** The engine puts its salt behind the password, and the method's name before the result. */
  boolean fits(String password, PresentUser user) {
    var prefix = inDatabase("");
    return user.password().startsWith(prefix)
        && check(password + user.salt(), user.password().substring(prefix.length()));
  }

  private static String inDatabase(String encrypted) {
    return "{" + NAME + "}" + encrypted;
  }

  @Override
  public String encrypt(String password) {
    return encoder.encode(Sha256.of(password));
  }

  @Override
  public boolean check(String password, String encrypted) {
    return encoder.matches(Sha256.of(password), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return NAME;
  }
}

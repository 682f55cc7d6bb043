package nl.verkoop.platform.login;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.verkoop.platform.board.PresentUser;
import org.springframework.stereotype.Component;

/**
 * Remembers for a minute which password was right, for programs that send it with every request.
 * The password itself is not kept: only what a key that this process made up makes of it. As soon
 * as password or groups are others, nothing is remembered.
 */
@Component
final class RememberedLogins {

  private static final Duration FOR = Duration.ofMinutes(1);
  private static final int MOST = 2_000;
  private static final String METHOD = "HmacSHA256";

  /** One person at one address; another one's wrong guesses there take it away. */
  private record Key(String user, String address) {
    static Key of(LoginAttempt attempt) {
      return new Key(attempt.user(), attempt.address());
    }
  }

  private record Right(byte[] digest, PresentUser user, Instant until) {}

  private final Clock clock;
  private final SecretKeySpec secret;
  private final Map<Key, Right> logins =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Right> eldest) {
          return size() > MOST || !eldest.getValue().until().isAfter(clock.instant());
        }
      };

  RememberedLogins(Clock clock) {
    this.clock = clock;
    var bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    this.secret = new SecretKeySpec(bytes, METHOD);
  }

  boolean knows(LoginAttempt attempt, PresentUser now) {
    var right = get(Key.of(attempt));
    return right != null
        && right.until().isAfter(clock.instant())
        && right.user().equals(now)
        && MessageDigest.isEqual(right.digest(), digest(attempt.password()));
  }

  void remember(LoginAttempt attempt, PresentUser user) {
    var right = new Right(digest(attempt.password()), user, clock.instant().plus(FOR));
    synchronized (logins) {
      // The eldest stands first only if a renewed one goes to the end.
      logins.remove(Key.of(attempt));
      logins.put(Key.of(attempt), right);
    }
  }

  void forget(LoginAttempt attempt) {
    synchronized (logins) {
      logins.remove(Key.of(attempt));
    }
  }

  private Right get(Key key) {
    synchronized (logins) {
      return logins.get(key);
    }
  }

  private byte[] digest(String password) {
    try {
      var mac = Mac.getInstance(METHOD);
      mac.init(secret);
      return mac.doFinal(password.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + METHOD, e);
    }
  }
}

package nl.verkoop.platform.login;

import nl.verkoop.shared.Sha256;

/** What wrong passwords are counted for, and how long the next one has to wait for it. */
enum DelayedSubject {
  /** One name from one address: whoever guesses. */
  PAIR(3, 300),

  /** One address with many names: fewer guesses, but a whole office may share it. */
  ADDRESS(30, 60),

  /** One name from everywhere: mild, and waited for once, or strangers could keep its owner out. */
  USER(20, 10);

  /** This many wrong ones cost nothing. */
  final int free;

  /** However many there were, it is never longer than this. */
  final int longestSeconds;

  DelayedSubject(int free, int longestSeconds) {
    this.free = free;
    this.longestSeconds = longestSeconds;
  }

  String of(LoginAttempt attempt) {
    return switch (this) {
      case PAIR -> fingerprint("pair", attempt.address(), attempt.user());
      case ADDRESS -> fingerprint("address", attempt.address(), "");
      case USER -> fingerprint("user", "", attempt.user());
    };
  }

  /** Where somebody has logged in before, he waits for his own mistakes only. */
  static String familiar(LoginAttempt attempt) {
    return fingerprint("familiar", attempt.address(), attempt.user());
  }

  private static String fingerprint(String kind, String address, String user) {
    return Sha256.of(String.join("\n", kind, address, user));
  }
}

package nl.verkoop.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import nl.verkoop.platform.board.PresentUser;
import org.junit.jupiter.api.Test;

class RememberedLoginsTest {

  private static final PresentUser USER =
      new PresentUser("jan", "{bcrypt}1", "salt", List.of("sales"));
  private static final LoginAttempt RIGHT = new LoginAttempt("jan", "goed", "192.0.2.1");

  private Instant now = Instant.parse("2031-01-05T10:00:00Z");
  private final RememberedLogins logins =
      new RememberedLogins(
          new Clock() {
            @Override
            public ZoneId getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }

            @Override
            public Instant instant() {
              return now;
            }
          });

  @Test
  void theSamePasswordIsKnownForAMinute() {
    assertThat(logins.knows(RIGHT, USER)).isFalse();
    logins.remember(RIGHT, USER);
    now = now.plusSeconds(59);
    assertThat(logins.knows(RIGHT, USER)).isTrue();
    now = now.plusSeconds(1);
    assertThat(logins.knows(RIGHT, USER)).isFalse();
  }

  @Test
  void nothingElseIsKnown() {
    logins.remember(RIGHT, USER);
    assertThat(logins.knows(new LoginAttempt("jan", "fout", "192.0.2.1"), USER)).isFalse();
    assertThat(logins.knows(new LoginAttempt("jan", "goed", "192.0.2.2"), USER)).isFalse();
    assertThat(logins.knows(new LoginAttempt("piet", "goed", "192.0.2.1"), USER)).isFalse();
  }

  @Test
  void anotherPasswordOrGroupIsAnotherPerson() {
    logins.remember(RIGHT, USER);
    var changed = new PresentUser("jan", "{bcrypt}2", "salt", List.of("sales"));
    var moved = new PresentUser("jan", "{bcrypt}1", "salt", List.of("warehouse"));
    assertThat(logins.knows(RIGHT, changed)).isFalse();
    assertThat(logins.knows(RIGHT, moved)).isFalse();
  }

  @Test
  void itDoesNotGrowWithoutEnd() {
    for (var number = 0; number < 5_000; number++) {
      logins.remember(new LoginAttempt("jan" + number, "goed", "192.0.2.1"), USER);
    }
    assertThat(logins.knows(new LoginAttempt("jan0", "goed", "192.0.2.1"), USER)).isFalse();
    assertThat(logins.knows(new LoginAttempt("jan4999", "goed", "192.0.2.1"), USER)).isTrue();
  }
}

package nl.verkoop.platform.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginDelaysTest extends IntegrationTest {

  private Instant now = Instant.parse("2031-01-05T10:00:00Z");
  private LoginDelays delays;

  @BeforeEach
  void withATimeOfItsOwn() {
    delays = new LoginDelays(jdbc, new TestClock());
  }

  private final class TestClock extends Clock {

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
  }

  private static LoginAttempt attempt(String user, String address) {
    return new LoginAttempt(user, "", address);
  }

  private static String any() {
    return UUID.randomUUID().toString();
  }

  private long wait(LoginAttempt attempt) {
    return Math.max(0, delays.of(attempt).left().toSeconds());
  }

  @Test
  void theWaitDoublesUpToFiveMinutesAndEndsByItself() {
    var attempt = attempt(any(), any());
    var waits = new ArrayList<Long>();
    for (var failure = 0; failure < 14; failure++) {
      delays.failed(attempt);
      waits.add(wait(attempt));
      now = now.plusSeconds(wait(attempt));
    }
    assertThat(waits)
        .containsExactly(0L, 0L, 0L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 256L, 300L, 300L, 300L);
    assertThat(wait(attempt)).isZero();
  }

  @Test
  void itIsForgottenAfterAnHourAndThrownAway() {
    var attempt = attempt(any(), any());
    for (var failure = 0; failure < 10; failure++) {
      delays.failed(attempt);
    }
    assertThat(rows(attempt)).isEqualTo(3);
    now = now.plus(Duration.ofMinutes(61));
    assertThat(delays.of(attempt).failed()).isFalse();
    delays.failed(attempt);
    assertThat(wait(attempt)).as("the first of a new hour").isZero();
    now = now.plus(Duration.ofMinutes(61));
    delays.forget();
    assertThat(rows(attempt)).isZero();
  }

  @Test
  void theRightPasswordForgetsWhatWentWrongWithTheName() {
    var attempt = attempt(any(), any());
    for (var failure = 0; failure < 6; failure++) {
      delays.failed(attempt);
    }
    assertThat(wait(attempt)).isEqualTo(8);
    delays.succeeded(attempt, delays.of(attempt));
    assertThat(wait(attempt)).isZero();
    delays.failed(attempt);
    assertThat(wait(attempt)).isZero();
  }

  @Test
  void manyNamesFromOneAddressWaitAMinuteAtMost() {
    var address = any();
    for (var failure = 0; failure < 30; failure++) {
      delays.failed(attempt(any(), address));
    }
    assertThat(wait(attempt(any(), address))).isZero();
    delays.failed(attempt(any(), address));
    assertThat(wait(attempt(any(), address))).isEqualTo(2);
    for (var failure = 0; failure < 10; failure++) {
      delays.failed(attempt(any(), address));
    }
    assertThat(wait(attempt(any(), address))).isEqualTo(60);
    assertThat(wait(attempt(any(), any()))).isZero();
  }

  @Test
  void guessingFromEverywhereMakesTheOwnerWaitAFewSecondsAndNotWhereHeIsKnown() {
    var user = any();
    var home = attempt(user, any());
    delays.succeeded(home, delays.of(home));
    for (var failure = 0; failure < 100; failure++) {
      delays.failed(attempt(user, any()));
    }
    assertThat(wait(attempt(user, any()))).isEqualTo(10);
    assertThat(wait(home)).isZero();
  }

  @Test
  void anotherNodeKnowsItToo() {
    var attempt = attempt(any(), any());
    for (var failure = 0; failure < 5; failure++) {
      delays.failed(attempt);
    }
    assertThat(new LoginDelays(jdbc, new TestClock()).of(attempt).left().toSeconds()).isEqualTo(4);
  }

  @Test
  void aPortIsNoAddressAndWhoHasAnIpv6AddressHasItsNetwork() {
    assertThat(attempt("a", "2001:db8::1").address())
        .isEqualTo(attempt("a", "2001:db8:0:0:ffff::2").address())
        .isNotEqualTo(attempt("a", "2001:db8:0:1::1").address());
    assertThat(attempt("a", "192.0.2.1").address()).isEqualTo("192.0.2.1");
    assertThat(attempt("a", "192.0.2.1:4711").address()).isEqualTo("192.0.2.1");
    assertThat(attempt("a", "::evil.example").address()).isEqualTo("::evil.example");
  }

  private long rows(LoginAttempt attempt) {
    return jdbc.sql("select count(*) from login_delay where subject in (:subjects)")
        .param(
            "subjects",
            List.of(
                DelayedSubject.PAIR.of(attempt),
                DelayedSubject.ADDRESS.of(attempt),
                DelayedSubject.USER.of(attempt)))
        .query(Long.class)
        .single();
  }
}

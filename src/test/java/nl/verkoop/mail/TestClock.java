package nl.verkoop.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on only when told to. */
final class TestClock extends Clock {

  static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

  private volatile Instant now = START;

  void passes(Duration time) {
    now = now.plus(time);
  }

  void reset() {
    now = START;
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}

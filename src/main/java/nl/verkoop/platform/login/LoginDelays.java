package nl.verkoop.platform.login;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes guessing passwords slow: after a few wrong ones the next must wait, each time twice as long
 * up to a limit, on every node. Nobody is locked out for good, and it is forgotten after an hour.
 */
@Component
class LoginDelays {

  private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
  private static final Duration USED_WITHIN = Duration.ofMinutes(2);
  private static final Duration FAMILIAR_FOR = Duration.ofDays(30);

  private final JdbcClient jdbc;
  private final Clock clock;

  LoginDelays(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What is known before somebody's password is looked at. */
  record State(Duration left, boolean failed, boolean familiar) {}

  private record Row(String subject, Instant waitUntil) {}

  State of(LoginAttempt attempt) {
    var familiar = DelayedSubject.familiar(attempt);
    var own = DelayedSubject.PAIR.of(attempt);
    var address = DelayedSubject.ADDRESS.of(attempt);
    var user = DelayedSubject.USER.of(attempt);
    var rows = rows(List.of(familiar, own, address, user));
    var isFamiliar = rows.containsKey(familiar);
    var isKnown = isFamiliar || rows.containsKey(own);
    var until = rows.getOrDefault(own, Instant.EPOCH);
    if (!isFamiliar) {
      until = later(until, rows.get(address));
    }
    var others = rows.get(user);
    if (!isKnown && others != null && others.isAfter(clock.instant())) {
      until = later(until, others);
      queue(own, until);
    }
    var failed = rows.containsKey(own) || rows.containsKey(user);
    return new State(Duration.between(clock.instant(), until), failed, isFamiliar);
  }

  private static Instant later(Instant one, Instant other) {
    return other != null && other.isAfter(one) ? other : one;
  }

  /**
   * Somebody who has to wait because of other people's wrong passwords waits once: guesses from
   * ever new addresses would prolong it for as long as they go on. Nobody waits in advance, and no
   * wrong password is free after that wait, or many addresses could guess the faster for it.
   */
  private void queue(String own, Instant until) {
    jdbc.sql(
            """
            insert into login_delay (subject, failures, wait_until, forget_at)
            values (:subject, :free, :until, :forget)
            on duplicate key update
              failures = if(forget_at > :now, failures, :free),
              wait_until = if(forget_at > :now, wait_until, :until),
              forget_at = :forget
            """)
        .param("subject", own)
        .param("until", UtcTime.utc(until))
        .param("now", now())
        .param("free", DelayedSubject.PAIR.free)
        .param("forget", UtcTime.utc(until.plus(USED_WITHIN)))
        .update();
  }

  private Map<String, Instant> rows(List<String> subjects) {
    return jdbc
        .sql(
            """
            select subject, wait_until from login_delay
            where subject in (:subjects) and forget_at > :now
            """)
        .param("subjects", subjects)
        .param("now", now())
        .query(Row.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Row::subject, Row::waitUntil));
  }

  /** One wrong password more. */
  void failed(LoginAttempt attempt) {
    Arrays.stream(DelayedSubject.values()).forEach(subject -> count(subject, attempt));
  }

  /** The database assigns from left to right: the wait follows from the new number. */
  private void count(DelayedSubject subject, LoginAttempt attempt) {
    jdbc.sql(
            """
            insert into login_delay (subject, failures, wait_until, forget_at)
            values (:subject, 1, :now, :forget)
            on duplicate key update
              failures = if(forget_at > :now, failures + 1, 1),
              wait_until = date_add(:now, interval
                if(failures <= :free, 0, least(:longest, 1 << least(failures - :free, 20))) second),
              forget_at = :forget
            """)
        .param("subject", subject.of(attempt))
        .param("now", now())
        .param("forget", now().plus(FORGOTTEN_AFTER))
        .param("free", subject.free)
        .param("longest", subject.longestSeconds)
        .update();
  }

  /**
   * The right password: what went wrong with this name is forgotten. What went wrong at the address
   * is not, or who may log in could guess the passwords of all others in between.
   */
  void succeeded(LoginAttempt attempt, State before) {
    if (before.failed()) {
      jdbc.sql("delete from login_delay where subject in (:subjects)")
          .param(
              "subjects", List.of(DelayedSubject.PAIR.of(attempt), DelayedSubject.USER.of(attempt)))
          .update();
    }
    if (!before.familiar()) {
      jdbc.sql(
              """
              insert into login_delay (subject, failures, wait_until, forget_at)
              values (:subject, 0, :now, :forget)
              on duplicate key update forget_at = :forget
              """)
          .param("subject", DelayedSubject.familiar(attempt))
          .param("now", now())
          .param("forget", now().plus(FAMILIAR_FOR))
          .update();
    }
  }

  @Scheduled(fixedDelayString = "PT1H")
  void forget() {
    jdbc.sql("delete from login_delay where forget_at <= ?").param(now()).update();
  }

  private LocalDateTime now() {
    return UtcTime.utc(clock.instant());
  }
}

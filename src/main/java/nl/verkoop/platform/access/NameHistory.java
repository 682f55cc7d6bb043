package nl.verkoop.platform.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps every name that the people behind the logins ever had, also of those who have left. */
@Component
public class NameHistory {

  private final JdbcClient jdbc;
  private final Clock clock;

  NameHistory(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A name that somebody had from this moment on. */
  record Since(String userId, String name, Instant since) {}

  /** From now on this is the person's name. */
  public void remember(String userId, String name) {
    jdbc.sql("insert into person_name (user_id, name, since) values (?, ?, ?)")
        .params(userId, name, UtcTime.utc(clock.instant()))
        .update();
  }

  /** The name that was kept last. */
  public Optional<String> latest(String userId) {
    return jdbc.sql("select name from person_name where user_id = ? order by no desc limit 1")
        .param(userId)
        .query(String.class)
        .optional();
  }

  /** All names of all these people, in one statement. */
  KeptNames of(Collection<String> userIds) {
    var asked = userIds.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    return new KeptNames(asked.isEmpty() ? Map.of() : read(asked));
  }

  private Map<String, List<Since>> read(Set<String> userIds) {
    return jdbc
        .sql("select user_id, name, since from person_name where user_id in (:ids) order by no")
        .param("ids", userIds)
        .query(Since.class)
        .list()
        .stream()
        .collect(Collectors.groupingBy(Since::userId));
  }
}

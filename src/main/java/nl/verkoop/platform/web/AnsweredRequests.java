package nl.verkoop.platform.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of requests that carried a key, with what they were answered. */
@Repository
class AnsweredRequests {

  /** As many rows as are deleted at once, so that nobody waits long for them. */
  private static final int BATCH = 1000;

  private final JdbcClient jdbc;
  private final Clock clock;

  AnsweredRequests(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  record Row(String requestHash, int status, String body) {}

  Optional<Row> find(AnsweredRequest request) {
    return jdbc.sql(
            """
            select request_hash, status, body from answered_request
            where user_name = ? and request_key = ?
            """)
        .params(request.user(), request.key())
        .query(Row.class)
        .optional();
  }

  /** Takes the key for this request; whoever sends the same one waits here until it is answered. */
  void take(AnsweredRequest request) {
    jdbc.sql(
            """
            insert into answered_request (user_name, request_key, request_hash, status, answered_at)
            values (?, ?, ?, 0, ?)
            """)
        .params(request.user(), request.key(), request.hash(), UtcTime.utc(clock.instant()))
        .update();
  }

  void keep(AnsweredRequest request, KeptAnswer answer) {
    jdbc.sql(
            """
            update answered_request set status = :status, body = :body
            where user_name = :user and request_key = :key
            """)
        .param("status", answer.status())
        .param("body", answer.body())
        .param("user", request.user())
        .param("key", request.key())
        .update();
  }

  void forgetBefore(Instant moment) {
    var deleted = BATCH;
    while (deleted == BATCH) {
      deleted =
          jdbc.sql("delete from answered_request where answered_at < ? limit " + BATCH)
              .param(UtcTime.utc(moment))
              .update();
    }
  }
}

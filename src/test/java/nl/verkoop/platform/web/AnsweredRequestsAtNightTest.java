package nl.verkoop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class AnsweredRequestsAtNightTest extends IntegrationTest {

  @Autowired private AnsweredRequestsAtNight night;

  private void answeredAt(String key, Instant moment) {
    jdbc.sql(
            """
            insert into answered_request
              (user_name, request_key, request_hash, status, body, answered_at)
            values ('night', ?, '', 204, null, ?)
            """)
        .params(key, Timestamp.from(moment))
        .update();
  }

  @Test
  void forgetsWhatIsOlderThanAWeek() {
    var week = clock.instant().minus(Duration.ofDays(7));
    for (var old = 0; old < 1500; old++) {
      answeredAt("old-" + old, week.minusSeconds(60));
    }
    answeredAt("young", week.plusSeconds(60));
    night.forget();
    assertThat(
            jdbc.sql("select request_key from answered_request where user_name = 'night'")
                .query(String.class)
                .list())
        .containsExactly("young");
  }
}

package nl.verkoop.links;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What links are signed with. The newest key signs; what an older one signed is read as well. */
@Repository
class LinkKeys {

  private static final int BYTES = 32;
  private static final String NEWEST = "select id, secret from link_key order by id desc limit 1";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  LinkKeys(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A key by its number. */
  record Key(int id, byte[] secret) {}

  /** The first link makes the first key; two at once make two, and both are read. */
  @Transactional
  public Key newest() {
    return find(NEWEST)
        .orElseGet(
            () -> {
              insert();
              return find(NEWEST).orElseThrow();
            });
  }

  Optional<Key> find(int id) {
    return find("select id, secret from link_key where id = ?", id);
  }

  private Optional<Key> find(String sql, Object... values) {
    return jdbc.sql(sql)
        .params(values)
        .query((row, index) -> new Key(row.getInt("id"), row.getBytes("secret")))
        .optional();
  }

  /**
   * Another key signs from now on.
   *
   * @param recall whether links that were sent before are read no more
   */
  @Transactional
  public void renew(boolean recall) {
    if (recall) {
      jdbc.sql("delete from link_key").update();
    }
    insert();
  }

  private void insert() {
    var secret = new byte[BYTES];
    random.nextBytes(secret);
    jdbc.sql("insert into link_key (secret, made_at) values (?, ?)")
        .params(secret, UtcTime.utc(clock.instant()))
        .update();
  }
}

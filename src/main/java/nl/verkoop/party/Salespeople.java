package nl.verkoop.party;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Who sells (feature C-55). */
@Service
public class Salespeople {

  private static final String SELECT =
      "select code, name, email, phone, commission_percent, blocked from salesperson";

  private final JdbcClient jdbc;

  Salespeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<Salesperson> find(String code) {
    return jdbc.sql(SELECT + " where code = ?").param(code).query(Salesperson.class).optional();
  }

  /** All there are, by name; who is blocked comes last. */
  public List<Salesperson> all() {
    return jdbc.sql(SELECT + " order by blocked, name, code").query(Salesperson.class).list();
  }
}

package nl.verkoop.opportunities;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Why opportunities are won or lost, so that it can be counted (feature K-19). */
@Repository
class CloseCodes {

  /** Why it was won where nobody is asked: the customer accepted the quote (feature Q-20). */
  static final String QUOTE_ACCEPTED = "QUOTE_ACCEPTED";

  /** Why it was lost where the reason of the customer has no code. */
  static final String OTHER = "OTHER";

  private static final String SELECT =
      "select code, description, description_en, won from close_opportunity_code";

  private final JdbcClient jdbc;

  CloseCodes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A reason, for what was won or for what was lost. */
  record CloseCode(String code, String description, String descriptionEn, boolean won) {

    String description(String language) {
      return "nl".equals(language) ? description : descriptionEn;
    }
  }

  List<CloseCode> all() {
    return jdbc.sql(SELECT + " order by won desc, code").query(CloseCode.class).list();
  }

  Optional<CloseCode> find(String code) {
    return jdbc.sql(SELECT + " where code = ?").param(code).query(CloseCode.class).optional();
  }
}

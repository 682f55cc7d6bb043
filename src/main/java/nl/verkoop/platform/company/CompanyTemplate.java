package nl.verkoop.platform.company;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up the books of a new company: the Dutch chart of accounts and everything that points at it.
 */
@Component
public class CompanyTemplate {

  /** In the order in which they refer to one another. */
  private static final List<String> TABLES =
      List.of(
          "gl_account",
          "general_posting_setup",
          "vat_posting_setup",
          "customer_posting_group",
          "vendor_posting_group",
          "inventory_posting_group",
          "bank_posting_group",
          "number_series",
          "country",
          "payment_terms");

  private final JdbcTemplate jdbc;
  private final TableFiles files;
  private final Clock clock;

  CompanyTemplate(JdbcTemplate jdbc, TableFiles files, Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.clock = clock;
  }

  /** Loads the template into empty books; books with accounts stay as they are. */
  @Transactional
  public void load() {
    if (jdbc.queryForObject("select count(*) from gl_account", Integer.class) > 0) {
      return;
    }
    files.load("company", TABLES);
    openPeriods(LocalDate.now(clock).getYear());
  }

  /** Months of the year before, this year and the next. */
  private void openPeriods(int year) {
    jdbc.batchUpdate(
        "insert into fiscal_period (starts_on, ends_on) values (?, ?)",
        Stream.iterate(YearMonth.of(year - 1, 1), month -> month.plusMonths(1))
            .limit(36)
            .map(month -> new Object[] {month.atDay(1), month.atEndOfMonth()})
            .toList());
  }
}

package nl.verkoop.platform.company;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.ledger.FiscalPeriods;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
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
  private final FiscalPeriods periods;
  private final Clock clock;

  CompanyTemplate(JdbcTemplate jdbc, TableFiles files, FiscalPeriods periods, Clock clock) {
    this.jdbc = jdbc;
    this.files = files;
    this.periods = periods;
    this.clock = clock;
  }

  /** Loads the template into empty books; books with accounts stay as they are. */
  @Transactional
  public void load() {
    if (jdbc.queryForObject("select count(*) from gl_account", Integer.class) == 0) {
      files.load("company", TABLES);
      periods.openYear(LocalDate.now(clock).getYear() - 1);
    }
    openYears();
  }

  /** This year and the next are always there, so that no invoice waits for somebody's January. */
  @Transactional
  @Scheduled(cron = "0 30 1 * * *", zone = "UTC")
  public void openYears() {
    var year = LocalDate.now(clock).getYear();
    periods.openYear(year);
    periods.openYear(year + 1);
  }
}

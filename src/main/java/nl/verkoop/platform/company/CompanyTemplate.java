package nl.verkoop.platform.company;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.platform.database.StartRefused;
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
          "general_ledger_setup",
          "general_posting_setup",
          "vat_posting_setup",
          "customer_posting_group",
          "vendor_posting_group",
          "inventory_posting_group",
          "bank_posting_group",
          "number_series",
          "number_series_counter",
          "country",
          "unit_of_measure",
          "payment_terms",
          "sales_setup",
          "shipment_method",
          "sales_cycle",
          "sales_cycle_stage",
          "close_opportunity_code");

  private final JdbcTemplate jdbc;
  private final TableFiles files;
  private final FiscalPeriods periods;
  private final Clock clock;
  private final CompanyCurrency currency;

  CompanyTemplate(
      JdbcTemplate jdbc,
      TableFiles files,
      FiscalPeriods periods,
      Clock clock,
      CompanyCurrency currency) {
    this.currency = currency;
    this.jdbc = jdbc;
    this.files = files;
    this.periods = periods;
    this.clock = clock;
  }

  /**
   * Loads the template into empty books; books with accounts stay as they are, and in the currency
   * they were begun in.
   */
  @Transactional
  public void load() {
    if (jdbc.queryForObject("select count(*) from gl_account", Integer.class) == 0) {
      files.load("company", TABLES);
      currency.beginBooks();
      periods.openYear(LocalDate.now(clock).getYear() - 1);
    }
    requireCurrency();
    openYears();
  }

  private void requireCurrency() {
    var kept = currency.ofBooks();
    if (!currency.code().equals(kept)) {
      throw new StartRefused(
          "The books are kept in %s, and verkoop.company.currency says %s; set it to %s"
              .formatted(kept, currency.code(), kept));
    }
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

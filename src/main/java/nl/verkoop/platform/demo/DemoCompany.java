package nl.verkoop.platform.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.inventory.StockAdjustment;
import nl.verkoop.inventory.StockAdjustmentPosting;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.platform.company.TableFiles;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An invented wholesaler of tools and office supplies, to look around in and to try things on. */
@Component
@ConditionalOnProperty(name = "verkoop.demo", havingValue = "true")
public class DemoCompany {

  /** In the order in which they refer to one another. */
  private static final List<String> TABLES =
      List.of(
          "trade_group",
          "shipping_agent",
          "shipping_service",
          "salesperson",
          "vendor",
          "item",
          "item_translation",
          "item_unit",
          "catalogue_item",
          "customer_template",
          "customer",
          "customer_bank_account",
          "customer_ship_to",
          "price_line",
          "invoice_discount_terms",
          "bank_account");

  private final JdbcTemplate jdbc;
  private final TableFiles files;
  private final StockAdjustmentPosting stock;
  private final Clock clock;
  private final CompanyCurrency currency;

  DemoCompany(
      JdbcTemplate jdbc,
      TableFiles files,
      StockAdjustmentPosting stock,
      Clock clock,
      CompanyCurrency currency) {
    this.currency = currency;
    this.jdbc = jdbc;
    this.files = files;
    this.stock = stock;
    this.clock = clock;
  }

  /** Loads the company where there are no customers yet. */
  @Transactional
  public void load() {
    if (jdbc.queryForObject("select count(*) from customer", Integer.class) == 0) {
      files.load("demo", TABLES);
      postOpeningStock();
    }
  }

  /** Counted on the first day of this year. */
  private void postOpeningStock() {
    var costs = unitCosts();
    var counted =
        TableFiles.read("demo/opening_stock.csv").stream()
            .skip(1)
            .map(
                row ->
                    new StockAdjustment(
                        row.get(0),
                        new BigDecimal(row.get(1)),
                        currency.price(costs.get(row.get(0)))))
            .toList();
    var result =
        stock.postOpening("demo:opening-stock", LocalDate.now(clock).withDayOfYear(1), counted);
    if (!(result instanceof Posted)) {
      throw new IllegalStateException("The demo's opening stock was not posted: " + result);
    }
  }

  private Map<String, BigDecimal> unitCosts() {
    return jdbc
        .query(
            "select no, unit_cost from item",
            (row, index) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}

package nl.verkoop.party;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import nl.verkoop.imports.CsvRow;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Under whose number discounts on whole documents are agreed: a customer there is (C-46). */
final class InvoiceDiscountCodeRule {

  private static final String COLUMN = "invoice_discount_code";

  private final JdbcClient jdbc;

  InvoiceDiscountCodeRule(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A row of a file, and whom its card points at; empty for nobody else. */
  record Point(CsvRow row, String code) {}

  /**
   * Refuses rows that point at nobody; in one statement at most.
   *
   * @param made numbers of customers whom the file makes
   */
  void check(List<Point> points, Collection<String> made) {
    var asked = points.stream().filter(each -> !each.code().isEmpty()).toList();
    if (asked.isEmpty()) {
      return;
    }
    var known = new HashSet<>(made);
    known.addAll(
        jdbc.sql("select no from customer where no in (:numbers)")
            .param("numbers", asked.stream().map(Point::code).distinct().toList())
            .query(String.class)
            .list());
    asked.stream()
        .filter(each -> !known.contains(each.code()))
        .forEach(each -> each.row().refuse(COLUMN, "customer-unknown", each.code()));
  }
}

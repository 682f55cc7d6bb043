package nl.verkoop.sales;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** How the company sells, as it was set up (feature C-62). */
@Service
public class SalesSetup {

  private final JdbcClient jdbc;

  SalesSetup(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Which discounts are booked on an account of their own; others are taken off sales. */
  public enum DiscountPosting {
    NONE,
    INVOICE
  }

  private record Row(boolean calculateInvoiceDiscount, DiscountPosting discountPosting) {}

  /** Whether the discount on a whole document is reckoned at each change of it. */
  boolean calculatesInvoiceDiscount() {
    return row().calculateInvoiceDiscount();
  }

  /** Whether what is taken off the whole is booked on an account of its own. */
  public boolean areDiscountsApart() {
    return row().discountPosting() == DiscountPosting.INVOICE;
  }

  private Row row() {
    return jdbc.sql("select calculate_invoice_discount, discount_posting from sales_setup")
        .query(Row.class)
        .single();
  }
}

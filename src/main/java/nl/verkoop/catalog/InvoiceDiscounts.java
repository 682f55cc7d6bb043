package nl.verkoop.catalog;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What was agreed to be taken off whole documents, and to be charged extra for them. */
@Service
public class InvoiceDiscounts {

  private final JdbcClient jdbc;

  InvoiceDiscounts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What counts for a document of at least so much, without VAT: the percentage that is taken off,
   * and the amount that is charged extra (feature C-46).
   */
  public record Step(
      BigDecimal minimumAmount, BigDecimal discountPercent, BigDecimal serviceCharge) {}

  /**
   * The steps in this currency, from the least amount on.
   *
   * @param code under whose number they are agreed
   */
  public List<Step> steps(String code, Currency currency) {
    return jdbc.sql(
            """
            select minimum_amount, discount_percent, service_charge from invoice_discount_terms
            where code = ? and currency = ? order by minimum_amount
            """)
        .params(code, currency.getCurrencyCode())
        .query(Step.class)
        .list();
  }
}

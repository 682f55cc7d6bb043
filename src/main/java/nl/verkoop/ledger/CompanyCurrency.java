package nl.verkoop.ledger;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.UnitPrice;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The currency that the company's books are kept in: that of every amount on a general ledger or
 * VAT entry, of cost, and of prices and limits on cards.
 */
@Component
public class CompanyCurrency {

  private static final int DECIMALS = 2;

  private final Currency currency;
  private final JdbcClient jdbc;

  CompanyCurrency(@Value("${verkoop.company.currency}") String code, JdbcClient jdbc) {
    this.jdbc = jdbc;
    currency =
        read(code).orElseThrow(() -> new IllegalArgumentException(code + " cannot keep the books"));
  }

  /** The currency with this code, if books can be kept in it: amounts have two decimals. */
  public static Optional<Currency> read(String code) {
    return Currency.getAvailableCurrencies().stream()
        .filter(each -> each.getCurrencyCode().equals(code))
        .filter(each -> each.getDefaultFractionDigits() == DECIMALS)
        .findAny();
  }

  /** Writes it into books in which nothing is posted yet. */
  public void beginBooks() {
    jdbc.sql("update general_ledger_setup set currency = ?").param(code()).update();
  }

  /** The code of the currency that the books were begun in. */
  public String ofBooks() {
    return jdbc.sql("select currency from general_ledger_setup").query(String.class).single();
  }

  public Currency get() {
    return currency;
  }

  public String code() {
    return currency.getCurrencyCode();
  }

  public Money zero() {
    return Money.zero(currency);
  }

  /** An amount with no more decimals than the currency has; else an ArithmeticException. */
  public Money of(BigDecimal amount) {
    return new Money(amount, currency);
  }

  /** What one unit costs on a card. */
  public UnitPrice price(BigDecimal amount) {
    return UnitPrice.of(amount, currency);
  }
}

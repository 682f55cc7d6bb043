package nl.verkoop.sales;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.party.Customer;
import nl.verkoop.receivables.CustomerLedger;
import nl.verkoop.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * What a customer owes and will owe once everything he ordered is delivered (posting rules 3.7).
 */
@Service
public class CreditExposure {

  private final JdbcClient jdbc;
  private final CustomerLedger ledger;
  private final Clock clock;
  private final CompanyCurrency currency;

  CreditExposure(JdbcClient jdbc, CustomerLedger ledger, Clock clock, CompanyCurrency currency) {
    this.currency = currency;
    this.jdbc = jdbc;
    this.ledger = ledger;
    this.clock = clock;
  }

  /**
   * Balance and open orders including VAT in the company's currency, and how many days the oldest
   * invoice is overdue.
   */
  public record Exposure(Money balance, Money openOrders, Money limit, int daysOverdue) {

    public Money total() {
      return balance.plus(openOrders);
    }

    /** What is left of the limit, negative above it; empty when there is no limit. */
    public Optional<Money> available() {
      return limit.isZero() ? Optional.empty() : Optional.of(limit.minus(total()));
    }

    /** By how much the limit is exceeded; zero when it is not, or when there is no limit. */
    public Money aboveLimit() {
      return available().filter(Money::isNegative).map(Money::absolute).orElse(limit.zero());
    }
  }

  /** The customer's exposure with all his open orders. */
  public Exposure of(Customer customer) {
    var overdue =
        ledger
            .oldestDueDate(customer.no())
            .map(due -> (int) Math.max(0, ChronoUnit.DAYS.between(due, LocalDate.now(clock))))
            .orElse(0);
    return new Exposure(
        ledger.balance(customer.no()),
        openOrders(customer.no()),
        currency.of(customer.creditLimit()),
        overdue);
  }

  private Money openOrders(String customerNo) {
    return Money.rounded(
        jdbc.sql(
                """
                select coalesce(sum((l.line_amount - l.invoice_discount) * (1 + l.vat_rate / 100)
                  * (l.quantity - coalesce(p.quantity_invoiced + p.quantity_cancelled, 0))
                  / l.quantity), 0)
                from sales_order o
                join sales_line l on l.document_no = o.no
                left join sales_order_line p on p.order_no = o.no and p.line_no = l.line_no
                where o.customer_no = ? and l.quantity > 0 and %s
                """
                    .formatted(SalesOrder.Status.UNDER_WAY))
            .param(customerNo)
            .query(BigDecimal.class)
            .single(),
        currency.get());
  }
}

package nl.verkoop.banking;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.shared.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bank ledger: what came in and went out of each bank account. */
@Service
public class BankLedger {

  private final JdbcClient jdbc;
  private final CompanyCurrency books;

  BankLedger(JdbcClient jdbc, CompanyCurrency books) {
    this.books = books;
    this.jdbc = jdbc;
  }

  /** One movement; positive is money received. */
  public record Movement(
      String bankAccountNo,
      LocalDate date,
      String documentNo,
      String description,
      EntryAmount amount) {}

  /** Enters a movement under its posting's register number. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void enter(long registerNo, Movement movement) {
    jdbc.sql(
            """
            insert into bank_entry (register_no, line_no, bank_account_no, posting_date,
              document_no, description, amount, currency, rate, amount_lcy)
            values (?, 1, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            registerNo,
            movement.bankAccountNo(),
            movement.date(),
            movement.documentNo(),
            movement.description(),
            movement.amount().amount().amount(),
            movement.amount().amount().currency().getCurrencyCode(),
            movement.amount().rate(),
            movement.amount().lcy().amount())
        .update();
  }

  /** Enters the opposite of what another posting entered, under the number of its reversal. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void reverse(long registerNo, long reversalNo) {
    record Entry(
        String bankAccountNo,
        LocalDate postingDate,
        String documentNo,
        String description,
        BigDecimal amount,
        String currency,
        BigDecimal rate,
        BigDecimal amountLcy) {}
    var entry =
        jdbc.sql("select * from bank_entry where register_no = ?")
            .param(registerNo)
            .query(Entry.class)
            .single();
    var amount =
        new EntryAmount(
            new Money(entry.amount(), Currency.getInstance(entry.currency())),
            entry.rate(),
            books.of(entry.amountLcy()));
    enter(
        reversalNo,
        new Movement(
            entry.bankAccountNo(),
            entry.postingDate(),
            entry.documentNo(),
            entry.description(),
            amount.negated()));
  }

  /** The posting group that leads to the account's general ledger account. */
  public String postingGroup(String bankAccountNo) {
    return jdbc.sql("select bank_posting_group from bank_account where no = ?")
        .param(bankAccountNo)
        .query(String.class)
        .single();
  }
}

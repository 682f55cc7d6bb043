package nl.verkoop.banking;

import java.time.LocalDate;
import nl.verkoop.ledger.EntryAmount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The bank ledger: what came in and went out of each bank account. */
@Service
public class BankLedger {

  private final JdbcClient jdbc;

  BankLedger(JdbcClient jdbc) {
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

  /** The posting group that leads to the account's general ledger account. */
  public String postingGroup(String bankAccountNo) {
    return jdbc.sql("select bank_posting_group from bank_account where no = ?")
        .param(bankAccountNo)
        .query(String.class)
        .single();
  }
}

package nl.verkoop.banking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.BankAccountNumber;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The company's own bank accounts, whose statements are read. */
@Service
class BankAccounts {

  private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9._/-]{0,19}");
  private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final BankAccountRows rows;
  private final SetupChanges changes;

  BankAccounts(JdbcClient jdbc, BankAccountRows rows, SetupChanges changes) {
    this.jdbc = jdbc;
    this.rows = rows;
    this.changes = changes;
  }

  /**
   * One account; the IBAN without blanks, or the number that its bank writes on statements instead.
   */
  record Account(String no, String name, String iban, String bic) {

    private String inWords() {
      return (name + ", " + iban + " " + bic).strip();
    }
  }

  List<Account> all() {
    return jdbc.sql("select no, name, iban, bic from bank_account order by no")
        .query(Account.class)
        .list();
  }

  /**
   * Adds the account, or changes the one with its number. Refused: a number that is no code, no
   * name, an IBAN or domestic number that is wrong or another account's, a BIC that is none, and
   * another IBAN for an account with statements, whose lines would then belong elsewhere.
   */
  @Transactional
  List<Refusal> save(Account account) {
    var found = rows.findByNo(account.no());
    var before = found.map(BankAccount::account);
    var refusals = check(account, before);
    if (refusals.isEmpty()) {
      var card = found.orElseGet(() -> new BankAccount(account.no()));
      card.write(account);
      rows.saveAndFlush(card);
      changes.record(
          "bank-account " + account.no(),
          before.map(Account::inWords).orElse(""),
          account.inWords());
    }
    return refusals;
  }

  private List<Refusal> check(Account account, Optional<Account> before) {
    var refusals = new ArrayList<Refusal>();
    if (!CODE.matcher(account.no()).matches()) {
      refusals.add(Refusal.of("no", "not-a-code", 20));
    }
    if (account.name().isBlank() || account.name().length() > LONGEST_NAME) {
      refusals.add(Refusal.of("name", "name-needed", LONGEST_NAME));
    }
    if (!BankAccountNumber.isValidIban(account.iban())
        && !BankAccountNumber.isDomestic(account.iban())) {
      refusals.add(Refusal.of("iban", "iban-invalid", account.iban()));
    } else if (rows.existsByIbanAndNoNot(account.iban(), account.no())) {
      refusals.add(Refusal.of("iban", "iban-of-another-account", account.iban()));
    }
    if (!account.bic().isEmpty() && !BIC.matcher(account.bic()).matches()) {
      refusals.add(Refusal.of("bic", "bic-invalid", account.bic()));
    }
    if (before.filter(old -> !old.iban().equals(account.iban())).isPresent() && isUsed(account)) {
      refusals.add(Refusal.of("iban", "bank-account-used", account.no()));
    }
    return refusals;
  }

  private boolean isUsed(Account account) {
    return jdbc.sql("select exists (select 1 from bank_statement where bank_account_no = ?)")
        .param(account.no())
        .query(Boolean.class)
        .single();
  }
}

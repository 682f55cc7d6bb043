package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import nl.verkoop.ledger.Cause;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.ledger.SetupChanges.Written;
import nl.verkoop.party.CustomerBankAccount.Key;
import nl.verkoop.party.CustomerBankAccount.Status;
import nl.verkoop.shared.BankAccountNumber;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The accounts a customer pays from, by which his receipts are known (posting rules 12.1), and to
 * which money may go once a second person confirmed them (feature C-15).
 */
@Service
class CustomerBankAccounts {

  private static final String FIELD = "iban";

  private final JdbcClient jdbc;
  private final Customers customers;
  private final BankAccountsOnCards accounts;
  private final SetupChanges changes;
  private final Cause.Provider causes;
  private final Clock clock;
  private final EntityManager entities;

  CustomerBankAccounts(
      JdbcClient jdbc,
      Customers customers,
      BankAccountsOnCards accounts,
      SetupChanges changes,
      Cause.Provider causes,
      Clock clock,
      EntityManager entities) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.accounts = accounts;
    this.changes = changes;
    this.causes = causes;
    this.clock = clock;
    this.entities = entities;
  }

  /** An account on a customer's card, how far it is, and who else has it on his. */
  record Account(
      String customerNo,
      String customerName,
      String iban,
      Status status,
      String askedBy,
      Instant askedAt,
      String decidedBy,
      Instant decidedAt,
      String others) {

    List<String> sharedWith() {
      return others.isEmpty() ? List.of() : List.of(others.split(","));
    }
  }

  private static final String SELECT =
      """
      select a.customer_no, c.name customer_name, a.iban, a.status, a.asked_by, a.asked_at,
        a.decided_by, a.decided_at,
        coalesce((select group_concat(b.customer_no order by b.customer_no)
                  from customer_bank_account b
                  where b.iban = a.iban and b.customer_no <> a.customer_no), '') others
      from customer_bank_account a join customer c on c.no = a.customer_no
      """;

  /** The accounts of a customer. Refused: one that does not exist. */
  List<Account> of(String typedNo) {
    return jdbc.sql(SELECT + " where a.customer_no = ? order by a.iban")
        .param(known(typedNo))
        .query(Account.class)
        .list();
  }

  /** The accounts that wait for a second person, the oldest first. */
  List<Account> waiting(int limit) {
    return jdbc.sql(
            SELECT + " where a.status = 'ASKED' order by a.asked_at, a.customer_no, a.iban limit ?")
        .param(limit)
        .query(Account.class)
        .list();
  }

  private String known(String typedNo) {
    return customers
        .find(typedNo)
        .map(Customer::no)
        .orElseThrow(
            () -> new RefusedException(List.of(Refusal.unknown("no", "card-unknown", typedNo))));
  }

  /** Puts accounts on cards that do not have them yet; each waits for a second person. */
  @Transactional(propagation = Propagation.MANDATORY)
  void name(Collection<Key> keys) {
    var user = causes.current().user();
    var now = clock.instant();
    put(keys.stream().map(key -> new CustomerBankAccount(key, user, now)).toList());
  }

  private void put(List<CustomerBankAccount> added) {
    added.forEach(entities::persist);
    entities.flush();
    changes.record(
        added.stream()
            .map(each -> new Written(subject(each.key), "", inWords(each.key, each.status)))
            .toList());
  }

  /**
   * Puts an account on the card, which waits for a second person. Refused: a card that does not
   * exist or is closed, what is no account, and one that is on the card already and was not
   * refused.
   */
  @Transactional
  List<Refusal> name(String typedNo, String typedIban) {
    var customer = customers.lock(known(typedNo));
    if (customer.closed()) {
      return List.of(customer.stopped(null).at("no"));
    }
    var no = customer.no();
    var iban = plain(typedIban);
    if (!BankAccountNumber.isValidIban(iban)) {
      return List.of(Refusal.of(FIELD, "not-an-iban"));
    }
    var key = new Key(no, iban);
    var there = accounts.findById(key);
    if (there.isEmpty()) {
      name(List.of(key));
      return List.of();
    }
    if (there.get().status != Status.REFUSED) {
      return List.of(Refusal.conflict(FIELD, "account-on-card-already", iban));
    }
    changes.record(subject(key), inWords(key, Status.REFUSED), inWords(key, Status.ASKED));
    there.get().ask(causes.current().user(), clock.instant());
    accounts.flush();
    return List.of();
  }

  /**
   * Says whether an account is his. Refused: one that is not on the card, one that waits for nobody
   * any more, whoever named it himself, and whoever brought it with a merged card before anybody
   * confirmed it.
   */
  @Transactional
  List<Refusal> decide(String typedNo, String typedIban, boolean isHis) {
    var customer = customers.lock(known(typedNo));
    if (customer.closed()) {
      return List.of(customer.stopped(null).at("no"));
    }
    var no = customer.no();
    var key = new Key(no, plain(typedIban));
    var there = accounts.findById(key);
    if (there.isEmpty()) {
      return List.of(Refusal.of(FIELD, "account-not-on-card", key.iban(), no));
    }
    var account = there.get();
    var user = causes.current().user();
    if (account.status != Status.ASKED) {
      return List.of(Refusal.conflict(FIELD, "account-decided-already", key.iban()));
    }
    if (account.askedBy.equals(user)) {
      return List.of(Refusal.forbidden(FIELD, "account-named-by-yourself", key.iban()));
    }
    if (account.broughtBy.equals(user)) {
      return List.of(Refusal.forbidden(FIELD, "account-brought-by-yourself", key.iban()));
    }
    account.decide(isHis, user, clock.instant());
    changes.record(subject(key), inWords(key, Status.ASKED), inWords(key, account.status));
    accounts.flush();
    return List.of();
  }

  /** Takes the account off the card. Refused: a card that does not exist, one that is not on it. */
  @Transactional
  List<Refusal> remove(String typedNo, String iban) {
    var no = customers.lock(known(typedNo)).no();
    var account = accounts.findById(new Key(no, plain(iban)));
    if (account.isEmpty()) {
      return List.of(Refusal.of(FIELD, "account-not-on-card", iban, no));
    }
    forget(account.get());
    accounts.flush();
    return List.of();
  }

  private void forget(CustomerBankAccount account) {
    accounts.delete(account);
    changes.record(subject(account.key), inWords(account.key, account.status), "");
  }

  /** Of a card that is taken away. */
  void forget(String customerNo) {
    accounts.of(customerNo).forEach(this::forget);
    accounts.flush();
  }

  /**
   * To the card into which another was merged. What is new there waits for a second person, whoever
   * confirmed it before; who named it stays known, and what was refused stays refused.
   */
  void move(String from, String into) {
    var user = causes.current().user();
    var there = accounts.keysOf(List.of(into));
    var moved =
        accounts.of(from).stream()
            .map(each -> new CustomerBankAccount(new Key(into, each.key.iban()), each, user))
            .filter(each -> !there.contains(each.key))
            .toList();
    forget(from);
    put(moved);
  }

  private static String subject(Key key) {
    return "customer-account " + key.customerNo();
  }

  /** As it stands among the changes of the set-up; what is confirmed needs no word. */
  private static String inWords(Key key, Status status) {
    return status == Status.CONFIRMED ? key.iban() : key.iban() + " (" + status + ")";
  }

  static String plain(String iban) {
    return iban.replace(" ", "").toUpperCase(Locale.ROOT);
  }
}

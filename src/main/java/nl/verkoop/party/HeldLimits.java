package nl.verkoop.party;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.shared.Refusal;

/**
 * Keeps the credit limits of cards that a file or a form would raise as they are, and remembers
 * what was asked (feature A-47); what lowers a limit takes effect at once.
 */
final class HeldLimits {

  private static final String COLUMN = "credit_limit";

  /** So many raises of one file are handed to approvers at once. */
  private static final int MOST = 200;

  private final Map<String, Waiting> waiting;
  private final CompanyCurrency currency;
  private final String user;
  private final List<Wanted> wanted = new ArrayList<>();
  private final List<Waiting> overtaken = new ArrayList<>();
  private final List<RowRefusal> notices = new ArrayList<>();

  /**
   * With what is asked already, by customer.
   *
   * @param user who asks
   */
  HeldLimits(Map<String, Waiting> waiting, CompanyCurrency currency, String user) {
    this.waiting = waiting;
    this.currency = currency;
    this.user = user;
  }

  /** A raise that nobody decided on yet. */
  record Waiting(String no, String customerNo, BigDecimal newLimit, String askedBy) {}

  /** What somebody asks for a customer. */
  record Wanted(String customerNo, BigDecimal from, BigDecimal to) {}

  /** Whether one may owe more by the other limit; 0 is no limit. */
  static boolean isRaise(BigDecimal before, BigDecimal after) {
    return before.signum() > 0 && (after.signum() == 0 || after.compareTo(before) > 0);
  }

  /**
   * The card with the limit that it had, where it would be raised; refused: another raise than the
   * one that somebody else asked for. What he asked for himself gives way to what he asks for now,
   * and what anybody asked for to a limit that is lowered.
   */
  CustomerCard hold(CsvRow row, String no, Optional<CustomerCard> before, CustomerCard after) {
    if (before.isEmpty() || before.get().creditLimit().compareTo(after.creditLimit()) == 0) {
      return after;
    }
    var from = before.get().creditLimit();
    var asked = waiting.get(no);
    if (!isRaise(from, after.creditLimit())) {
      if (asked != null) {
        overtaken.add(asked);
      }
      return after;
    }
    if (asked == null) {
      wanted.add(new Wanted(no, from, after.creditLimit()));
    } else if (asked.newLimit().compareTo(after.creditLimit()) != 0) {
      if (asked.askedBy().equals(user)) {
        overtaken.add(asked);
        wanted.add(new Wanted(no, from, after.creditLimit()));
      } else {
        row.refuse(COLUMN, "credit-limit-asked", asked.no(), currency.of(asked.newLimit()));
      }
    }
    if (wanted.size() > MOST) {
      row.refuse(COLUMN, "credit-limit-too-many", MOST);
    }
    notices.add(
        new RowRefusal(
            row.number(),
            COLUMN,
            after.creditLimit().toPlainString(),
            Refusal.of(COLUMN, "credit-limit-waits", currency.of(from))));
    return after.withCreditLimit(from);
  }

  /** Who asks. */
  String user() {
    return user;
  }

  /** What is new of what is asked. */
  List<Wanted> wanted() {
    return wanted;
  }

  /** What nobody has to decide on any more. */
  List<Waiting> overtaken() {
    return overtaken;
  }

  /** The rows whose raise waits, for whoever sent them. */
  List<RowRefusal> notices() {
    return notices;
  }
}

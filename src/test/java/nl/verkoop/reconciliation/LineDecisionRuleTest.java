package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.ledger.Accounts.Account;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.LineDecision.Choice;
import nl.verkoop.reconciliation.LineDecision.OnAccount;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a human may make of a line (posting rules 14, feature B-37). */
class LineDecisionRuleTest {

  private static final Map<String, Account> CHART =
      Stream.of(
              account("4600", true, false),
              account("1100", false, false),
              account("4500", true, true))
          .collect(Collectors.toMap(Account::no, each -> each));

  private static final Map<Long, OpenEntry> INVOICE = Map.of(7L, open());

  private static Account account(String no, boolean direct, boolean blocked) {
    return new Account(no, no, no, direct, "", blocked);
  }

  /** Entry 7 of K1, of which 100.00 is open. */
  private static OpenEntry open() {
    var made = Invoices.open("VF000007", "K1", "100.00");
    return new OpenEntry(
        7,
        "K1",
        "K1",
        made.kind(),
        made.documentNo(),
        "",
        made.postingDate(),
        made.dueDate(),
        made.currency(),
        made.remaining(),
        made.remainingLcy(),
        null,
        BigDecimal.ZERO);
  }

  /** K9 does not exist, and for K5 another pays. */
  private static Optional<String> payer(String customer) {
    return "K9".equals(customer)
        ? Optional.empty()
        : Optional.ofNullable("K5".equals(customer) ? "K1" : customer);
  }

  private static List<OnAccount> accounts(String written) {
    return split(written)
        .map(each -> each.split("="))
        .map(each -> new OnAccount(each[0], new BigDecimal(each[1])))
        .toList();
  }

  private static List<Choice> choices(String written) {
    return split(written).map(each -> new Choice(7, new BigDecimal(each))).toList();
  }

  private static Stream<String> split(String written) {
    return written == null ? Stream.of() : Stream.of(written.split(" "));
  }

  @ParameterizedTest(name = "{0}: {1} to the invoice, {2}, rest to {3}: {4}")
  @CsvSource({
    "-12.10, , 4600=-12.10, , ",
    "-12.10, , 4600=-12.00 4600=-0.10, , ",
    "12.10, , 4600=12.10, , ",
    "97.00, 100.00, 4600=-3.00, , ",
    "103.00, 100.00, 4600=3.00, , ",
    "150.00, 100.00, 4600=20.00, K1, ",
    "150.00, , , K1, ",
    "-150.00, , , K1, ",
    "12.10, , , , line-for-nothing",
    "12.10, , 4600=12.09, , line-not-whole",
    "12.10, , 4600=12.11, , line-not-whole",
    "12.10, , 9999=12.10, , account-unknown",
    "12.10, , =12.10, , account-needed",
    "12.10, , 1100=12.10, , account-not-for-people",
    "12.10, , 4500=12.10, , account-not-for-people",
    "12.10, , 4600=0.00, , account-amount-missing",
    "12.10, , 4600=12.101, , account-amount-missing",
    "12.10, , 4600=10000000000000.00, , account-amount-missing",
    "12.10, , 4600=12.10, K1, nothing-left-for-customer",
    "12.10, 12.10, 4600=12.10, , nothing-left-for-customer",
    "12.10, , , K9, customer-unknown",
    "100.00, 100.00, , K2, entries-of-several-customers",
    "97.00, 100.00, 4600=-2.99, , application-too-large",
    "-100.00, 100.00, , , entry-of-other-side",
    "3.00, 100.00, 4600=103.00, , rest-other-way",
    "100.00, , 4600=120.00 4600=-20.00, , ",
    "0.01, , 4600=1000000.00 4600=-999999.99, , parts-against-line",
    "-0.01, , 4600=-1000000.00 4600=999999.99, , parts-against-line",
    "0.01, , 4600=5000.01, K1, rest-other-way",
    "100.00, , 4600=-20.00, K1, ",
    "97.00, 99.00, 4600=-3.00, , ",
    "100.00, , , K5, customer-charged-elsewhere",
  })
  void everyCentOfALineHasItsPlace(
      String amount, String invoice, String accounts, String customer, String code) {
    var decision = new LineDecision(choices(invoice), accounts(accounts), customer, false);
    var entries = decision.applications().isEmpty() ? Map.<Long, OpenEntry>of() : INVOICE;
    var named = new LineDecisionRule.Named(entries, CHART, payer(customer));
    assertThat(LineDecisionRule.check(Receipts.of(1, amount, "", "", ""), decision, named))
        .extracting(Refusal::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
  }
}

package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.ledger.EntryText;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingSetup.CustomerGroup;
import nl.verkoop.receivables.Application;
import nl.verkoop.receivables.Applied;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.PaymentPostingRule.Accounts;
import nl.verkoop.reconciliation.PaymentPostingRule.Receipt;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which accounts a receipt is booked on (posting rules 14). */
class PaymentPostingRuleTest {

  private static final OpenEntry INVOICE = Invoices.open("VF000001", "K1", "700.00");

  private static final Accounts ACCOUNTS =
      new Accounts("1100", Optional.of(new CustomerGroup("1300", "8900", null)));

  /** Applications written as "592.90+12.10 100.00": the amount, and the discount with it. */
  private static Posting posting(String received, String applications) {
    var settled =
        Stream.of(applications.split(" "))
            .filter(each -> !each.isEmpty())
            .map(each -> (each + "+0").split("\\+"))
            .map(each -> new Application(INVOICE, Euro.of(each[0]), Euro.of(each[1])))
            .toList();
    return posting(EntryAmount.of(Euro.of(received)), settled);
  }

  private static Posting posting(EntryAmount received, List<Application> settled) {
    var applied = Applied.of(received.amount(), received.lcy(), settled);
    return PaymentPostingRule.postingFor(
        Receipts.of(3, received.amount().amount().toPlainString(), "", "", ""),
        new Receipt("BI000001-3", 1, received, applied, "Hofstra", List.of()),
        ACCOUNTS,
        PaymentPostingRuleTest::exchangeDifference);
  }

  private static Optional<Posting.Line> exchangeDifference(Money lost) {
    return lost.isZero() ? Optional.empty() : Optional.of(Posting.debit("9060", lost, "X"));
  }

  @ParameterizedTest(name = "1,000 dollars at 0.90, paid at {0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0.85 | 1100 850.00, 9060 50.00, 1300 -900.00
          0.95 | 1100 950.00, 9060 -50.00, 1300 -900.00
          0.90 | 1100 900.00, 1300 -900.00
          """)
  void whatTheRatesDifferByIsBookedToo(BigDecimal rate, String entries) {
    var dollars = new Money(new BigDecimal("1000.00"), Currency.getInstance("USD"));
    var invoice =
        new OpenEntry(
            7,
            "K1",
            "K1",
            EntryKind.INVOICE,
            "VF000007",
            "",
            Invoices.POSTED,
            Invoices.POSTED,
            dollars.currency(),
            dollars.amount(),
            new BigDecimal("900.00"),
            null,
            BigDecimal.ZERO);
    var received = EntryAmount.at(rate, dollars, Euro.CURRENCY);
    var posting = posting(received, List.of(new Application(invoice, dollars, dollars.zero())));
    assertThat(
            posting.lines().stream()
                .map(line -> line.account() + " " + line.amount().amount())
                .collect(Collectors.joining(", ")))
        .isEqualTo(entries);
  }

  @ParameterizedTest(name = "{3}: {0} for {1} is booked {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          605.00 | 605.00             | 1100 605.00, 1300 -605.00              | rule 14 in full
          592.90 | 592.90+12.10       | 1100 592.90, 8900 12.10, 1300 -605.00  | rule 14 with discount
          150.00 | 98.00+2.00 49.00+1.00 | 1100 150.00, 8900 3.00, 1300 -153.00 | rule 14 two discounts and 3.00 on account
          700.00 | 605.00             | 1100 700.00, 1300 -700.00              | rule 6.2 the rest on account
          50.00  | ''                 | 1100 50.00, 1300 -50.00                | rule 6.2 all on account
          """)
  void bankAndDiscountAreDebitedAndReceivablesCredited(
      String received, String applications, String entries, String source) {
    assertThat(
            posting(received, applications).lines().stream()
                .map(line -> line.account() + " " + line.amount().amount())
                .collect(Collectors.joining(", ")))
        .as(source)
        .isEqualTo(entries);
  }

  @Test
  void aReceiptIsPostedOnceOnTheDayTheBankBookedIt() {
    var posting = posting("592.90", "592.90+12.10");
    assertThat(posting.source()).isEqualTo("bank:BI000001-3");
    assertThat(posting.documentNo()).isEqualTo("BI000001-3");
    assertThat(posting.kind()).isEqualTo(PaymentPostingRule.KIND);
    assertThat(posting.date()).isEqualTo(Invoices.POSTED.plusWeeks(3));
    assertThat(posting.vat()).isEqualTo(List.of());
    assertThat(posting.lines())
        .extracting(Posting.Line::description)
        .containsExactly("Hofstra", EntryText.PAYMENT_DISCOUNT.stored(), "Hofstra");
  }
}

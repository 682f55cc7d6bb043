package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.ledger.EntryText;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingSetup.CustomerGroup;
import nl.verkoop.receivables.Application;
import nl.verkoop.receivables.Applied;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.PaymentPostingRule.Accounts;
import nl.verkoop.reconciliation.PaymentPostingRule.Receipt;
import nl.verkoop.shared.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which accounts a receipt is booked on (posting rules 14). */
class PaymentPostingRuleTest {

  private static final OpenEntry INVOICE = Invoices.open("VF000001", "K1", "700.00");

  private static final Accounts ACCOUNTS = new Accounts("1100", new CustomerGroup("1300", "8900"));

  /** Applications written as "592.90+12.10 100.00": the amount, and the discount with it. */
  private static Posting posting(String received, String applications) {
    var settled =
        Stream.of(applications.split(" "))
            .filter(each -> !each.isEmpty())
            .map(each -> (each + "+0").split("\\+"))
            .map(each -> new Application(INVOICE, Euro.of(each[0]), Euro.of(each[1])))
            .toList();
    var line = Receipts.of(3, received, "", "", "");
    return PaymentPostingRule.postingFor(
        line,
        new Receipt("BI000001-3", Applied.of(line.money(), line.money(), settled), "Hofstra"),
        ACCOUNTS,
        lost -> Optional.empty());
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

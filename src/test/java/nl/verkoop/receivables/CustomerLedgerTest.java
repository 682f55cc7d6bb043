package nl.verkoop.receivables;

import static nl.verkoop.ledger.Posting.credit;
import static nl.verkoop.ledger.Posting.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.IntegrationTest;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.shared.Check;
import nl.verkoop.shared.Money;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries of every kind are entered and applied to each other, and the books stay right. */
class CustomerLedgerTest extends IntegrationTest {

  private static final Posting.Kind KIND = new Posting.Kind("PAYMENT");
  private static final String CUSTOMER = "K1003";
  private static final String RECEIVABLES = "1300";
  private static final String BANK = "1100";
  private static final String DISCOUNTS = "8900";

  @Autowired private CustomerLedger ledger;
  @Autowired private Journal journal;
  @Autowired private List<Check.Source> proof;
  @Autowired private TransactionTemplate transactions;

  @Test
  void aCreditMemoSettlesAnInvoiceAndIsPaidBackForTheRest() {
    inTurn(
        () -> {
          var invoice = entered(EntryKind.INVOICE, "T-INVOICE", "100.00");
          var memo = entered(EntryKind.CREDIT_MEMO, "T-MEMO", "-130.00");
          apply(memo, new Application(open(invoice), Money.euro("100.00"), Money.ZERO));
          assertThat(ledger.open(List.of(invoice))).isEmpty();
          assertThat(open(memo).remainingAmount()).isEqualTo(Money.euro("-30.00"));

          var refund = entered(EntryKind.REFUND, "T-REFUND", "30.00");
          apply(refund, new Application(open(memo), Money.euro("30.00"), Money.ZERO));
          assertThat(ledger.open(List.of(memo, refund))).isEmpty();
        });
  }

  @Test
  void aPaymentOnAccountIsAppliedLaterInPartsAndWithItsDiscount() {
    inTurn(
        () -> {
          var payment = entered(EntryKind.PAYMENT, "T-PAYMENT", "-200.00");
          var one = entered(EntryKind.INVOICE, "T-ONE", "150.00");
          var other = entered(EntryKind.INVOICE, "T-OTHER", "80.00");
          apply(payment, new Application(open(one), Money.euro("100.00"), Money.ZERO));
          assertThat(open(payment).remainingAmount()).isEqualTo(Money.euro("-100.00"));
          assertThat(open(one).remainingAmount()).isEqualTo(Money.euro("50.00"));

          apply(
              payment,
              new Application(open(one), Money.euro("49.00"), Money.euro("1.00")),
              new Application(open(other), Money.euro("51.00"), Money.ZERO));
          assertThat(ledger.open(List.of(payment, one))).isEmpty();
          assertThat(open(other).remainingAmount()).isEqualTo(Money.euro("29.00"));
        });
  }

  @Test
  void anInvoiceIsAppliedToWhatWasPaidBefore() {
    inTurn(
        () -> {
          var payment = entered(EntryKind.PAYMENT, "T-PAYMENT", "-50.00");
          var invoice = entered(EntryKind.INVOICE, "T-INVOICE", "80.00");
          apply(invoice, new Application(open(payment), Money.euro("50.00"), Money.ZERO));
          assertThat(ledger.open(List.of(payment))).isEmpty();
          assertThat(open(invoice).remainingAmount()).isEqualTo(Money.euro("30.00"));
        });
  }

  @Test
  void whatIsNotToBeAppliedIsNotWritten() {
    inTurn(
        () -> {
          var invoice = entered(EntryKind.INVOICE, "T-INVOICE", "80.00");
          var payment = entered(EntryKind.PAYMENT, "T-PAYMENT", "-50.00");
          var tooMuch = new Application(open(invoice), Money.euro("50.01"), Money.ZERO);
          var applied = open(payment);
          assertThatThrownBy(() -> ledger.apply(0, applied, List.of(tooMuch)))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("applied-more-than-there-is");
          assertThat(open(invoice).remainingAmount()).isEqualTo(Money.euro("80.00"));
        });
  }

  /** Does this, proves the books, and forgets it. */
  private void inTurn(Runnable acts) {
    transactions.executeWithoutResult(
        turn -> {
          acts.run();
          for (var check : proof.stream().flatMap(source -> source.checks().stream()).toList()) {
            if (check.query().contains("customer_")) {
              assertThat(wrong(check)).as(check.name()).isZero();
            }
          }
          turn.setRollbackOnly();
        });
  }

  private long wrong(Check check) {
    return jdbc.sql(
            "select count(*) from (" + check.query() + ") c where not (c.expected <=> c.found)")
        .query(Long.class)
        .single();
  }

  private OpenEntry open(long entryNo) {
    return ledger.open(List.of(entryNo)).get(entryNo);
  }

  /** With the discount booked that is granted with it. */
  private void apply(long entryNo, Application... applications) {
    var discount = Money.sum(Stream.of(applications).map(Application::discount).toList());
    var register =
        post("test:apply-" + System.nanoTime(), "T-APPLY", discount.negated(), DISCOUNTS);
    ledger.apply(register, open(entryNo), List.of(applications));
  }

  private long entered(EntryKind kind, String documentNo, String amount) {
    var owed = Money.euro(amount);
    var register = post("test:" + documentNo + System.nanoTime(), documentNo, owed, BANK);
    var today = LocalDate.now(clock);
    return ledger.enter(
        register,
        new NewEntry(kind, CUSTOMER, documentNo, "", today, owed, NewEntry.Due.on(today)),
        List.of());
  }

  private long post(String source, String documentNo, Money owed, String opposite) {
    var lines =
        owed.isZero()
            ? List.<Posting.Line>of()
            : List.of(debit(RECEIVABLES, owed, "T"), credit(opposite, owed, "T"));
    var posting = new Posting(source, KIND, LocalDate.now(clock), documentNo, lines, List.of());
    return ((Posted) journal.post(posting)).registerNo();
  }
}

package nl.verkoop.receivables;

import static nl.verkoop.ledger.Posting.credit;
import static nl.verkoop.ledger.Posting.debit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import nl.verkoop.IntegrationTest;
import nl.verkoop.ledger.EntryAmount;
import nl.verkoop.ledger.Journal;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.ledger.PostingSetup;
import nl.verkoop.shared.Check;
import nl.verkoop.shared.Euro;
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
  private static final String GAINS = "9050";
  private static final String LOSSES = "9060";
  private static final Currency USD = Currency.getInstance("USD");

  @Autowired private CustomerLedger ledger;
  @Autowired private Journal journal;
  @Autowired private PostingSetup setup;
  @Autowired private List<Check.Source> proof;
  @Autowired private TransactionTemplate transactions;

  private Money before;

  @Test
  void aCreditMemoSettlesAnInvoiceAndIsPaidBackForTheRest() {
    inTurn(
        () -> {
          var invoice = entered(EntryKind.INVOICE, "T-INVOICE", "100.00");
          var memo = entered(EntryKind.CREDIT_MEMO, "T-MEMO", "-130.00");
          apply(memo, new Application(open(invoice), Euro.of("100.00"), Euro.ZERO));
          assertThat(ledger.open(List.of(invoice))).isEmpty();
          assertThat(open(memo).remainingAmount()).isEqualTo(Euro.of("-30.00"));

          var refund = entered(EntryKind.REFUND, "T-REFUND", "30.00");
          apply(refund, new Application(open(memo), Euro.of("30.00"), Euro.ZERO));
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
          apply(payment, new Application(open(one), Euro.of("100.00"), Euro.ZERO));
          assertThat(open(payment).remainingAmount()).isEqualTo(Euro.of("-100.00"));
          assertThat(open(one).remainingAmount()).isEqualTo(Euro.of("50.00"));

          apply(
              payment,
              new Application(open(one), Euro.of("49.00"), Euro.of("1.00")),
              new Application(open(other), Euro.of("51.00"), Euro.ZERO));
          assertThat(ledger.open(List.of(payment, one))).isEmpty();
          assertThat(open(other).remainingAmount()).isEqualTo(Euro.of("29.00"));
        });
  }

  @Test
  void anInvoiceIsAppliedToWhatWasPaidBefore() {
    inTurn(
        () -> {
          var payment = entered(EntryKind.PAYMENT, "T-PAYMENT", "-50.00");
          var invoice = entered(EntryKind.INVOICE, "T-INVOICE", "80.00");
          apply(invoice, new Application(open(payment), Euro.of("50.00"), Euro.ZERO));
          assertThat(ledger.open(List.of(payment))).isEmpty();
          assertThat(open(invoice).remainingAmount()).isEqualTo(Euro.of("30.00"));
        });
  }

  @Test
  void whatIsNotToBeAppliedIsNotWritten() {
    inTurn(
        () -> {
          var invoice = entered(EntryKind.INVOICE, "T-INVOICE", "80.00");
          var payment = entered(EntryKind.PAYMENT, "T-PAYMENT", "-50.00");
          var tooMuch = new Application(open(invoice), Euro.of("50.01"), Euro.ZERO);
          var applied = open(payment);
          assertThatThrownBy(() -> ledger.apply(0, applied, List.of(tooMuch)))
              .isInstanceOf(IllegalArgumentException.class)
              .hasMessageContaining("applied-more-than-there-is");
          assertThat(open(invoice).remainingAmount()).isEqualTo(Euro.of("80.00"));
        });
  }

  @Test
  void dollarsAreAppliedAtTwoRatesAndTheDifferenceIsBooked() {
    inTurn(
        () -> {
          var invoice = entered(EntryKind.INVOICE, "T-INVOICE", dollars("1000.00", "0.90"));
          var payment = entered(EntryKind.PAYMENT, "T-PAYMENT", dollars("-700.00", "0.85"));
          apply(payment, new Application(open(invoice), usd("333.33"), Money.zero(USD)));
          assertThat(open(payment).remainingAmount()).isEqualTo(usd("-366.67"));
          assertThat(open(payment).remainingLcy()).isEqualByComparingTo("-311.67");
          assertThat(open(invoice).remainingLcy()).isEqualByComparingTo("600.00");
          assertThat(ledger.balance(CUSTOMER)).isEqualTo(before.plus(Euro.of("288.33")));

          apply(payment, new Application(open(invoice), usd("366.67"), usd("20.00")));
          assertThat(ledger.open(List.of(payment))).isEmpty();
          assertThat(open(invoice).remainingAmount()).isEqualTo(usd("280.00"));
          assertThat(open(invoice).remainingLcy()).isEqualByComparingTo("252.00");

          var memo = entered(EntryKind.CREDIT_MEMO, "T-MEMO", dollars("-280.00", "0.95"));
          apply(memo, new Application(open(invoice), usd("280.00"), Money.zero(USD)));
          assertThat(ledger.open(List.of(memo, invoice))).isEmpty();
          assertThat(ledger.balance(CUSTOMER)).isEqualTo(before);
          assertThat(posted(LOSSES)).as("on 700.00 paid at 0.85").isEqualTo(Euro.of("35.00"));
          assertThat(posted(GAINS)).as("on 280.00 credited at 0.95").isEqualTo(Euro.of("-14.00"));
          assertThat(posted(DISCOUNTS)).as("at the invoice's rate").isEqualTo(Euro.of("18.00"));
        });
  }

  @Test
  void dollarsDoNotSettleEuros() {
    inTurn(
        () -> {
          var invoice = entered(EntryKind.INVOICE, "T-INVOICE", "80.00");
          var payment = entered(EntryKind.PAYMENT, "T-PAYMENT", dollars("-80.00", "0.90"));
          var other = new Application(open(invoice), Euro.of("50.00"), Euro.ZERO);
          var applied = open(payment);
          assertThatThrownBy(() -> ledger.apply(0, applied, List.of(other)))
              .hasMessageContaining("applied-in-another-currency");
        });
  }

  private static Money usd(String amount) {
    return new Money(new BigDecimal(amount), USD);
  }

  private static EntryAmount dollars(String amount, String rate) {
    return EntryAmount.at(new BigDecimal(rate), usd(amount), Euro.CURRENCY);
  }

  /** What this test put on an account. */
  private Money posted(String account) {
    return Euro.of(
        jdbc.sql(
                """
                select coalesce(sum(amount), 0) from gl_entry e
                join posting_register r on r.no = e.register_no
                where r.source like 'test:%' and account_no = ?
                """)
            .param(account)
            .query(BigDecimal.class)
            .single());
  }

  /** Does this, proves the books, and forgets it. */
  private void inTurn(Runnable acts) {
    transactions.executeWithoutResult(
        turn -> {
          before = ledger.balance(CUSTOMER);
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

  /** With the discount that is granted, and what other rates make of it, in the books. */
  private void apply(long entryNo, Application... applications) {
    var entry = open(entryNo);
    var applied =
        Applied.of(entry.remainingAmount(), Euro.of(entry.remainingLcy()), List.of(applications));
    var discount = Euro.sum(applied.stream().map(Applied::discount).toList());
    var lost = Euro.sum(applied.stream().map(Applied::lost).toList());
    var lines = new ArrayList<Posting.Line>();
    lines.add(debit(DISCOUNTS, discount, "T"));
    setup.exchangeDifference(lost).ifPresent(lines::add);
    lines.add(credit(RECEIVABLES, discount.plus(lost), "T"));
    lines.removeIf(line -> line.amount().isZero());
    ledger.apply(post("T-APPLY", lines), entry, List.of(applications));
  }

  private long entered(EntryKind kind, String documentNo, String amount) {
    return entered(kind, documentNo, EntryAmount.of(Euro.of(amount)));
  }

  private long entered(EntryKind kind, String documentNo, EntryAmount owed) {
    var lines = List.of(debit(RECEIVABLES, owed.lcy(), "T"), credit(BANK, owed.lcy(), "T"));
    var today = LocalDate.now(clock);
    return ledger.enter(
        post(documentNo, lines),
        new NewEntry(kind, CUSTOMER, documentNo, "", "", today, owed, NewEntry.Due.on(today)),
        List.of());
  }

  private long post(String documentNo, List<Posting.Line> lines) {
    var source = "test:" + documentNo + System.nanoTime();
    var posting = new Posting(source, KIND, LocalDate.now(clock), documentNo, lines, List.of());
    return ((Posted) journal.post(posting)).registerNo();
  }
}

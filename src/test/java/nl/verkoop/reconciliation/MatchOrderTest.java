package nl.verkoop.reconciliation;

import static nl.verkoop.reconciliation.Invoices.POSTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.PaymentMatching.Match;
import nl.verkoop.shared.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How money is given to invoices, and which goes first (posting rules 6.2, 12.3 and 13). */
class MatchOrderTest {

  private static final String OF_K1 = "NL84VKHB0000150101";
  private static final LocalDate BOOKED = POSTED.plusWeeks(3);

  private static List<Match> match(List<OpenEntry> open, BankImport.Line... lines) {
    var payers = new Payers();
    payers.addAccount(OF_K1, "K1");
    payers.addName("Hofstra", "K1");
    var numbers = open.stream().map(OpenEntry::documentNo).collect(Collectors.toSet());
    return new PaymentMatching(open, numbers, payers).match(List.of(lines));
  }

  private static BankImport.Line receipt(int lineNo, String amount, String text) {
    return Receipts.of(lineNo, amount, "", OF_K1, text);
  }

  private static BankImport.Line doubtful(BankImport.Line line) {
    return new BankImport.Line(
        line.lineNo(),
        line.bankAccountNo(),
        line.bookingDate(),
        line.amount(),
        line.currency(),
        line.counterpartyName(),
        line.counterpartyIban(),
        line.text(),
        line.endToEndId(),
        line.status(),
        "SEEN_BEFORE",
        Invoices.POSTED,
        1);
  }

  /** An invoice of K1, posted after so many days, due after so many, with two percent discount. */
  private static OpenEntry invoice(long no, int posted, int due, String amount, int discountDays) {
    return new OpenEntry(
        no,
        "K1",
        "K1",
        EntryKind.INVOICE,
        "VF00000" + no,
        "",
        POSTED.plusDays(posted),
        POSTED.plusDays(due),
        Euro.CURRENCY,
        new BigDecimal(amount),
        new BigDecimal(amount),
        discountDays < 0 ? null : POSTED.plusDays(discountDays),
        new BigDecimal(amount).multiply(new BigDecimal("0.02")).setScale(2));
  }

  /** What is paid, written as "VF000001=100.00 VF000002=5.00". */
  private static String paid(Match match) {
    return match.paid().stream()
        .map(each -> each.entry().documentNo() + "=" + each.amount().amount())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{2}: a receipt of {0} for two of 100.00 pays {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200.00 | VF000002=100.00 VF000001=100.00 | rule 13 all of both, the earlier due first
          150.00 | VF000002=100.00 VF000001=50.00  | rule 13 what is left for the later
          100.00 | VF000002=100.00                 | rule 13 nothing left for the later
          99.99  | VF000002=99.99                  | rule 13 not even the first
          250.00 | VF000002=100.00 VF000001=100.00 | rule 13 the rest stays on account
          """)
  void severalInvoicesArePaidAsTheyAreDue(String amount, String paid, String source) {
    var open = List.of(invoice(1, 0, 30, "100.00", -1), invoice(2, 0, 20, "100.00", -1));
    var matches = match(open, receipt(1, amount, "VF000001 VF000002"));
    assertThat(matches).extracting(MatchOrderTest::paid).as(source).containsExactly(paid);
  }

  @ParameterizedTest(name = "{3}: {0} for 100.00 and 50.00 less 2% pays {1}, because of {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          147.00 | VF000001=98.00 VF000002=49.00  | DOCUMENT IBAN AMOUNT DISCOUNT | rule 6.2 both with the discount
          150.00 | VF000001=100.00 VF000002=50.00 | DOCUMENT IBAN AMOUNT          | decision 0013 both in full
          148.00 | VF000001=98.00 VF000002=49.00  | DOCUMENT IBAN                 | rule 6.2 both with discount, 1.00 left
          149.99 | VF000001=98.00 VF000002=49.00  | DOCUMENT IBAN                 | rule 6.2 a cent less than all
          146.99 | VF000001=98.00 VF000002=48.99  | DOCUMENT IBAN                 | rule 6.2 the second only in part
          """)
  void theDiscountIsTakenWhereItIsStillPossible(
      String amount, String paid, String evidence, String source) {
    var open = List.of(invoice(1, 0, 20, "100.00", 21), invoice(2, 0, 30, "50.00", 21));
    var match = match(open, receipt(1, amount, "VF000001 VF000002")).get(0);
    assertThat(paid(match)).as(source).isEqualTo(paid);
    assertThat(match.evidence())
        .isEqualTo(
            Stream.of(evidence.split(" ")).map(Evidence::valueOf).collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "rule 12.3: {0} for 100.00 less 2% until day {1}: {2} {3}")
  @CsvSource({
    "98.00, 21, HIGH, IBAN AMOUNT DISCOUNT",
    "100.00, 21, HIGH, IBAN AMOUNT",
    "100.00, 20, HIGH, IBAN AMOUNT",
    "98.00, 20, LOW, IBAN",
    "98.01, 21, LOW, IBAN",
    "97.99, 21, LOW, IBAN"
  })
  void theAmountIsTheSameToTheCentInFullOrLessTheDiscount(
      String amount, int discountDays, Confidence confidence, String evidence) {
    var match =
        match(List.of(invoice(1, 0, 30, "100.00", discountDays)), receipt(1, amount, "")).get(0);
    assertThat(match.confidence()).isEqualTo(confidence);
    assertThat(match.evidence())
        .isEqualTo(
            Stream.of(evidence.split(" ")).map(Evidence::valueOf).collect(Collectors.toSet()));
  }

  @ParameterizedTest(name = "rule 6.4: posted {0} days after the others, matched: {1}")
  @CsvSource({"0, true", "21, true", "22, false"})
  void anInvoiceOfALaterDayIsNoCandidate(int posted, boolean matched) {
    var open = List.of(invoice(1, posted, 60, "100.00", -1));
    assertThat(match(open, receipt(1, "100.00", "VF000001"))).hasSize(matched ? 1 : 0);
  }

  @ParameterizedTest(name = "rule 10: a movement of {0} is matched: {1}")
  @CsvSource({"100.00, true", "-100.00, false", "0.00, false", "0.01, true"})
  void onlyReceiptsAreMatched(String amount, boolean matched) {
    var open = List.of(invoice(1, 0, 30, "100.00", -1));
    assertThat(match(open, receipt(1, amount, "VF000001"))).hasSize(matched ? 1 : 0);
  }

  @Test
  void moneyOnAccountIsNoCandidate() {
    var payment =
        new OpenEntry(
            9,
            "K1",
            "K1",
            EntryKind.PAYMENT,
            "BI1-1",
            "",
            POSTED,
            POSTED,
            Euro.CURRENCY,
            new BigDecimal("100.00"),
            new BigDecimal("100.00"),
            null,
            BigDecimal.ZERO);
    assertThat(match(List.of(payment), receipt(1, "100.00", "BI1-1"))).isEmpty();
  }

  @Test
  void aDoubtfulLineIsNeverMoreThanProbable() {
    var open = List.of(invoice(1, 0, 30, "100.00", -1));
    assertThat(match(open, receipt(1, "100.00", "VF000001")).get(0).confidence())
        .isEqualTo(Confidence.HIGH);
    assertThat(match(open, doubtful(receipt(1, "100.00", "VF000001"))).get(0).confidence())
        .as("rule 11")
        .isEqualTo(Confidence.MEDIUM);
  }

  @ParameterizedTest(name = "rule 13: {2} of two equal ones, due {0} and {1} days later, is chosen")
  @CsvSource({"30, 20, VF000002", "20, 30, VF000001", "30, 30, VF000001"})
  void betweenEqualsTheOneDueEarlierGoesFirst(int dueOne, int dueOther, String chosen) {
    var open = List.of(invoice(1, 0, dueOne, "100.00", -1), invoice(2, 0, dueOther, "100.00", -1));
    var match = match(open, receipt(1, "100.00", "")).get(0);
    assertThat(paid(match)).isEqualTo(chosen + "=100.00");
    assertThat(match.equallyGood()).isEqualTo(2);
  }

  @Test
  void amongThoseDueTheSameDayTheEarlierEntryGoesFirstHoweverTheyAreRead() {
    var open = List.of(invoice(2, 0, 30, "100.00", -1), invoice(1, 0, 30, "100.00", -1));
    assertThat(match(open, receipt(1, "100.00", "")))
        .extracting(MatchOrderTest::paid)
        .containsExactly("VF000001=100.00");
  }

  @Test
  void oneDocumentThatIsNamedIsNotSeveral() {
    var open = List.of(invoice(1, 0, 30, "100.00", -1));
    var match = match(open, Receipts.of(1, "100.00", "Pietersen", "", "VF000001")).get(0);
    assertThat(match.confidence())
        .as("rule 11: payer not known, this document, one amount is medium 6")
        .isEqualTo(Confidence.MEDIUM);
    var two = List.of(invoice(1, 0, 30, "100.00", -1), invoice(2, 0, 30, "50.00", -1));
    var both = Receipts.of(1, "150.00", "Pietersen", "", "VF000001 VF000002");
    assertThat(match(two, both).get(0).confidence())
        .as("rule 11: payer not known, several documents of this sum is high 9")
        .isEqualTo(Confidence.HIGH);
  }

  @Test
  void betweenEqualsTheEarlierLineGoesFirst() {
    var open = List.of(invoice(1, 0, 30, "100.00", -1));
    assertThat(match(open, receipt(2, "100.00", ""), receipt(1, "100.00", "")))
        .extracting(Match::lineNo)
        .as("rule 13: an invoice goes to one receipt")
        .containsExactly(1);
  }

  @Test
  void theBetterMatchGoesBeforeTheEarlierLine() {
    var open = List.of(invoice(1, 0, 30, "100.00", -1));
    assertThat(match(open, receipt(1, "100.00", ""), receipt(2, "100.00", "VF000001")))
        .extracting(Match::lineNo)
        .containsExactly(2);
  }

  @Test
  void theMatchWithMoreInvoicesGoesFirst() {
    var open =
        List.of(
            invoice(1, 0, 30, "50.00", -1),
            invoice(2, 0, 30, "50.00", -1),
            invoice(3, 0, 30, "20.00", -1));
    var match = match(open, receipt(1, "110.00", "VF000001 VF000002, VF03")).get(0);
    assertThat(paid(match)).isEqualTo("VF000001=50.00 VF000002=50.00 VF000003=10.00");
    assertThat(match.confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(match.equallyGood()).isEqualTo(1);
  }

  @Test
  void invoicesOfSeveralCustomersAreNeverOneMatch() {
    var open = List.of(invoice(1, 0, 30, "100.00", -1), Invoices.open("VF000002", "K2", "100.00"));
    assertThat(match(open, receipt(1, "200.00", "VF000001 VF000002")))
        .extracting(MatchOrderTest::paid)
        .as("rule 12.2: of one customer")
        .containsExactly("VF000001=100.00");
  }

  @Test
  void theReferenceIsReadAsTheTextIs() {
    var line =
        new BankImport.Line(
            1,
            "B",
            BOOKED,
            BigDecimal.ONE,
            Euro.CURRENCY,
            "",
            "",
            "text",
            "VF000007",
            BankImport.Status.OPEN,
            "",
            Invoices.POSTED,
            1);
    assertThat(PaymentMatching.numbers(line)).isEqualTo(Set.of("VF000007"));
  }

  @Test
  void thePayersNameIsEvidenceToo() {
    var open = List.of(invoice(1, 0, 30, "100.00", -1));
    var match = match(open, Receipts.of(1, "100.00", "Hofstra", "", "")).get(0);
    assertThat(match.evidence()).containsExactly(Evidence.NAME, Evidence.AMOUNT);
    var unknown = match(open, Receipts.of(1, "100.00", "Pietersen", "", "")).get(0);
    assertThat(unknown.evidence()).containsExactly(Evidence.AMOUNT);
    assertThat(unknown.confidence()).isEqualTo(Confidence.LOW);
  }
}

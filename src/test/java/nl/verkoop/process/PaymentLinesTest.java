package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Share.share;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.verkoop.Api.Answer;
import nl.verkoop.scenario.Share;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What the lines of a bank's file are taken for, and what nobody can make of them. */
class PaymentLinesTest extends PathTest {

  private static final BigDecimal CENT = new BigDecimal("0.01");

  private static final String ZUIDEMA_IBAN = "NL03VKHB0000150104";

  /** Stays open for the whole class: what is tried on it is refused. */
  private long openEntry;

  /** An invoice of Zuidema. */
  private String invoice() {
    return given.customer("K1004").orderedAtOnce(line("A3021", 1)).invoiced().invoice();
  }

  private BankFile receipt(BigDecimal amount, String text) {
    return new BankFile(today()).receipt(amount.toPlainString(), "Zuidema", ZUIDEMA_IBAN, text);
  }

  @Test
  void aFileThatIsTooLargeIsRefusedInWords() {
    var answer = as("accounting").upload("/api/bank-statements", "x.xml", new byte[33 << 20]);
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.json().get("detail").asText())
        .isEqualTo("Dit is te groot om te versturen: hoogstens 32 MB.");
  }

  @Test
  void aStatementInAnotherCurrencyIsRefused() {
    var file = receipt(new BigDecimal("121.00"), "VF000001");
    var dollars = changed(file, "<Ccy>EUR</Ccy>", "<Ccy>USD</Ccy>");
    var answer = as("accounting").upload("/api/bank-statements", "usd.xml", dollars);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("bank-file-currency");
  }

  @Test
  void nothingOfAStatementThatDoesNotAddUpIsPostedUnseen() {
    var invoice = invoice();
    var amount = books.payable(invoice);
    var short100 = receipt(amount, invoice).from("0.00").to("100000.00").bytes();
    var uploaded = as("accounting").upload("/api/bank-statements", "short.xml", short100).json();
    withoutBalances(uploaded.get("importNo").asText());
    assertThat(uploaded.at("/warnings/0").asText()).contains("leiden niet tot het eindsaldo");
    var line = given.bankImport(uploaded.get("importNo").asText()).line();
    assertThat(line.get("status").asText()).isEqualTo("OPEN");
    assertThat(line.at("/proposals/0/documentNo").asText()).isEqualTo(invoice);
    assertThat(line.at("/proposals/0/confidence").asText()).isEqualTo("MEDIUM");
    assertThat(line.get("problem").asText()).startsWith("Het afschrift sluit niet");
  }

  @Test
  void whatOneLineWasGivenIsMissingInTheNext() {
    var invoice = invoice();
    var entry = as("accounting").openEntry(invoice);
    var file = new BankFile(today());
    for (var line = 1; line <= 3; line++) {
      file.receipt("30.0" + line, "Onbekende " + line, "", "zonder nummer");
    }
    var importNo = given.received(file).toReview().no();
    var payable = books.payable(invoice);
    var rest = books.remaining(invoice).subtract(BigDecimal.TEN);
    assertThat(give(importNo, 1, entry, BigDecimal.TEN).status()).isEqualTo(204);
    var refused = give(importNo, 2, entry, rest.add(CENT));
    assertThat(code(refused)).isEqualTo("entry-given-before");
    assertThat(refused.json().at("/detail").asText()).contains(invoice);
    assertThat(give(importNo, 2, entry, rest).status()).isEqualTo(204);

    // Paid in time less the discount, nothing of it is left either.
    assertThat(give(importNo, 2, entry, CENT).status()).isEqualTo(204);
    assertThat(code(give(importNo, 1, entry, payable))).isEqualTo("entry-given-before");
    assertThat(as("accounting").setAside(importNo, 2).status()).isEqualTo(204);
    assertThat(give(importNo, 1, entry, payable).status()).isEqualTo(204);
    assertThat(code(give(importNo, 3, entry, CENT))).isEqualTo("entry-given-before");
  }

  /** It would be wrong in the proof of all other tests too. */
  private void withoutBalances(String importNo) {
    jdbc.sql("update bank_statement set opening_balance = null where import_no = ?")
        .param(importNo)
        .update();
  }

  private Answer give(String importNo, int lineNo, long entryNo, BigDecimal amount) {
    return as("accounting").give(importNo, lineNo, new Share(entryNo, amount));
  }

  @Test
  void aSecondPaymentOfAPaidInvoiceDoesNotPayAnotherOfTheSameAmount() {
    var paid = invoice();
    var other = invoice();
    var amount = books.payable(paid);
    assertThat(books.payable(other)).isEqualTo(amount);
    given.received(receipt(amount, "Factuur " + paid)).reconciled();
    var line = given.received(receipt(amount, "Factuur " + paid)).toReview().line();
    assertThat(line.get("problem").asText()).contains("al eerder ingelezen");
    assertThat(line.get("proposals"))
        .isNotEmpty()
        .allSatisfy(
            proposal -> {
              assertThat(proposal.get("confidence").asText()).isEqualTo("LOW");
              assertThat(proposal.get("evidence").asText()).contains("andere factuur genoemd");
            });
    assertThat(books.remaining(other)).isPositive();
  }

  @Test
  void aNameThatIsPartOfAnothersNameIsNotCertain() {
    var customers =
        """
        customer_no,name,address,city,country,credit_limit
        PN-1,Veenhof,Laan 1,Ede,NL,0
        PN-2,Veenhof Bouw,Laan 2,Ede,NL,0
        """;
    as("admin")
        .upload("/api/import/customers", "c.csv", customers.getBytes(StandardCharsets.UTF_8));
    var invoice =
        given.customer("PN-1").orderedAtOnce(line("A3021", 1).at("77.31")).invoiced().invoice();
    var amount = books.remaining(invoice).toPlainString();
    var file =
        given.received(
            new BankFile(today()).receipt(amount, "Veenhof", "NL20INGB0001234567", "dank"));
    var proposal = file.toReview().line().at("/proposals/0");
    assertThat(proposal.get("documentNo").asText()).isEqualTo(invoice);
    assertThat(proposal.get("confidence").asText()).isEqualTo("MEDIUM");
  }

  @Test
  void afterAPartialPaymentOnlyTheRestsShareOfTheDiscountIsGranted() {
    var invoice = invoice();
    var amount = books.remaining(invoice);
    var half = amount.divide(new BigDecimal(2), 2, RoundingMode.DOWN);
    decided(receipt(half, "de helft van " + invoice), invoice, half);
    assertThat(books.remaining(invoice)).isEqualByComparingTo(amount.subtract(half));
    var discount = books.remaining(invoice).subtract(books.payable(invoice));
    var share = discount.multiply(amount.subtract(half)).divide(amount, 2, RoundingMode.HALF_UP);
    var rest = amount.subtract(half).subtract(share);
    given.received(receipt(rest, invoice)).reconciled();
    assertThat(books.remaining(invoice)).isZero();
    assertThat(books.granted(invoice)).isEqualByComparingTo(share);
  }

  /** Accounting decides that the receipt pays this much of the invoice. */
  private String decided(BankFile file, String invoice, BigDecimal amount) {
    return given.received(file).given(invoice, amount.toPlainString()).reconciled().no();
  }

  @Test
  void whoPaysInFullInTimeHasPaidTheWholeInvoice() {
    var invoice = invoice();
    var amount = books.remaining(invoice);
    assertThat(books.payable(invoice)).isLessThan(amount);
    given.received(receipt(amount, invoice)).reconciled();
    assertThat(books.remaining(invoice)).isZero();
    assertThat(books.granted(invoice)).isZero();
  }

  @Test
  void whoPaysALittleTooMuchForTheDiscountHasTheRestOnAccount() {
    var invoice = invoice();
    var amount = books.remaining(invoice);
    var due = books.payable(invoice);
    var paid = due.add(CENT);
    var importNo = decided(receipt(paid, invoice), invoice, paid);
    assertThat(books.remaining(invoice)).isZero();
    assertThat(books.granted(invoice)).isEqualByComparingTo(amount.subtract(due));
    assertThat(books.remaining(importNo + "-1")).isEqualByComparingTo("-0.01");
  }

  /** What is given to an entry, by its number: 0 is none, 1 stands for one that is open. */
  private record Impossible(String refusal, Share... shares) {}

  private static final List<Impossible> IMPOSSIBLE =
      List.of(
          new Impossible("line-for-nothing"),
          new Impossible("entry-not-open", share(0, "1")),
          new Impossible("entry-twice", share(1, "1"), share(1, "1")),
          new Impossible("application-not-positive", share(1, "0")),
          new Impossible("application-not-positive", share(1, "1.005")),
          new Impossible("application-not-positive", new Share(1, null)),
          new Impossible("application-too-large", share(1, "1.24")));

  @ParameterizedTest
  @FieldSource("IMPOSSIBLE")
  void anImpossibleDecisionOnAReceiptIsRefused(Impossible impossible) {
    if (openEntry == 0) {
      openEntry = as("accounting").openEntry(invoice());
    }
    var importNo = given.received(fromNobody("1.23")).no();
    var shares = new Share[impossible.shares().length];
    for (var each = 0; each < shares.length; each++) {
      var share = impossible.shares()[each];
      shares[each] = new Share(share.entryNo() * openEntry, share.amount());
    }
    assertThat(code(as("accounting").give(importNo, 1, shares))).isEqualTo(impossible.refusal());
  }

  private BankFile fromNobody(String amount) {
    return new BankFile(today()).receipt(amount, "Onbekend", "NL20INGB0001234567", "niets");
  }

  @Test
  void aLineThatDoesNotExistIsNotCalledDone() {
    var importNo = given.received(fromNobody("1.24")).no();
    var accounting = as("accounting");
    for (var answer : List.of(accounting.give(importNo, 9), accounting.setAside(importNo, 9))) {
      assertThat(answer.status()).isEqualTo(404);
      assertThat(code(answer)).isEqualTo("statement-line-unknown");
    }
  }

  private static byte[] changed(BankFile file, String from, String to) {
    var text = new String(file.bytes(), StandardCharsets.UTF_8);
    assertThat(text).contains(from);
    return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
  }
}

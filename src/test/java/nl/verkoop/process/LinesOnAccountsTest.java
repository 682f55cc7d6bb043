package nl.verkoop.process;

import static nl.verkoop.scenario.BankActs.LineDecision.of;
import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Share.share;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.scenario.BankActs.LineDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Costs, interest, refunds and money that nobody knows get into the books from the review. */
class LinesOnAccountsTest extends PathTest {

  private static final String ZUIDEMA_IBAN = "NL03VKHB0000150104";
  private static final String NOBODY = "NL20INGB0001234567";

  private BankFile costs(String amount, String text) {
    return new BankFile(today()).payment(amount, "", "", text);
  }

  /** What stands in the general ledger of the file's line, by account. */
  private Map<String, BigDecimal> booked(String importNo, int lineNo) {
    return jdbc
        .sql(
            "select account_no, sum(amount) from gl_entry where document_no = ? group by account_no")
        .param(importNo + "-" + lineNo)
        .query((row, index) -> Map.entry(row.getString(1), row.getBigDecimal(2)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private List<BigDecimal> onBank(String documentNo) {
    return jdbc.sql("select amount from bank_entry where document_no = ?")
        .param(documentNo)
        .query(BigDecimal.class)
        .list();
  }

  private void decided(String importNo, int lineNo, LineDecision decision) {
    var answer = as("accounting").decide(importNo, lineNo, decision);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private static BigDecimal euro(String amount) {
    return new BigDecimal(amount);
  }

  private void theBooksAreRight() {
    var proof = as("accounting").post("/api/proof", "");
    assertThat(proof.json().at("/ok").asBoolean()).as(proof.body()).isTrue();
  }

  @Test
  void bankCostsArePostedOnTheirAccountAndProposedThereNextTime() {
    var file = given.received(costs("12.10", "Kosten betalingsverkeer okt 2026")).toReview();
    var proposed = file.line().at("/parts/0");
    assertThat(proposed.get("accountNo").asText()).isEqualTo("1900");
    assertThat(proposed.get("confidence").asText()).isEqualTo("LOW");
    decided(file.no(), 1, of("4600=-12.10"));
    file.reviewed().reconciled();
    assertThat(booked(file.no(), 1))
        .isEqualTo(Map.of("1100", euro("-12.10"), "4600", euro("12.10")));
    assertThat(onBank(file.no() + "-1")).containsExactly(euro("-12.10"));
    assertThat(file.line().get("status").asText()).isEqualTo("POSTED");

    var next = given.received(costs("13.75", "Kosten betalingsverkeer nov 2026")).toReview();
    var remembered = next.line().at("/parts/0");
    assertThat(remembered.get("accountNo").asText()).isEqualTo("4600");
    assertThat(remembered.get("confidence").asText()).as("never sure").isEqualTo("MEDIUM");
    assertThat(remembered.get("evidence").asText()).contains("eerder");
    assertThat(next.line().get("status").asText()).isEqualTo("OPEN");
    theBooksAreRight();
  }

  @Test
  void whatNobodyKnowsWaitsOnSuspenseAndIsNotRemembered() {
    var file =
        given.received(new BankFile(today()).receipt("77.70", "Wie", NOBODY, "raadsel")).toReview();
    decided(file.no(), 1, of("1900=77.70"));
    file.reviewed().reconciled();
    assertThat(booked(file.no(), 1))
        .isEqualTo(Map.of("1100", euro("77.70"), "1900", euro("-77.70")));
    var next = given.received(new BankFile(today()).receipt("77.71", "Wie", NOBODY, "raadsel"));
    assertThat(next.toReview().line().at("/parts/0/confidence").asText()).isEqualTo("LOW");
    theBooksAreRight();
  }

  @Test
  void moneyOnAccountOfACustomerStaysOpenAndCanBePaidBack() {
    var file = new BankFile(today()).receipt("250.00", "Iemand", NOBODY, "voorschot");
    var received = given.received(file).toReview();
    decided(received.no(), 1, of().restTo("K1004"));
    received.reviewed().reconciled();
    var onAccount = received.no() + "-1";
    assertThat(books.remaining(onAccount)).isEqualByComparingTo("-250.00");
    assertThat(booked(received.no(), 1))
        .isEqualTo(Map.of("1100", euro("250.00"), "1300", euro("-250.00")));

    var back =
        given
            .received(new BankFile(today()).payment("100.00", "Iemand", NOBODY, "terug"))
            .toReview();
    var entry = as("accounting").openEntry(onAccount);
    decided(back.no(), 1, of().and(share(entry, "100.00")));
    back.reviewed().reconciled();
    assertThat(books.remaining(onAccount)).isEqualByComparingTo("-150.00");
    assertThat(books.remaining(back.no() + "-1")).isZero();
    assertThat(
            jdbc.sql("select kind from customer_entry where document_no = ?")
                .param(back.no() + "-1")
                .query(String.class)
                .single())
        .isEqualTo("REFUND");

    var more =
        given
            .received(new BankFile(today()).payment("9.00", "Iemand", NOBODY, "nog wat"))
            .toReview();
    decided(more.no(), 1, of().restTo("K1004"));
    more.reviewed().reconciled();
    assertThat(books.remaining(more.no() + "-1")).isEqualByComparingTo("9.00");
    theBooksAreRight();
  }

  @Test
  void oneReceiptPaysAnInvoiceTheBanksCostsAndTheRestStaysOnAccount() {
    var invoice = given.customer("K1004").orderedAtOnce(line("A3021", 1)).invoiced().invoice();
    var open = books.remaining(invoice);
    var file =
        new BankFile(today().minusDays(1))
            .receipt(
                open.add(euro("7.00")).toPlainString(), "Zuidema", ZUIDEMA_IBAN, "alles ineen");
    var received = given.received(file).toReview();
    var entry = as("accounting").openEntry(invoice);
    decided(received.no(), 1, of("4600=-3.00").and(share(entry, open.toPlainString())));
    received.reviewed().reconciled();
    assertThat(books.remaining(invoice)).isZero();
    assertThat(books.remaining(received.no() + "-1")).isEqualByComparingTo("-10.00");
    assertThat(booked(received.no(), 1))
        .containsEntry("4600", euro("3.00"))
        .containsEntry("1100", open.add(euro("7.00")))
        .containsEntry("1300", open.add(euro("10.00")).negate());
    theBooksAreRight();
  }

  @ParameterizedTest(name = "{0} of {1}, rest to {2}: {3}")
  @CsvSource({
    "12.10, 4600=-12.10, , account-unknown, 9",
    "12.10, 1100=-12.10, , account-not-for-people, ",
    "12.10, 4600=0, , account-amount-missing, ",
    "12.10, 4600, , account-amount-missing, ",
    "12.10, 4600=-1.001, , account-amount-missing, ",
    "12.10, 4600=12.10, , line-not-whole, ",
    "12.10, 4600=-12.00, , line-not-whole, ",
    "12.10, 4600=-12.10, K1004, nothing-left-for-customer, ",
    "12.10, 4600=-12.00, K0000, customer-unknown, "
  })
  void aBadChoiceIsRefusedInWordsAndNothingIsKept(
      String amount, String account, String customer, String refusal, String behindAccount) {
    var file = given.received(costs(amount, "Onduidelijk")).toReview();
    var written = behindAccount == null ? account : account.replace("=", behindAccount + "=");
    var decision = of(written);
    var answer =
        as("accounting")
            .decide(file.no(), 1, customer == null ? decision : decision.restTo(customer));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo(refusal);
    assertThat(answer.json().get("detail").asText()).doesNotContain(refusal);
    assertThat(file.line().at("/parts/0/decidedBy").asText()).isEmpty();
  }

  @Test
  void aBlockedAccountIsRefusedAndNotPostedOnLater() {
    var file = given.received(costs("1.01", "Wissel van rekening")).toReview();
    decided(file.no(), 1, of("4500=-1.01"));
    jdbc.sql("update gl_account set blocked = true where no = '4500'").update();
    try {
      assertThat(code(as("accounting").decide(file.no(), 1, of("4500=-1.01"))))
          .isEqualTo("account-not-for-people");
      file.reviewed().toReview();
      assertThat(file.line().get("status").asText()).isEqualTo("OPEN");
      assertThat(onBank(file.no() + "-1")).isEmpty();
    } finally {
      jdbc.sql("update gl_account set blocked = false where no = '4500'").update();
    }
    file.reviewed().reconciled();
    assertThat(booked(file.no(), 1)).containsEntry("4500", euro("1.01"));
  }

  @Test
  void anInvoiceIsNotPaidByMoneyThatGoesOut() {
    var invoice = given.customer("K1004").orderedAtOnce(line("A3021", 1)).invoiced().invoice();
    var file = given.received(costs("5.00", "Terugbetaling")).toReview();
    var entry = as("accounting").openEntry(invoice);
    assertThat(code(as("accounting").decide(file.no(), 1, of().and(share(entry, "5.00")))))
        .isEqualTo("entry-of-other-side");
  }

  @Test
  void onlyAccountsThatPeopleMayPostOnAreOffered() {
    var found = as("accounting").get("/api/accounts?q=bank").json();
    assertThat(found.findValuesAsText("no")).contains("4600", "0800").doesNotContain("1100");
    JsonNode english = as("accounting").inEnglish().get("/api/accounts?q=46&limit=5").json();
    assertThat(english.at("/0/name").asText()).isEqualTo("Bank charges");
    assertThat(as("warehouse").get("/api/accounts").status()).isEqualTo(403);
  }
}

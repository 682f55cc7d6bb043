package nl.verkoop.process;

import static nl.verkoop.scenario.BankActs.LineDecision.of;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the bank says is on an account is compared with the books, and what is not posted explains
 * it.
 */
class BankBalancesTest extends PathTest {

  private static int accounts;
  private String account;
  private String number;

  @BeforeEach
  void anAccountOfItsOwn() {
    accounts++;
    account = "SALDO" + accounts;
    number = "90020030" + accounts;
    assertThat(as("financemanager").addBankAccount(account, number).status()).isEqualTo(204);
  }

  /** A difference would stay in the proof of all other tests. */
  @AfterEach
  void withoutBalances() {
    jdbc.sql("update bank_statement set opening_balance = null where bank_account_no = ?")
        .param(account)
        .update();
  }

  private BankFile statement(LocalDate day, String opening, String costs) {
    return new BankFile(day)
        .of(number)
        .from(opening)
        .payment(costs, "", "", "Kosten " + account + " " + day);
  }

  private String read(BankFile file) {
    return given.received(file).toReview().no();
  }

  /** The differences that the proof finds on this account, as "expected found". */
  private String differences() {
    var run = as("accounting").post("/api/proof", "").json();
    JsonNode check =
        StreamSupport.stream(run.get("checks").spliterator(), false)
            .filter(each -> each.get("name").asText().equals("bank-balances"))
            .findAny()
            .orElseThrow();
    return StreamSupport.stream(check.get("findings").spliterator(), false)
        .filter(each -> each.get("document").asText().startsWith(account + " "))
        .map(
            each ->
                "%s: %s %s"
                    .formatted(
                        each.get("document").asText().substring(account.length() + 1),
                        each.get("expected").decimalValue().setScale(2),
                        each.get("found").decimalValue().setScale(2)))
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  @Test
  void aLineExplainsTheBalanceAsLongAsItIsNotPostedAndAfterwardsToo() {
    var no = read(statement(today().minusDays(1), "1000.00", "12.10"));
    assertThat(differences()).as("open").isEmpty();
    var statement = as("accounting").get("/api/bank-statements/" + no).json().at("/statements/0");
    assertThat(statement.get("openingBalance").decimalValue()).isEqualByComparingTo("1000.00");
    assertThat(statement.get("closingBalance").decimalValue()).isEqualByComparingTo("987.90");
    assertThat(statement.get("notPosted").decimalValue()).isEqualByComparingTo("-12.10");
    as("accounting").setAside(no, 1);
    given.bankImport(no).reviewed().reconciled();
    assertThat(differences()).as("set aside").isEmpty();

    assertThat(as("accounting").takeUp(no, 1).status()).isEqualTo(204);
    as("accounting").decide(no, 1, of("4600=-12.10"));
    given.bankImport(no).reviewed().reconciled();
    assertThat(differences()).as("posted").isEmpty();
    read(statement(today(), "987.90", "7.90"));
    assertThat(differences()).as("the next").isEmpty();
  }

  @Test
  void aStatementThatIsMissingIsTheOnlyDifferenceUntilItComes() {
    read(statement(today().minusDays(3), "1000.00", "10.00"));
    read(statement(today().minusDays(1), "985.00", "1.00"));
    read(statement(today(), "984.00", "1.00"));
    assertThat(differences()).isEqualTo(today().minusDays(1) + ": 984.00 989.00");
    read(statement(today().minusDays(2), "990.00", "5.00"));
    assertThat(differences()).isEmpty();
  }

  @Test
  void whoReadsAStatementInIsToldThatItDoesNotFollow() {
    assertThat(warnings(statement(today().minusDays(9), "1000.00", "10.00"))).isEmpty();
    assertThat(warnings(statement(today().minusDays(8), "990.00", "5.00"))).isEmpty();
    var late = statement(today().minusDays(6), "980.00", "1.00");
    var said = "begint niet met het saldo waarmee het vorige eindigt (985.00 ≠ 980.00)";
    assertThat(warnings(late)).singleElement().asString().contains(said);
    assertThat(warnings(late)).as("read again").singleElement().asString().contains(said);
    assertThat(warnings(statement(today().minusDays(7), "985.00", "5.00"))).isEmpty();
    assertThat(warnings(statement(today().minusDays(6), "979.00", "1.00")))
        .as("the second of a day")
        .isEmpty();
  }

  @Test
  void anMt940StatementFollowsTheOneWhoseDayItsOpeningBalanceNames() {
    assertThat(warnings(mt940("261103", "261104", "1000,00", "900,00"))).isEmpty();
    assertThat(warnings(mt940("261104", "261105", "900,00", "850,00"))).isEmpty();
    assertThat(warnings(mt940("261105", "261106", "800,00", "790,00")))
        .singleElement()
        .asString()
        .contains("(850.00 ≠ 800.00)");
    assertThat(warnings(mt940("261105", "261106", "900,00", "890,00")))
        .as("beside another of the same day")
        .singleElement()
        .asString()
        .contains("(790.00 ≠ 900.00)");
  }

  @Test
  void severalStatementsInOneFileAreComparedWithEachOther() {
    assertThat(
            warnings(
                mt940("261103", "261104", "1000,00", "900,00")
                    + mt940("261104", "261105", "900,00", "850,00")
                    + mt940("261105", "261106", "840,00", "830,00")))
        .singleElement()
        .asString()
        .contains("(850.00 ≠ 840.00)");
  }

  @Test
  void ofSeveralStatementsOfADayTheOneThatNoOtherCarriesOnIsTheLast() {
    assertThat(warnings(statement(today().minusDays(3), "90.00", "10.00"))).isEmpty();
    assertThat(warnings(statement(today().minusDays(3), "100.00", "10.00"))).isEmpty();
    assertThat(warnings(statement(today().minusDays(2), "90.00", "1.00")))
        .singleElement()
        .asString()
        .contains("(80.00 ≠ 90.00)");
  }

  @Test
  void aStatementThatComesLateIsComparedWithTheNextOneToo() {
    assertThat(warnings(mt940("261109", "261110", "600,00", "500,00"))).isEmpty();
    assertThat(warnings(mt940("261108", "261109", "450,00", "400,00")))
        .singleElement()
        .asString()
        .contains("eindigt niet met het saldo waarmee het volgende", "(400.00 ≠ 600.00)");
  }

  @Test
  void aDayWithoutMovementIsComparedToo() {
    assertThat(warnings(mt940("261103", "261104", "90,00", "90,00"))).isEmpty();
    assertThat(warnings(mt940("261104", "261105", "50,00", "40,00")))
        .singleElement()
        .asString()
        .contains("(90.00 ≠ 50.00)");
  }

  @Test
  void allStatementsOfADayFollowEachOther() {
    assertThat(warnings(statement(today().minusDays(9), "80.00", "10.00"))).isEmpty();
    var first = statement(today().minusDays(8), "70.00", "10.00");
    assertThat(warnings(first)).isEmpty();
    assertThat(warnings(statement(today().minusDays(8), "60.00", "10.00"))).isEmpty();
    assertThat(warnings(statement(today().minusDays(8), "50.00", "10.00"))).isEmpty();
    assertThat(warnings(first)).as("read again").isEmpty();
  }

  @Test
  void nothingIsSaidOfStatementsThatOverlapOrFollowOneWithoutABalance() {
    assertThat(warnings(mt940("261102", "261106", "500,00", "450,00"))).isEmpty();
    assertThat(warnings(mt940("261104", "261109", "480,00", "440,00"))).as("overlap").isEmpty();
    jdbc.sql("update bank_statement set closing_balance = null where bank_account_no = ?")
        .param(account)
        .update();
    assertThat(warnings(mt940("261109", "261110", "1,00", "0,50"))).isEmpty();
  }

  private static int messages;

  private String mt940(String from, String to, String opening, String closing) {
    var paid = amount(opening).subtract(amount(closing));
    var movement =
        paid.signum() == 0
            ? ""
            : ":61:%s%sD%sNMSCNONREF\n:86:Kosten %d\n"
                .formatted(to, to.substring(2), written(paid), messages);
    messages++;
    return """
        :20:V%1$d
        :25:%2$s
        :28C:%1$d/1
        :60F:C%3$sEUR%4$s
        %5$s:62F:C%6$sEUR%7$s
        -
        """
        .formatted(messages, number, from, opening, movement, to, closing);
  }

  private static String written(BigDecimal amount) {
    return amount.toPlainString().replace('.', ',');
  }

  private static BigDecimal amount(String written) {
    return new BigDecimal(written.replace(',', '.'));
  }

  private List<String> warnings(String file) {
    var answer =
        as("accounting")
            .upload("/api/bank-statements/uploads", "s.sta", file.getBytes(StandardCharsets.UTF_8));
    return words(answer.json().get("warnings"));
  }

  private static List<String> words(JsonNode warnings) {
    return StreamSupport.stream(warnings.spliterator(), false).map(JsonNode::asText).toList();
  }

  private List<String> warnings(BankFile file) {
    return words(as("accounting").keep(file).json().get("warnings"));
  }

  @Test
  void theLastOfSeveralStatementsOfADayIsTheOneThatNoOtherCarriesOn() {
    read(statement(today(), "90.00", "5.00"));
    read(statement(today(), "100.00", "10.00"));
    assertThat(differences()).isEmpty();
  }

  @Test
  void aLedgerThatSaysSomethingElseThanTheStatementIsFound() {
    var no = read(statement(today(), "100.00", "10.00"));
    as("accounting").decide(no, 1, of("4600=-10.00"));
    given.bankImport(no).reviewed().reconciled();
    jdbc.sql("update bank_statement set closing_balance = 91 where import_no = ?")
        .param(no)
        .update();
    assertThat(differences()).isEqualTo(today() + ": 91.00 90.00");
  }
}

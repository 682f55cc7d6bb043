package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.Together;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Limits, bank accounts and periods are set up by those who answer for the books. */
class SetupTest extends ProcessTest {

  private static final String LIMIT = "/api/approval-limits/salesmanager";
  private static final String CLOSED_THROUGH = "/api/fiscal-periods/closed-through";

  private static final Order TO_APPROVE = order("K1001", line("A3020", 5).less(25));

  @Autowired private PlatformTransactionManager transactions;
  @Autowired private FiscalPeriods periods;

  @Test
  void aNewLimitCountsFromTheNextDecisionOn() {
    var no = enter("sales", TO_APPROVE);
    awaitTask(no, "Task_DecideApproval");
    setLimit("0.00", false);
    try {
      assertThat(code(as("salesmanager").approve(no))).isEqualTo("above-approval-limit");
      setLimit("0", true);
      assertThat(as("salesmanager").approve(no).status()).isEqualTo(204);
    } finally {
      setLimit("25000", false);
    }
    var change = as("analyst").get("/api/setup-changes?limit=1").json().get(0);
    assertThat(change.get("subject").asText()).isEqualTo("approval-limit salesmanager");
    assertThat(change.get("oldValue").asText()).isEqualTo("unlimited");
    assertThat(change.get("newValue").asText()).isEqualTo("EUR 25000.00");
    assertThat(change.get("changedBy").asText()).isEqualTo("admin");
  }

  @Test
  void whereNobodysLimitSufficesItIsSaidWithWhoCanRaiseOne() {
    setLimit("0.00", false);
    try {
      var no = enter("sales", TO_APPROVE);
      awaitTask(no, "Task_DecideApproval");
      var task = tasks.createTaskQuery().processInstanceBusinessKey(no).singleResult();
      var facts = tasks.getVariablesLocal(task.getId());
      assertThat(facts.get("reasonText"))
          .asString()
          .contains("Stand bij de aanvraag: Niemand kan dit nu goedkeuren")
          .contains("op de pagina Inrichting", "Pieter Kuipers");
      assertThat(facts.get("reasonTextEn"))
          .asString()
          .contains("At the time of the request: Nobody can approve this now");
      assertThat(warning(no)).contains("Niemand kan dit nu goedkeuren", "Pieter Kuipers");
      assertThat(refusalCodes(as("salesmanager").approve(no)))
          .containsExactly("above-approval-limit", "approval-by-nobody");

      setLimit("25000", false);
      assertThat(warning(no)).isEmpty();
      assertThat(as("salesmanager").approve(no).status()).isEqualTo(204);
    } finally {
      setLimit("25000", false);
    }
  }

  private String warning(String no) {
    var approvals = as("sales").get("/api/sales-orders/" + no + "/approvals").json();
    return approvals.get(approvals.size() - 1).get("warning").asText();
  }

  private static List<String> refusalCodes(Answer answer) {
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("code").asText())
        .toList();
  }

  /** A limit as it is typed. */
  private record Limit(BigDecimal amount, boolean unlimited) {}

  @ParameterizedTest(name = "{0} sets {1}: {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "financemanager | financemanager | 5 | false | own-limit",
        "admin | salesmanager | -1 | false | limit-invalid",
        "admin | salesmanager | 1.005 | false | limit-invalid",
        "admin | salesmanager | | false | limit-invalid",
        "admin | salesmanager | 5 | true | limit-and-unlimited",
        "admin | warehouse | 5 | false | not-an-approver"
      })
  void anImpossibleLimitIsRefused(
      String by, String of, BigDecimal amount, boolean unlimited, String refusal) {
    var answer = as(by).put("/api/approval-limits/" + of, new Limit(amount, unlimited));
    assertThat(code(answer)).isEqualTo(refusal);
  }

  @Test
  void ofTwoLimitsThatAreSetInTheSameSecondBothWereSet() {
    var before = limitChanges();
    try {
      var answers =
          Together.call(
              List.of(
                  () -> as("admin").put(LIMIT, new Limit(new BigDecimal("1000"), false)),
                  () -> as("admin").put(LIMIT, new Limit(new BigDecimal("2000"), false))));
      assertThat(Together.statuses(answers)).containsExactly(204, 204);
      assertThat(limitChanges()).isEqualTo(before + 2);
    } finally {
      setLimit("25000", false);
    }
  }

  private int limitChanges() {
    return jdbc.sql("select count(*) from setup_change where subject = ?")
        .param("approval-limit salesmanager")
        .query(Integer.class)
        .single();
  }

  @Test
  void everybodyWhoCanBeAskedToApproveIsListedByName() {
    var limits = as("financemanager").get("/api/approval-limits").json();
    assertThat(limits)
        .extracting(each -> each.get("userName").asText())
        .containsExactly("Hendrik Postma", "Maarten Hoekstra");
    assertThat(as("salesmanager").get("/api/approval-limits").status()).isEqualTo(403);
  }

  @Test
  void statementsOfANewBankAccountAreRead() {
    var account = "/api/bank-accounts/spaar";
    var file =
        new String(new BankFile(today()).receipt("1.00", "Iemand", "", "x").bytes())
            .replace("NL81VKHB0000100200", "NL27VKHB0000000001");
    assertThat(code(as("accounting").upload("/api/bank-statements", "x.xml", file.getBytes())))
        .isEqualTo("bank-account-unknown");

    assertThat(saveAccount(account, "NL27 vkhb 0000 0000 01").status()).isEqualTo(204);
    assertThat(as("admin").get("/api/bank-accounts").json())
        .extracting(each -> each.get("no").asText() + " " + each.get("iban").asText())
        .contains("SPAAR NL27VKHB0000000001");
    assertThat(as("accounting").upload("/api/bank-statements", "x.xml", file.getBytes()).status())
        .isEqualTo(201);

    assertThat(code(saveAccount(account, "NL57VKHB0000150102"))).isEqualTo("bank-account-used");
    assertThat(saveAccount(account, "NL27VKHB0000000001").status()).isEqualTo(204);
  }

  @Test
  void anAccountIsKnownByTheNumberThatItsBankWrites() {
    for (var number : List.of("517852257", "10020030/1234567")) {
      var file = mt940(number);
      assertThat(code(as("accounting").upload("/api/bank-statements/uploads", "x.sta", file)))
          .isEqualTo("bank-account-unknown");
      assertThat(saveAccount("/api/bank-accounts/n" + number.length(), number).status())
          .isEqualTo(204);
      assertThat(as("accounting").upload("/api/bank-statements/uploads", "x.sta", file).status())
          .isEqualTo(201);
    }
  }

  @Test
  void equalDigitsAtTwoBanksAreTwoAccounts() {
    assertThat(saveAccount("/api/bank-accounts/twee-a", "NL91ABNA0417164300").status())
        .isEqualTo(204);
    assertThat(saveAccount("/api/bank-accounts/twee-b", "NL61INGB0417164300").status())
        .isEqualTo(204);
    var upload = "/api/bank-statements/uploads";
    assertThat(code(as("accounting").upload(upload, "x.sta", mt940("417164300"))))
        .isEqualTo("bank-account-ambiguous");
    var answer = as("accounting").upload(upload, "x.sta", mt940("NL91ABNA0417164300"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var again =
        as("accounting").get("/api/bank-statements/" + answer.json().at("/importNo").asText());
    assertThat(again.json().at("/lines")).hasSize(1);
    assertThat(again.json().at("/lines/0/bankAccountNo").asText()).isEqualTo("TWEE-A");
  }

  /** Of its two movements one moves nothing, and it does not say what is left. */
  private static byte[] mt940(String account) {
    return (":20:A\n:25:%s\n:28C:%d\n:60F:C261101EUR100,00\n"
            + ":61:2611021102C0,00NTRFNONREF\n:86:Mededeling\n"
            + ":61:2611021102C5,00NTRFNONREF\n:86:Iemand\n")
        .formatted(account, System.nanoTime() % 90_000)
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void aFileThatIsReadInAgainWarnsAgain() {
    var file = mt940("NL81VKHB0000100200");
    var first = as("accounting").upload("/api/bank-statements/uploads", "x.sta", file).json();
    var second = as("accounting").upload("/api/bank-statements/uploads", "x.sta", file).json();
    assertThat(first.get("warnings")).hasSize(1);
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anAccountIsTakenOffACustomersCard() {
    var accounts = "/api/customers/K1021/bank-accounts";
    var iban = as("accounting").get(accounts).json().at("/0/iban").asText();
    assertThat(as("accounting").delete(accounts + "/" + iban).status()).isEqualTo(403);
    assertThat(as("financemanager").delete(accounts + "/" + iban).status()).isEqualTo(204);
    try {
      assertThat(as("accounting").get(accounts).json()).isEmpty();
      assertThat(code(as("financemanager").delete(accounts + "/" + iban)))
          .isEqualTo("account-not-on-card");
      assertThat(as("admin").get("/api/setup-changes?limit=1").json().at("/0/oldValue").asText())
          .isEqualTo(iban);
    } finally {
      jdbc.sql("insert into customer_bank_account (customer_no, iban) values ('K1021', ?)")
          .param(iban)
          .update();
    }
  }

  @ParameterizedTest(name = "account {0} with {1}, {2}, {3}: {4}")
  @CsvSource({
    "B9, Naam, NL00VKHB0000150101, '', iban-invalid",
    "B9, Naam, NL81VKHB0000100200, '', iban-of-another-account",
    "B9, '', NL57VKHB0000150102, '', name-needed",
    "B9, Naam, NL57VKHB0000150102, KORT, bic-invalid",
    "'B 9', Naam, NL57VKHB0000150102, '', not-a-code"
  })
  void anImpossibleBankAccountIsRefused(
      String no, String name, String iban, String bic, String refusal) {
    var json = Map.of("name", name, "iban", iban, "bic", bic);
    assertThat(code(as("admin").put("/api/bank-accounts/" + no.replace(" ", "%20"), json)))
        .isEqualTo(refusal);
  }

  @Test
  void aPeriodIsClosedAtItsEndAndOnlyWhenItIsOver() {
    var lastYear = LocalDate.of(today().getYear() - 1, 12, 31);
    assertThat(code(close(lastYear.minusDays(1)))).isEqualTo("period-does-not-end");
    assertThat(code(close(today().withDayOfMonth(today().lengthOfMonth()))))
        .isEqualTo("period-not-over");
    assertThat(code(as("admin").put(CLOSED_THROUGH, "{}"))).isEqualTo("date-needed");

    assertThat(close(lastYear).status()).isEqualTo(204);
    try {
      assertThat(closed(lastYear)).isTrue();
      assertThat(closed(lastYear.plusMonths(1))).isFalse();
    } finally {
      assertThat(as("admin").delete(CLOSED_THROUGH).status()).isEqualTo(204);
    }
    assertThat(closed(lastYear)).isFalse();
  }

  @Test
  void whoClosesAPeriodWaitsForWhatIsBeingPostedInIt() {
    var lastYear = LocalDate.of(today().getYear() - 1, 12, 31);
    var closing = new CompletableFuture<Answer>();
    try {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              posting -> {
                assertThat(periods.isOpen(lastYear)).isTrue();
                closing.completeAsync(() -> close(lastYear));
                awaitWaiting(1);
                assertThat(closing).isNotDone();
              });
      assertThat(closing.join().status()).isEqualTo(204);
      assertThat(periods.isOpen(lastYear)).isFalse();
    } finally {
      assertThat(as("admin").delete(CLOSED_THROUGH).status()).isEqualTo(204);
    }
  }

  @Test
  void whoPostsWaitsForWhoIsClosingThePeriod() {
    var lastYear = LocalDate.of(today().getYear() - 1, 12, 31);
    var isOpen = new CompletableFuture<Boolean>();
    try {
      new TransactionTemplate(transactions)
          .executeWithoutResult(
              closing -> {
                periods.closeThrough(lastYear);
                isOpen.completeAsync(() -> periods.isOpen(lastYear));
                awaitWaiting(1);
                assertThat(isOpen).isNotDone();
              });
      assertThat(isOpen.join()).isFalse();
    } finally {
      assertThat(as("admin").delete(CLOSED_THROUGH).status()).isEqualTo(204);
    }
  }

  @Test
  void aYearFollowsTheYearsThatAreThere() {
    var next = today().getYear() + 1;
    assertThat(code(openYear(next))).isEqualTo("year-exists");
    assertThat(code(openYear(next + 5))).isEqualTo("year-leaves-gap");
  }

  private void setLimit(String amount, boolean unlimited) {
    var limit = new Limit(new BigDecimal(amount), unlimited);
    assertThat(as("admin").put(LIMIT, limit).status()).isEqualTo(204);
  }

  private Answer saveAccount(String path, String iban) {
    return as("admin").put(path, Map.of("name", "Spaarrekening", "iban", iban, "bic", "VKHBNL2A"));
  }

  private Answer close(LocalDate through) {
    return as("financemanager").put(CLOSED_THROUGH, Map.of("date", through.toString()));
  }

  private Answer openYear(int year) {
    return as("admin").post("/api/fiscal-periods/years/" + year, "");
  }

  /** Whether the month in which the day lies is closed. */
  private boolean closed(LocalDate day) {
    var month = day.withDayOfMonth(1).toString();
    return StreamSupport.stream(as("admin").get("/api/fiscal-periods").json().spliterator(), false)
        .filter(period -> period.get("startsOn").asText().equals(month))
        .map((JsonNode period) -> period.get("closed").asBoolean())
        .findAny()
        .orElseThrow();
  }
}

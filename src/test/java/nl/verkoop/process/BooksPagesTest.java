package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import nl.verkoop.Statements;
import org.junit.jupiter.api.Test;

/** What the pages about the books show: accounts with their entries, postings with their cause. */
class BooksPagesTest extends ProcessTest {

  private static final String RECEIVABLES = "1300";

  @Test
  void anAccountShowsItsEntriesWithTheBalanceAfterEach() {
    invoiced();
    var before = account(RECEIVABLES, "");
    var no = invoiced();
    var after = account(RECEIVABLES, "");

    var newest = after.at("/entries/0");
    assertThat(newest.at("/documentNo").asText()).isEqualTo(invoices(no).get(0));
    assertThat(newest.at("/kind").asText()).isEqualTo("SALES_INVOICE");
    assertAmount(newest.at("/amount"), "83.49");
    assertThat(newest.at("/balance")).isEqualTo(after.at("/closing"));
    assertThat(number(after.at("/closing")))
        .isEqualByComparingTo(number(before.at("/closing")).add(new BigDecimal("83.49")));
    assertThat(after.at("/count").asLong()).isEqualTo(before.at("/count").asLong() + 1);
    assertThat(after.at("/entries/1/balance")).isEqualTo(before.at("/closing"));
    assertThat(after.at("/account/name").asText()).isEqualTo("Debiteuren");
    assertThat(after.at("/account/nameEn").asText()).isEqualTo("Trade receivables");
  }

  @Test
  void whatAnEntryIsForIsReadInTheReadersLanguage() {
    invoiced();
    var path = "/api/accounts/8000/entries?limit=1";
    var dutch = as("accounting").get(path).json().at("/entries/0");
    assertThat(dutch.get("description").asText()).isEqualTo("Omzet");
    assertThat(as("accounting").inEnglish().get(path).json().at("/entries/0/description").asText())
        .isEqualTo("Sales");

    var posting = "/api/postings/" + dutch.get("postingNo").asText();
    assertThat(
            as("accounting")
                .inEnglish()
                .get(posting)
                .json()
                .at("/entries")
                .findValuesAsText("description"))
        .contains("Sales", "VAT", "Cost of goods sold", "Inventory")
        .noneMatch(text -> text.startsWith("#"));
  }

  /** An entry cannot be changed, so it carries no name that somebody may want forgotten. */
  @Test
  void anEntryKeepsTheCustomersNumberAndIsReadWithHisName() {
    var no = invoiced();
    var customer =
        jdbc.sql(
                "select c.no, c.name from customer c join sales_document d on d.customer_no = c.no where d.no = ?")
            .param(no)
            .query()
            .singleRow();
    assertThat(
            jdbc.sql("select description from gl_entry where document_no = ? and account_no = ?")
                .params(invoices(no).get(0), RECEIVABLES)
                .query(String.class)
                .single())
        .isEqualTo(customer.get("no"));
    assertThat(account(RECEIVABLES, "?limit=1").at("/entries/0/description").asText())
        .isEqualTo(customer.get("name"));
  }

  @Test
  void theTotalsOfAnAccountCountWhatIsNotShown() {
    invoiced();
    invoiced();
    var all = account(RECEIVABLES, "");
    var one = account(RECEIVABLES, "?limit=1");

    assertThat(one.at("/entries")).hasSize(1);
    for (var figure : new String[] {"opening", "debit", "credit", "closing", "count"}) {
      assertThat(one.get(figure)).as(figure).isEqualTo(all.get(figure));
    }
    assertThat(
            number(all.get("opening"))
                .add(number(all.get("debit")))
                .subtract(number(all.get("credit"))))
        .isEqualByComparingTo(number(all.get("closing")));
  }

  @Test
  void whatWasPostedBeforeTheFirstDayIsTheOpeningBalance() {
    invoiced();
    var untilNow = account(RECEIVABLES, "");
    var tomorrow = today().plusDays(1);

    var later = account(RECEIVABLES, "?from=%s&to=%s".formatted(tomorrow, tomorrow.plusDays(9)));

    assertThat(later.at("/entries")).isEmpty();
    assertThat(number(later.at("/opening"))).isEqualByComparingTo(number(untilNow.at("/closing")));
    assertThat(LocalDate.parse(untilNow.at("/from").asText())).isEqualTo(today().withDayOfYear(1));
  }

  @Test
  void theTrialBalanceAndTheAccountAgree() {
    invoiced();
    var balance = as("accounting").get("/api/trial-balance").json();
    for (var row : balance.get("accounts")) {
      var account = account(row.get("account").asText(), "?from=2000-01-01");
      assertThat(number(account.get("closing")))
          .as(row.toString())
          .isEqualByComparingTo(number(row.get("balance")));
      assertThat(number(account.get("debit"))).isEqualByComparingTo(number(row.get("debit")));
    }
    assertThat(number(balance.get("debit"))).isEqualByComparingTo(number(balance.get("credit")));
  }

  @Test
  void aPostingSaysWhoAndWhichStepCausedIt() {
    var no = given.customer("K1002").ordered(line("A3021", 1)).shipped(1).invoiced().no();

    var shipment = posting(documentOf(no, "shipment"));
    assertThat(shipment.at("/postedByName").asText()).isEqualTo("Joris van Dijk");
    assertThat(shipment.at("/step").asText()).isEqualTo("Verzending boeken");
    assertThat(shipment.at("/process").asText()).isEqualTo("Verzending");
    assertThat(shipment.at("/processDocument").asText()).as("its order").isEqualTo(no);
    var invoice = posting(invoices(no).get(0));
    assertThat(invoice.at("/step").asText()).isEqualTo("Factuur boeken");
    assertThat(invoice.at("/process").asText()).isEqualTo("Verkooporder");
    assertThat(invoice.at("/processDocument").asText()).isEqualTo(no);

    var inEnglish =
        as("accounting").inEnglish().get("/api/postings/" + invoice.get("no").asLong()).json();
    assertThat(inEnglish.at("/posting/step").asText()).isEqualTo("Post invoice");
    assertThat(inEnglish.at("/posting/process").asText()).isEqualTo("Sales order");
    var detail = as("accounting").get("/api/postings/" + invoice.get("no").asLong()).json();
    assertThat(detail.at("/posting")).isEqualTo(invoice);
    assertThat(detail.at("/entries/0/nameEn").asText()).isEqualTo("Trade receivables");
    assertThat(detail.at("/vat")).isNotEmpty();
  }

  @Test
  void theRegisterGoesOnBehindAPosting() {
    invoiced();
    var newest = as("accounting").get("/api/postings?limit=2").json();
    var next =
        as("accounting").get("/api/postings?limit=1&before=" + newest.at("/0/no").asLong()).json();
    assertThat(next.get(0)).isEqualTo(newest.get(1));
  }

  @Test
  void theNumberOfStatementsDoesNotDependOnTheNumberOfPostings() {
    invoiced();
    invoiced();
    as("accounting").get("/api/postings?limit=50");

    var one = Statements.of(() -> as("accounting").get("/api/postings?limit=1"));
    var many = Statements.of(() -> as("accounting").get("/api/postings?limit=50"));
    assertThat(many).hasSameSizeAs(one);
  }

  @Test
  void whatDoesNotExistIsNotFoundInTheReadersWords() {
    var account = as("accounting").get("/api/accounts/9999999/entries");
    assertThat(account.status()).isEqualTo(404);
    assertThat(account.json().at("/detail").asText())
        .isEqualTo("Grootboekrekening 9999999 bestaat niet.");
    var posting = as("accounting").get("/api/postings/999999999");
    assertThat(posting.status()).isEqualTo(404);
    assertThat(posting.json().at("/detail").asText()).startsWith("Boeking");
  }

  @Test
  void bankFilesAreListedWithWhatBecameOfTheirLines() {
    var no = invoiced();
    var invoice = invoices(no).get(0);
    var file =
        new BankFile(today())
            .receipt("83.49", "De Regenboog", "NL30VKHB0000150103", "Factuur " + invoice)
            .receipt("7.77", "Onbekend", "NL20INGB0001234567", "geen idee");
    var importNo =
        as("accounting")
            .upload("/api/bank-statements", "lijst.xml", file.bytes())
            .json()
            .get("importNo")
            .asText();
    awaitTask(importNo, "Task_ReviewPayments");

    var row = as("financemanager").get("/api/bank-statements?limit=1").json().get(0);
    assertThat(row.at("/no").asText()).isEqualTo(importNo);
    assertThat(row.at("/fileName").asText()).isEqualTo("lijst.xml");
    assertThat(row.at("/importedByName").asText()).isEqualTo("Annelies Bakker");
    assertThat(row.at("/lines").asInt()).isEqualTo(2);
    assertThat(row.at("/posted").asInt()).isEqualTo(1);
    assertThat(row.at("/open").asInt()).isEqualTo(1);
    assertThat(row.at("/setAside").asInt()).isZero();
    assertAmount(row.at("/total"), "91.26");

    var view = as("accounting").get("/api/bank-statements/" + importNo).json();
    assertThat(view.at("/importedByName").asText()).isEqualTo("Annelies Bakker");
    assertThat(view.at("/waiting/0/name").asText()).isEqualTo("Betalingen beoordelen");
    assertThat(view.at("/waiting/0/taskId").asText()).isNotEmpty();
    assertThat(view.at("/lines/0/status").asText()).isEqualTo("POSTED");
    assertThat(view.at("/lines/0/proposals/0/documentNo").asText()).isEqualTo(invoice);

    var older = as("accounting").get("/api/bank-statements?limit=1&before=" + importNo).json();
    older.forEach(each -> assertThat(each.at("/no").asText()).isLessThan(importNo));
  }

  @Test
  void theListOfBankFilesIsOneStatement() {
    var statements = Statements.of(() -> as("accounting").get("/api/bank-statements"));
    assertThat(statements).filteredOn(sql -> sql.contains("bank_import")).hasSize(1);
  }

  /** An order of two at 34.50 that ran to its invoice: 69.00 and 21 % VAT. */
  private String invoiced() {
    return invoiced(order("K1003", line("A3004", 2)));
  }

  private JsonNode account(String no, String query) {
    var answer = as("accounting").get("/api/accounts/" + no + "/entries" + query);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode posting(String document) {
    return as("accounting").get("/api/postings?document=" + document).json().get(0);
  }

  private String documentOf(String orderNo, String table) {
    return jdbc.sql("select no from " + table + " where order_no = ?")
        .param(orderNo)
        .query(String.class)
        .single();
  }

  private static BigDecimal number(JsonNode node) {
    return node.decimalValue();
  }

  private static void assertAmount(JsonNode found, String expected) {
    assertThat(number(found)).isEqualByComparingTo(new BigDecimal(expected));
  }
}

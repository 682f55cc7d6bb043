package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Statements;
import nl.verkoop.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that are put into documents again and again (feature C-53). */
class RecurringLinesTest extends IntegrationTest {

  private static final String OF = "/api/customers/%s/recurring-lines?code=%s";

  private final String code = "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

  /** What comes by itself would come into the documents of other tests. */
  @AfterEach
  void nobodyGetsThemAnyMore() {
    jdbc.sql("delete from recurring_agreement where code = ?").param(code).update();
  }

  private static Map<String, Object> item(String no, Object quantity) {
    var line = new HashMap<String, Object>();
    line.put("itemNo", no);
    line.put("quantity", quantity);
    return line;
  }

  private static final Map<String, Object> FREIGHT =
      Map.of("type", "ACCOUNT", "accountNo", "4210", "quantity", 1, "unitPrice", 12.5);

  private static final Map<String, Object> WORDS =
      Map.of("type", "COMMENT", "description", "Elke maand");

  private Answer write(String version, Object... lines) {
    return as("salesmanager")
        .put(
            "/api/recurring-lines/" + code + version,
            Map.of("description", "Maandpakket", "lines", List.of(lines)));
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private Answer agree(String customer, String version, Map<String, Object> asked) {
    return as("sales").put(OF.formatted(customer, code) + version, asked);
  }

  private static List<String> refused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("field").asText() + " " + each.get("code").asText())
        .toList();
  }

  private Answer draft(String kind, String customer, String day, Object... lines) {
    var asked = new HashMap<String, Object>();
    asked.put("customerNo", customer);
    asked.put("orderDate", day);
    asked.put("lines", List.of(lines));
    return as("sales").post("/api/" + kind + "/drafts?recurringLines=" + code, asked);
  }

  private static List<String> lines(JsonNode document) {
    return StreamSupport.stream(document.get("lines").spliterator(), false)
        .map(
            line ->
                line.get("type").asText()
                    + " "
                    + (line.get("type").asText().equals("ITEM")
                        ? line.get("itemNo").asText()
                        : line.get("description").asText())
                    + " "
                    + line.get("lineAmount").asText())
        .toList();
  }

  private List<String> agreed(String customer, String query) {
    return StreamSupport.stream(
            as("sales")
                .get("/api/customers/" + customer + "/recurring-lines" + query)
                .json()
                .spliterator(),
            false)
        .filter(each -> each.get("code").asText().equals(code))
        .map(each -> each.get("insertRule").asText() + " " + each.get("version").asText())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"sales-orders", "sales-quotes"})
  void comeAtTheEndOfADocumentAtThePriceOfItsDay(String kind) {
    done(write("", item("A3004", 3), FREIGHT, WORDS));
    done(agree("K1003", "", Map.of()));
    var typed = draft(kind, "K1003", null, item("A3005", 1));
    assertThat(typed.status()).as(typed.body()).isEqualTo(201);
    assertThat(lines(typed.json())).hasSize(4);
    var alone =
        as("sales")
            .post(
                "/api/" + kind + "/drafts",
                Map.of("customerNo", "K1003", "lines", List.of(item("A3004", 3))))
            .json();
    assertThat(lines(typed.json()).get(1)).isEqualTo(lines(alone).get(0));
    assertThat(lines(typed.json()).get(2)).startsWith("ACCOUNT").endsWith("12.5");
    assertThat(lines(typed.json()).get(3)).startsWith("COMMENT Elke maand");
  }

  @Test
  void comeBehindWhatADocumentHasAlready() {
    done(write("", item("A3004", 1)));
    done(agree("K1003", "", Map.of("insertRule", "AUTOMATIC")));
    var order =
        as("sales")
            .post(
                "/api/sales-orders/drafts",
                Map.of("customerNo", "K1003", "lines", List.of(item("A3005", 2))))
            .json();
    var again = item("A3005", 2);
    again.put("lineNo", order.at("/lines/0/lineNo").asInt());
    var changed =
        as("sales")
            .put(
                "/api/sales-orders/%s?version=0&recurringLines=%s"
                    .formatted(order.at("/header/no").asText(), code),
                Map.of("customerNo", "K1003", "lines", List.of(again)));
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    assertThat(changed.json().get("lines")).hasSize(2);
    assertThat(changed.json().at("/lines/0/lineNo")).isEqualTo(order.at("/lines/0/lineNo"));
  }

  @Test
  void whatTheCustomerDoesNotGetOnThatDayIsRefusedAndNothingIsWritten() {
    done(write("", item("A3004", 1)));
    var before = count();
    assertThat(refused(draft("sales-orders", "K1003", null), 422))
        .containsExactly("recurringLines recurring-lines-not-his");
    done(agree("K1003", "", Map.of("validFrom", "2030-01-01", "validUntil", "2030-12-31")));
    assertThat(refused(draft("sales-orders", "K1003", "2029-12-31"), 422))
        .containsExactly("recurringLines recurring-lines-not-his");
    assertThat(count()).isEqualTo(before);
    assertThat(draft("sales-orders", "K1003", "2030-12-31").status()).isEqualTo(201);
    assertThat(agreed("K1003", "?on=2030-01-01")).containsExactly("MANUAL 0");
    assertThat(agreed("K1003", "?on=2031-01-01")).isEmpty();
  }

  private int count() {
    return jdbc.sql("select count(*) from sales_document").query(Integer.class).single();
  }

  @Test
  void linesThatNoDocumentCouldHaveAreRefusedAtTheirFields() {
    assertThat(refused(write(""), 422)).containsExactly("lines recurring-lines-empty");
    var priced = item("A3004", 1);
    priced.put("unitPrice", 3);
    assertThat(
            refused(
                write(
                    "",
                    item("NIX", 1),
                    item("A3004", 0),
                    priced,
                    Map.of("type", "ACCOUNT", "accountNo", "NIX", "quantity", 1),
                    Map.of("type", "COMMENT")),
                422))
        .containsExactlyInAnyOrder(
            "lines[0].itemNo item-unknown",
            "lines[1].quantity quantity-not-positive",
            "lines[2].unitPrice not-in-this-line",
            "lines[3].accountNo account-unknown",
            "lines[3].unitPrice price-needed",
            "lines[4].description comment-empty");
    assertThat(
            refused(
                as("salesmanager")
                    .put("/api/recurring-lines/a%20b", Map.of("lines", List.of(WORDS))),
                422))
        .containsExactlyInAnyOrder("code not-a-code", "description empty");
  }

  @ParameterizedTest
  @CsvSource({
    "K1003, '', 2030-02-01, 2030-01-01, 422, validUntil until-before-from",
    "NIX, '', , , 404, no customer-unknown",
    "K1003, &version=3, , , 404, code recurring-lines-unknown",
  })
  void whatCannotBeAgreedIsRefused(
      String customer, String version, String from, String until, int status, String refusal) {
    done(write("", WORDS));
    var asked = new HashMap<String, Object>();
    asked.put("validFrom", from);
    asked.put("validUntil", until);
    assertThat(refused(agree(customer, version, asked), status)).containsExactly(refusal);
  }

  @Test
  void whoChangesNamesTheVersionThatHeRead() {
    done(write("", WORDS));
    assertThat(refused(write("", WORDS), 409)).containsExactly("code recurring-lines-exist");
    done(write("?version=0", WORDS, item("A3004", 2)));
    assertThat(refused(write("?version=0", WORDS), 409))
        .containsExactly("version card-changed-meanwhile");
    done(agree("K1002", "", Map.of("insertRule", "ASK")));
    assertThat(refused(agree("K1002", "", Map.of()), 409))
        .containsExactly("code recurring-lines-his-already");
    done(agree("K1002", "&version=0", Map.of("insertRule", "AUTOMATIC")));
    assertThat(refused(agree("K1002", "&version=0", Map.of()), 409))
        .containsExactly("version card-changed-meanwhile");
    assertThat(agreed("K1002", "")).containsExactly("AUTOMATIC 1");
  }

  @Test
  void aCodeThatIsTakenAwayIsTakenFromEverybodyAndDocumentsKeepTheirs() {
    done(write("", item("A3004", 1)));
    done(agree("K1002", "", Map.of()));
    var order = draft("sales-orders", "K1002", null).json().at("/header/no").asText();
    var gone = as("salesmanager").delete("/api/recurring-lines/" + code + "?version=0");
    done(gone);
    assertThat(agreed("K1002", "")).isEmpty();
    assertThat(as("sales").get("/api/sales-orders/" + order).json().get("lines")).hasSize(1);
    assertThat(
            as("financemanager")
                .get("/api/setup-changes?limit=1")
                .json()
                .at("/0/oldValue")
                .asText())
        .isEqualTo("Maandpakket: 1 × A3004");
  }

  @Test
  void ofTwoWhoMakeTheSameCodeOneIsToldThatItIsThere() {
    var answers = Together.call(List.of(() -> write("", WORDS), () -> write("", FREIGHT)));
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(204, 409);
  }

  @Test
  void aBuyerOfOnlyReadsThem() {
    done(write("", WORDS));
    assertThat(
            as("sales")
                .put("/api/recurring-lines/" + code, Map.of("lines", List.of(WORDS)))
                .status())
        .isEqualTo(403);
    assertThat(as("warehouse").get("/api/recurring-lines").status()).isEqualTo(403);
  }

  @Test
  void ofAllCodesTheLinesAreReadInOneStatement() {
    done(write("", WORDS));
    var other = Map.of("description", "Kwartaal", "lines", List.of(WORDS));
    done(as("salesmanager").put("/api/recurring-lines/" + code + "B", other));
    assertThat(
            Statements.of(
                () ->
                    assertThat(as("salesmanager").get("/api/recurring-lines").status())
                        .isEqualTo(200)))
        .filteredOn(sql -> sql.contains("recurring_line"))
        .hasSize(1);
  }
}

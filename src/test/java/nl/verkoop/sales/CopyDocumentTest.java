package nl.verkoop.sales;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in a document is copied into another one (feature Q-25). */
class CopyDocumentTest extends IntegrationTest {

  private static Map<String, Object> of(String customer, Object... lines) {
    var asked = new HashMap<String, Object>();
    asked.put("customerNo", customer);
    asked.put("lines", List.of(lines));
    return asked;
  }

  private static Map<String, Object> item(String no, int quantity, Object price) {
    var line = new HashMap<String, Object>();
    line.put("itemNo", no);
    line.put("quantity", quantity);
    line.put("unitPrice", price);
    return line;
  }

  private Answer draft(String kind, String query, Object asked) {
    return as("sales").post("/api/" + kind + "/drafts" + query, asked);
  }

  private static JsonNode done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isLessThan(300);
    return answer.json();
  }

  private String source(String kind) {
    var asked = of("K1003", item("A3004", 2, "1.00"), item("A3005", 1, null));
    asked.put("customerReference", "PO 77");
    return done(draft(kind, "", asked)).at("/header/no").asText();
  }

  private static List<String> lines(JsonNode document) {
    return StreamSupport.stream(document.get("lines").spliterator(), false)
        .map(
            line ->
                line.get("itemNo").asText()
                    + " "
                    + line.get("quantity").asInt()
                    + " "
                    + line.at("/priceReason/origin").asText())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "sales-orders, sales-orders",
    "sales-orders, sales-quotes",
    "sales-quotes, sales-orders",
    "sales-quotes, sales-quotes"
  })
  void linesComeAtTheEndAtWhatTheyCostNowAndTheCustomerStays(String from, String to) {
    var query = "?copyFrom=" + source(from);
    var copy = done(draft(to, query, of("K1002", item("A3006", 5, null))));
    assertThat(copy.at("/header/customerNo").asText()).isEqualTo("K1002");
    assertThat(copy.at("/header/customerReference").asText()).isEmpty();
    assertThat(lines(copy)).hasSize(3);
    assertThat(lines(copy).get(1)).startsWith("A3004 2").doesNotContain("TYPED");
  }

  @Test
  void pricesComeAlongWhereTheyAreNotCalculatedAnew() {
    var query = "?recalculate=false&copyFrom=" + source("sales-quotes");
    var copy = done(draft("sales-orders", query, of("K1002")));
    assertThat(lines(copy).get(0)).isEqualTo("A3004 2 TYPED");
    assertThat(copy.at("/lines/0/unitPrice").decimalValue()).isEqualByComparingTo("1");
  }

  @Test
  void withItsHeaderItNeedsNothingElse() {
    var query = "?copyHeader=true&copyFrom=" + source("sales-orders").toLowerCase();
    var copy = done(draft("sales-quotes", query, Map.of()));
    assertThat(copy.at("/header/customerNo").asText()).isEqualTo("K1003");
    assertThat(copy.at("/header/customerReference").asText()).isEqualTo("PO 77");
    assertThat(lines(copy)).hasSize(2);
  }

  @Test
  void aDraftThatIsThereGetsTheLinesBehindItsOwn() {
    var source = source("sales-quotes");
    var draft = done(draft("sales-orders", "", of("K1002", item("A3006", 5, null))));
    var line = item("A3006", 5, null);
    line.put("lineNo", draft.at("/lines/0/lineNo").asInt());
    var path = "/api/sales-orders/" + draft.at("/header/no").asText();
    var changed = done(as("sales").put(path + "?version=0&copyFrom=" + source, of("K1002", line)));
    assertThat(lines(changed)).hasSize(3);
    assertThat(changed.at("/lines/0/lineNo")).isEqualTo(draft.at("/lines/0/lineNo"));
    var late = as("sales").put(path + "?version=0&copyFrom=" + source, of("K1002", line));
    assertThat(late.status()).isEqualTo(409);
  }

  @Test
  void aPostedInvoiceCanBeCopiedToo() {
    var invoice = given.customer("K1001").ordered(line("A3004", 3)).shipped(3).invoiced().invoice();
    var copy = done(draft("sales-orders", "?copyHeader=true&copyFrom=" + invoice, Map.of()));
    assertThat(copy.at("/header/customerNo").asText()).isEqualTo("K1001");
    assertThat(lines(copy)).hasSize(1);
    assertThat(lines(copy).get(0)).startsWith("A3004 3");
  }

  @Test
  void whatIsNotThereIsRefusedAndNothingIsWritten() {
    var before = jdbc.sql("select count(*) from sales_document").query(Integer.class).single();
    var answer = draft("sales-orders", "?copyFrom=NIX", of("K1002"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo("copyFrom");
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("copy-source-unknown");
    assertThat(jdbc.sql("select count(*) from sales_document").query(Integer.class).single())
        .isEqualTo(before);
  }
}

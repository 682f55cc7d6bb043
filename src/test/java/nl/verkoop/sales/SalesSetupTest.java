package nl.verkoop.sales;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the company sells is set up by people, and what they set up is what happens (C-22, C-62). */
class SalesSetupTest extends IntegrationTest {

  private static final String PATH = "/api/sales-setup";

  @AfterEach
  void asItWas() {
    jdbc.sql("update sales_setup set credit_warnings = 'BOTH', calculate_invoice_discount = true")
        .update();
  }

  private int version() {
    return as("admin").get(PATH).json().get("version").asInt();
  }

  private void setUp(String name, Object value) {
    var answer = as("financemanager").put(PATH + "?version=" + version(), Map.of(name, value));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private JsonNode credit(String no) {
    return as("sales").get("/api/sales-orders/" + no).json().get("credit");
  }

  @ParameterizedTest
  @CsvSource({
    "BOTH, true, true",
    "LIMIT, true, false",
    "OVERDUE, false, true",
    "NONE, false, false"
  })
  void sellersAreWarnedOfWhatTheCompanyWants(String warnings, boolean ofLimit, boolean ofOverdue) {
    var late = Map.of("name", "Laat " + warnings, "street", "Laan", "city", "Ede", "country", "NL");
    var customer = as("financemanager").post("/api/customers", late).json().get("no").asText();
    given.customer(customer).orderedAtOnce(line("A3005", 1)).invoiced();
    jdbc.sql("update customer_open_item set due_date = '2020-01-31' where customer_no = ?")
        .param(customer)
        .update();
    setUp("creditWarnings", warnings);
    var shown = credit(as("sales").drafted(order(customer, line("A3005", 1))));
    assertThat(shown.get("warnsOfLimit").asBoolean()).isEqualTo(ofLimit);
    assertThat(shown.get("warnsOfOverdue").asBoolean()).isEqualTo(ofOverdue);
    assertThat(shown.get("daysOverdue").asInt()).isGreaterThan(2_000);
  }

  @Test
  void whatIsLeftOutStaysAndEachChangeIsKept() {
    var before = version();
    setUp("creditWarnings", "LIMIT");
    setUp("calculateInvoiceDiscount", false);
    var now = as("admin").get(PATH).json();
    assertThat(now.get("creditWarnings").asText()).isEqualTo("LIMIT");
    assertThat(now.get("offerSignature").asText()).isEqualTo("NONE");
    assertThat(now.get("calculateInvoiceDiscount").asBoolean()).isFalse();
    assertThat(now.get("version").asInt()).isEqualTo(before + 2);
    var change = as("admin").get("/api/setup-changes?limit=1").json().get(0);
    assertThat(change.get("subject") + " " + change.get("oldValue") + " " + change.get("newValue"))
        .isEqualTo("\"calculate-invoice-discount\" \"true\" \"false\"");
  }

  @Test
  void whatNobodyKnowsIsRefused() {
    var path = PATH + "?version=" + version();
    assertThat(as("admin").put(path, Map.of("creditWarnings", "SOME")).status()).isEqualTo(400);
    assertThat(as("salesmanager").put(path, Map.of("creditWarnings", "NONE")).status())
        .isEqualTo(403);
  }
}

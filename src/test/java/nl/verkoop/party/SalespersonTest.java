package nl.verkoop.party;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.scenario.Quote.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who sells stands on the card, on documents, and on what is posted of them (feature C-55). */
class SalespersonTest extends IntegrationTest {

  private static final String HEAD = "code,name,email,phone,commission_percent,blocked\n";

  private static String code() {
    return "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  private Answer upload(String rows) {
    var file = (HEAD + rows).getBytes(StandardCharsets.UTF_8);
    return as("salesmanager").upload("/api/import/salespeople", "s.csv", file);
  }

  private String seller() {
    var code = code();
    assertThat(upload(code + ",Piet,piet@verkoop.example,020 555,2.50,nee\n").body())
        .contains("\"created\":1");
    return code;
  }

  private void block(String code) {
    assertThat(upload(code + ",Piet,,,,ja\n").body()).contains("\"updated\":1");
  }

  private JsonNode salesperson(String code) {
    return StreamSupport.stream(
            as("salesmanager").get("/api/salespeople").json().spliterator(), false)
        .filter(each -> each.get("code").asText().equals(code))
        .findFirst()
        .orElse(null);
  }

  private boolean isChoice(String code) {
    return as("sales").get("/api/salespeople/choices").body().contains("\"" + code + "\"");
  }

  /** A customer of whom this salesperson is. */
  private String customerOf(String salesperson) {
    var fields =
        Map.of(
            "name", "Nieuw",
            "street", "Laan",
            "city", "Ede",
            "country", "NL",
            "salesperson", salesperson);
    var answer = as("financemanager").post("/api/customers", fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private static Map<String, Object> ordered(String customer, String salesperson) {
    var order = new HashMap<String, Object>();
    order.put("customerNo", customer);
    order.put("salesperson", salesperson);
    order.put("lines", List.of(Map.of("itemNo", "A3005", "quantity", 1)));
    return order;
  }

  private JsonNode draft(String kind, String customer, String salesperson) {
    var answer = as("sales").post("/api/" + kind + "/drafts", ordered(customer, salesperson));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("header");
  }

  private static List<String> refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("field").asText() + " " + each.get("code").asText())
        .toList();
  }

  @Test
  void comeInByAFileWhichSaysWhoChangedTheCommission() {
    var code = seller();
    assertThat(salesperson(code).get("commissionPercent").decimalValue())
        .isEqualByComparingTo("2.50");
    assertThat(isChoice(code)).isTrue();
    assertThat(upload(code + ",Piet,piet@verkoop.example,020 555,3,nee\n").body())
        .contains("\"updated\":1");
    assertThat(salesperson(code).get("commissionPercent").decimalValue())
        .isEqualByComparingTo("3.00");
    var changed = as("financemanager").get("/api/setup-changes?limit=1").json().get(0);
    assertThat(changed.get("subject").asText()).isEqualTo("salesperson-commission " + code);
    assertThat(changed.get("oldValue").asText()).isEqualTo("2.50 %");
    assertThat(changed.get("newValue").asText()).isEqualTo("3.00 %");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'Piet,,,100.01,', commission_percent",
    "'Piet,,,-1,', commission_percent",
    "'Piet,,,2.505,', commission_percent",
    "'Piet,geen adres,,,', email",
    "',,,,', name",
    "'Piet,,,,misschien', blocked"
  })
  void whatCannotBeIsRefusedAtItsColumn(String cells, String column) {
    var code = code();
    var answer = upload(code() + ",Goed,,,100,\n" + code + "," + cells + "\n");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/column").asText()).isEqualTo(column);
    assertThat(answer.json().at("/refusals").size()).isEqualTo(1);
    assertThat(salesperson(code)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"sales-orders", "sales-quotes"})
  void aDocumentNamesWhomTheCardNamesUnlessItSaysOtherwise(String kind) {
    var usual = seller();
    var other = seller();
    var customer = customerOf(usual);
    var header = draft(kind, customer, null);
    assertThat(header.get("salesperson").asText()).isEqualTo(usual);
    assertThat(header.get("salespersonName").asText()).isEqualTo("Piet");
    assertThat(draft(kind, customer, "").get("salesperson").asText()).isEmpty();
    var path = "/api/%s/%s?version=0".formatted(kind, header.get("no").asText());
    var changed = as("sales").put(path, ordered(customer, other.toLowerCase(Locale.ROOT))).json();
    assertThat(changed.at("/header/salesperson").asText()).isEqualTo(other);
  }

  @Test
  void whoIsBlockedIsNamedOnNothingNew() {
    var code = seller();
    var customer = customerOf(code);
    block(code);
    assertThat(salesperson(code).get("email").asText()).isEmpty();
    assertThat(isChoice(code)).isFalse();
    assertThat(draft("sales-orders", customer, null).get("salesperson").asText()).isEmpty();
    assertThat(refused(as("sales").post("/api/sales-orders/drafts", ordered(customer, code))))
        .containsExactly("salesperson salesperson-unknown");
    assertThat(refused(as("sales").post("/api/sales-quotes/drafts", ordered(customer, "WIE"))))
        .containsExactly("salesperson salesperson-unknown");
    var card = "/api/customers/%s/card?version=0".formatted(customer);
    assertThat(as("sales").put(card, Map.of("phone", "020 1")).status()).isEqualTo(200);
    var others = "/api/customers/K1002/card?version=0";
    assertThat(refused(as("sales").put(others, Map.of("salesperson", code))))
        .containsExactly("salesperson unknown-salesperson");
  }

  @Test
  void invoiceAndEntrySayWhoSoldItWhateverBecomesOfTheCard() {
    var code = seller();
    var customer = customerOf(code);
    var order = given.ordered(order(customer, line("A3005", 1)).atOnce()).invoiced();
    as("sales")
        .put("/api/customers/%s/card?version=0".formatted(customer), Map.of("salesperson", ""));
    block(code);
    for (var table : List.of("sales_invoice where no", "customer_entry where document_no")) {
      var posted = "select salesperson from %s = ?".formatted(table);
      assertThat(jdbc.sql(posted).param(order.invoice()).query(String.class).single())
          .isEqualTo(code);
    }
  }

  @Test
  void quotesAreFoundByWhoSellsAndAnOrderOfOneKeepsHim() {
    var code = seller();
    var customer = customerOf(code);
    var quote = given.quoted(order(customer, line("A3005", 1)));
    block(code);
    var found = as("sales").get("/api/sales-quotes?salesperson=" + code.toLowerCase(Locale.ROOT));
    assertThat(found.json()).hasSize(1);
    assertThat(found.json().at("/0/no").asText()).isEqualTo(quote.no());
    assertThat(found.json().at("/0/salesperson").asText()).isEqualTo(code);
    var made = quote.said(Said.accepted()).order().no();
    assertThat(
            as("sales").get("/api/sales-orders/" + made).json().at("/header/salesperson").asText())
        .isEqualTo(code);
  }
}

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
import java.util.Optional;
import java.util.UUID;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.scenario.Quote.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * On which terms goods are delivered: by card, by address, or as a document says (feature C-56).
 */
class ShipmentMethodTest extends IntegrationTest {

  @Autowired private DocumentSources sources;

  /** A customer whose goods are delivered on these terms. */
  private String customer(String country, String method) {
    var fields =
        Map.of(
            "name", "Nieuw",
            "street", "Laan",
            "city", "Ede",
            "country", country,
            "shipmentMethod", method);
    var answer = as("financemanager").post("/api/customers", fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private String address(String customer, String method) {
    var code = "M" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    var site =
        Map.of(
            "name", "Loods",
            "street", "Dijk",
            "city", "Ede",
            "country", "NL",
            "shipmentMethod", method);
    var path = "/api/customers/%s/ship-to-addresses?code=%s".formatted(customer, code);
    assertThat(as("sales").put(path, site).status()).isEqualTo(204);
    return code;
  }

  private Answer draft(String customer, String address, String method) {
    var asked = new HashMap<String, Object>();
    asked.put("customerNo", customer);
    asked.put("shipToCode", address);
    asked.put("shipmentMethod", method);
    asked.put("lines", List.of(Map.of("itemNo", "A3005", "quantity", 1)));
    return as("sales").post("/api/sales-orders/drafts", asked);
  }

  private JsonNode choices(String language) {
    var program = as("warehouse");
    return (language.equals("nl") ? program : program.inEnglish())
        .get("/api/shipment-methods")
        .json();
  }

  @Test
  void eachTermHasWordsInBothLanguages() {
    assertThat(choices("nl").at("/1/code").asText()).isEqualTo("DAP");
    assertThat(choices("nl").at("/1/name").asText()).isEqualTo("Geleverd ter plaatse (DAP)");
    assertThat(choices("en").at("/1/name").asText()).isEqualTo("Delivered at place (DAP)");
  }

  @ParameterizedTest(name = "card {0}, address {1}, document {2}: {3}")
  @CsvSource({
    "EXW, -, -, EXW",
    "EXW, '', -, EXW",
    "EXW, DAP, -, DAP",
    "EXW, DAP, fca, FCA",
    "EXW, DAP, '', ''",
    "'', -, -, ''",
    "'', DAP, -, DAP"
  })
  void theNearerTermsHold(String card, String site, String document, String method) {
    var customer = customer("NL", card);
    var code = site.equals("-") ? null : address(customer, site);
    var answer = draft(customer, code, document.equals("-") ? null : document);
    assertThat(answer.json().at("/header/shipmentMethod").asText()).isEqualTo(method);
  }

  @Test
  void termsThatThereAreNotAreRefusedAtTheirField() {
    var answer = draft("K1002", null, "GRATIS");
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/refusals/0/field").asText()).isEqualTo("shipmentMethod");
    assertThat(answer.json().at("/refusals/0/code").asText()).isEqualTo("shipment-method-unknown");
    var card = "/api/customers/K1002/card?version=0";
    var kept = as("sales").put(card, Map.of("shipmentMethod", "GRATIS"));
    assertThat(kept.json().at("/refusals/0/field").asText()).isEqualTo("shipmentMethod");
    var file = "customer_no,code,name,address,city,country,shipment_method\n";
    var row = "K1002,X,Loods,Dijk 1,Ede,NL,GRATIS\n";
    var sent = (file + row).getBytes(StandardCharsets.UTF_8);
    assertThat(as("admin").upload("/api/import/ship-to-addresses", "s.csv", sent).body())
        .contains("\"shipment_method\"");
  }

  @Test
  void papersSayThemInTheCustomersLanguageAndWhatWasShippedKeepsThem() {
    var customer = customer("US", "DAP");
    var quote = given.quoted(order(customer, line("A3005", 1)));
    assertThat(terms("offer", quote.paper(1))).contains("Delivered at place (DAP)");
    var order = quote.said(Said.accepted()).order();
    assertThat(terms("order-confirmation", order.no())).contains("Delivered at place (DAP)");
    var posted = given.ordered(order(customer, line("A3005", 1)).atOnce()).invoiced();
    var card = "/api/customers/%s/card?version=0".formatted(customer);
    as("sales").put(card, Map.of("shipmentMethod", ""));
    var note = books.shipments(posted.no()).get(0);
    assertThat(terms("delivery-note", note)).contains("Delivered at place (DAP)");
    var none = given.ordered(order(customer, line("A3005", 1)).atOnce()).invoiced();
    assertThat(terms("delivery-note", books.shipments(none.no()).get(0))).isEmpty();
  }

  private Optional<String> terms(String kind, String no) {
    return sources
        .load(sources.atAddress(kind, no))
        .map(TradeDocument::conditions)
        .flatMap(TradeDocument.Conditions::deliveryTerms);
  }
}

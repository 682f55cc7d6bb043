package nl.verkoop.party;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.documents.DocumentSources;
import nl.verkoop.scenario.Quote.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Goods go to one of the addresses on a customer's card (feature C-09). */
class ShipToAddressTest extends IntegrationTest {

  private static final String OF = "/api/customers/%s/ship-to-addresses";
  private static final String HEAD = "customer_no,code,name,address,city,country,contact\n";

  @Autowired private DocumentSources sources;

  private static Map<String, String> site(String city) {
    return Map.of(
        "name", "Bouwplaats",
        "contact", "Jelle",
        "street", "Dijk",
        "houseNo", "2",
        "city", city,
        "country", "NL");
  }

  private static String code() {
    return "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
  }

  private Answer keep(String customer, String code, String version, Map<String, String> site) {
    var since = version == null ? "" : "&version=" + version;
    return as("sales").put(OF.formatted(customer) + "?code=" + code + since, site);
  }

  private Answer remove(String customer, String code, int version) {
    return as("sales")
        .delete(OF.formatted(customer) + "?code=%s&version=%s".formatted(code, version));
  }

  private String kept(String customer, String city) {
    var code = code();
    var answer = keep(customer, code, null, site(city));
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    return code;
  }

  private JsonNode address(String customer, String code) {
    return StreamSupport.stream(
            as("warehouse").get(OF.formatted(customer)).json().spliterator(), false)
        .filter(each -> each.get("code").asText().equals(code))
        .findFirst()
        .orElse(null);
  }

  private static List<String> refused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("field").asText() + " " + each.get("code").asText())
        .toList();
  }

  private static Map<String, Object> ordered(String customer, String code) {
    var order = new HashMap<String, Object>();
    order.put("customerNo", customer);
    order.put("shipToCode", code);
    order.put("lines", List.of(Map.of("itemNo", "A3005", "quantity", 1)));
    return order;
  }

  private Answer draft(String kind, Map<String, Object> asked) {
    return as("sales").post("/api/" + kind + "/drafts", asked);
  }

  @Test
  void isKeptChangedAndTakenAwayAndTheCardSaysWhoDidIt() {
    var code = kept("K1002", "Zwolle");
    assertThat(address("K1002", code).get("address").asText()).isEqualTo("Dijk 2");
    assertThat(keep("K1002", code, "0", site("Meppel")).status()).isEqualTo(204);
    assertThat(address("K1002", code).get("city").asText()).isEqualTo("Meppel");
    assertThat(remove("K1002", code, 1).status()).isEqualTo(204);
    assertThat(address("K1002", code)).isNull();
    var changes = as("sales").get("/api/customers/K1002/changes").json();
    assertThat(changes.at("/0/field").asText()).isEqualTo("shipTo");
    assertThat(changes.at("/0/oldValue").asText())
        .isEqualTo(code + ": Bouwplaats, Jelle, Dijk 2, Meppel, NL");
    assertThat(changes.at("/0/newValue").asText()).isEmpty();
    assertThat(changes.at("/2/newValue").asText()).contains("Zwolle");
  }

  @Test
  void whatCannotBeIsRefusedAtItsField() {
    var wrong = Map.of("name", "", "street", "", "city", "", "country", "XX");
    assertThat(refused(keep("K1002", "twee woorden".replace(" ", "%20"), null, wrong), 422))
        .containsExactlyInAnyOrder(
            "code not-a-code",
            "name empty",
            "street empty",
            "city empty",
            "country unknown-country");
    assertThat(refused(keep("NIEMAND", code(), null, site("Ede")), 404))
        .containsExactly("no customer-unknown");
    assertThat(refused(keep("K1002", code(), "0", site("Ede")), 404))
        .containsExactly("code ship-to-unknown");
    assertThat(refused(remove("K1002", code(), 0), 404)).containsExactly("code ship-to-unknown");
  }

  @Test
  void nobodyWritesOverWhatSomebodyElseWrote() {
    var code = kept("K1002", "Zwolle");
    assertThat(refused(keep("K1002", code, null, site("Ede")), 409))
        .containsExactly("code ship-to-exists");
    keep("K1002", code, "0", site("Meppel"));
    assertThat(refused(keep("K1002", code, "0", site("Ede")), 409))
        .containsExactly("version card-changed-meanwhile");
    assertThat(refused(remove("K1002", code, 0), 409))
        .containsExactly("version card-changed-meanwhile");
    assertThat(address("K1002", code).get("city").asText()).isEqualTo("Meppel");
    var twice = Together.call(2, () -> keep("K1002", code, "1", site("Hattem")));
    assertThat(Together.statuses(twice)).containsExactlyInAnyOrder(204, 409);
  }

  @ParameterizedTest
  @CsvSource({"sales-orders", "sales-quotes"})
  void aDocumentGoesToTheAddressThatItNames(String kind) {
    var code = kept("K1013", "Zwolle");
    var view = draft(kind, ordered("K1013", code.toLowerCase(java.util.Locale.ROOT))).json();
    var header = view.get("header");
    assertThat(header.get("shipToCode").asText()).isEqualTo(code);
    assertThat(header.get("shipToName").asText()).isEqualTo("Bouwplaats");
    assertThat(header.get("shipToContact").asText()).isEqualTo("Jelle");
    assertThat(header.get("shipToCity").asText()).isEqualTo("Zwolle");
    var other = ordered("K1013", null);
    var path = "/api/%s/%s?version=0".formatted(kind, header.get("no").asText());
    var changed = as("sales").put(path, other).json().get("header");
    assertThat(changed.get("shipToCode").asText()).isEmpty();
    assertThat(changed.get("shipToContact").asText()).isEmpty();
    assertThat(changed.get("shipToName").asText()).isEqualTo(changed.get("customerName").asText());
  }

  @Test
  void anAddressOfSomebodyElseOrBesideAnotherIsRefusedAtTheField() {
    var code = kept("K1013", "Zwolle");
    var before = jdbc.sql("select count(*) from sales_document").query(Long.class).single();
    assertThat(refused(draft("sales-orders", ordered("K1002", code)), 422))
        .containsExactly("shipToCode ship-to-unknown");
    assertThat(refused(draft("sales-quotes", ordered("K1013", "NERGENS")), 422))
        .containsExactly("shipToCode ship-to-unknown");
    var both = ordered("K1013", code);
    both.put("shipTo", Map.of("name", "Elders", "city", "Ede", "country", "NL"));
    assertThat(refused(draft("sales-orders", both), 422))
        .containsExactly("shipToCode ship-to-twice");
    assertThat(jdbc.sql("select count(*) from sales_document").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void whatWasShippedKeepsTheAddressWhateverBecomesOfTheCard() {
    var code = kept("K1017", "Zwolle");
    var order = given.ordered(order("K1017", line("A3016", 1)).toAddress(code).atOnce()).invoiced();
    var note = sources.atAddress("delivery-note", books.shipments(order.no()).get(0));
    var goods = List.of("Bouwplaats", "Jelle", "Dijk 2", "Zwolle");
    keep("K1017", code, "0", site("Meppel"));
    remove("K1017", code, 1);
    for (var paper : List.of(note, sources.atAddress("invoice", order.invoice()))) {
      assertThat(sources.load(paper).orElseThrow().buyer().shipTo())
          .as("%s", paper)
          .containsExactlyElementsOf(goods);
    }
    var confirmation = sources.atAddress("order-confirmation", order.no());
    assertThat(sources.load(confirmation).orElseThrow().buyer().shipTo()).isEqualTo(goods);
  }

  @Test
  void anAcceptedOfferGoesWhereItWasOfferedAndACopyWhereTheCardSays() {
    var code = kept("K1013", "Zwolle");
    var quote = given.quoted(order("K1013", line("A3005", 1)).toAddress(code));
    keep("K1013", code, "0", site("Meppel"));
    assertThat(copyOf(quote.path("copies")).get("shipToCity").asText()).isEqualTo("Meppel");
    remove("K1013", code, 1);
    var copy = copyOf(quote.path("copies"));
    assertThat(copy.get("shipToCode").asText()).isEmpty();
    assertThat(copy.get("shipToCity").asText()).isEqualTo("Zwolle");
    var orderNo = quote.said(Said.accepted()).order().no();
    var header = as("sales").get("/api/sales-orders/" + orderNo).json().get("header");
    assertThat(header.get("shipToCode").asText()).isEqualTo(code);
    assertThat(header.get("shipToCity").asText()).isEqualTo("Zwolle");
  }

  private JsonNode copyOf(String path) {
    return as("sales").post(path, "").json().get("header");
  }

  @Test
  void comeInByAFileAsAWholeOrNotAtAll() {
    var code = code();
    var good = HEAD + "K1002,%s,Loods,Kade 3 A,Ede,Nederland,Piet\n".formatted(code);
    var bad = good + "NIEMAND,X1,Loods,Kade 3,Ede,NL,\nK1002,,,Kade 3,Ede,XX,\n";
    var answer = upload(bad);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("Klant NIEMAND bestaat niet", "\"code\"", "\"country\"");
    assertThat(address("K1002", code)).isNull();
    assertThat(upload(good).body()).contains("\"created\":1");
    assertThat(address("K1002", code).get("houseNoAddition").asText()).isEqualTo("A");
    assertThat(upload(good).body()).contains("\"unchanged\":1");
    assertThat(upload(good.replace("Piet", "Jan")).body()).contains("\"updated\":1");
    assertThat(address("K1002", code).get("contact").asText()).isEqualTo("Jan");
  }

  @Test
  void anOrderOfAFileNamesOne() {
    var code = kept("K1001", "Zwolle");
    var reference = code();
    var head = "order_no,customer_no,order_date,ship_to_code\n%s,K1001,2026-11-02,%s\n";
    var lines = bytes("order_no,line_no,item_no,quantity\n%s,1,A3004,1\n".formatted(reference));
    assertThat(importOrders(head.formatted(reference, "NERGENS"), lines))
        .contains("\"ship_to_code\"", "heeft geen afleveradres NERGENS");
    assertThat(importOrders(head.formatted(reference, code), lines)).contains("\"created\":1");
    var city = "select ship_to_city from sales_document where customer_reference = ?";
    assertThat(jdbc.sql(city).param(reference).query(String.class).single()).isEqualTo("Zwolle");
  }

  private String importOrders(String orders, byte[] lines) {
    return as("salesmanager")
        .uploadAll("/api/import/orders", Map.of("orders", bytes(orders), "lines", lines))
        .body();
  }

  private Answer upload(String file) {
    return as("salesmanager").upload("/api/import/ship-to-addresses", "s.csv", bytes(file));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

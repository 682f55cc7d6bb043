package nl.verkoop.party;

import static nl.verkoop.scenario.Line.line;
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
import nl.verkoop.documents.DocumentSources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who carries goods, and where a parcel is followed (feature C-56). */
class ShippingAgentTest extends IntegrationTest {

  private final String code = "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

  @Autowired private DocumentSources sources;

  private static Map<String, Object> agent(String address, Object... services) {
    return Map.of("name", "Snelpost", "internetAddress", address, "services", List.of(services));
  }

  private static Map<String, String> service(String code, String time) {
    return Map.of("code", code, "description", "Pakket", "shippingTime", time);
  }

  private Answer keep(String query, Map<String, Object> agent) {
    return as("salesmanager").put("/api/shipping-agents/" + code + query, agent);
  }

  private static void done(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  @BeforeEach
  void thereIsAnAgent() {
    done(keep("", agent("https://snelpost.example/t?no=%1", service("PAKKET", "2D"))));
  }

  private static List<String> refused(Answer answer, int status) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("field").asText() + " " + each.get("code").asText())
        .toList();
  }

  private JsonNode shipment(String orderNo) {
    return as("sales").get("/api/sales-orders/" + orderNo + "/progress").json().at("/shipments/0");
  }

  private String shipped() {
    var fields = new HashMap<String, String>();
    fields.put("shippingAgent", code);
    fields.put("shippingService", "PAKKET");
    var card = as("sales").get("/api/customers/K1001/card").json();
    var changed =
        as("sales").put("/api/customers/K1001/card?version=" + card.get("version").asInt(), fields);
    assertThat(changed.status()).as(changed.body()).isEqualTo(200);
    return given.customer("K1001").ordered(line("A3005", 1)).shipped(1).no();
  }

  @Test
  void aShipmentIsCarriedAsTheCardSaysAndFollowedByItsNumber() {
    var shipment = shipment(shipped());
    var no = shipment.get("no").asText();
    assertThat(shipment.get("carrier").asText()).isEqualTo("Snelpost, Pakket");
    assertThat(shipment.get("trackingLink").asText()).isEmpty();
    done(
        as("warehouse").put("/api/shipments/" + no + "/tracking", Map.of("trackingNo", "3S AB/1")));
    var note = sources.load(sources.atAddress("delivery-note", no)).orElseThrow();
    var carriage = note.conditions().carriage().orElseThrow();
    assertThat(carriage.trackingAt()).isEqualTo("https://snelpost.example/t?no=3S+AB%2F1");
    assertThat(carriage.expectedOn()).contains(note.heading().dates().document().plusDays(2));
  }

  @Test
  void whoCarriesItCanBeAnotherAndWithoutHimThereIsNoNumber() {
    var no = shipment(shipped()).get("no").asText();
    var path = "/api/shipments/" + no + "/tracking";
    assertThat(refused(as("warehouse").put(path, Map.of("shippingAgent", "NIX")), 422))
        .containsExactly("shippingAgent shipping-agent-unknown");
    assertThat(refused(as("warehouse").put(path, Map.of("trackingNo", "<b>")), 422))
        .containsExactly("trackingNo tracking-no");
    assertThat(
            refused(as("warehouse").put(path, Map.of("shippingAgent", "", "trackingNo", "1")), 422))
        .containsExactly("shippingAgent tracking-needs-agent");
    done(as("warehouse").put(path, Map.of("shippingAgent", "", "trackingNo", "")));
    assertThat(refused(as("warehouse").put("/api/shipments/NIX/tracking", Map.of()), 404))
        .containsExactly("no shipment-unknown");
    assertThat(as("accounting").put(path, Map.of()).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({
    "snelpost.example/%1, PAKKET, 2D, internetAddress tracking-address",
    "https://snelpost.example/, PAKKET, 2D, internetAddress tracking-address",
    "javascript:alert(%1), PAKKET, 2D, internetAddress tracking-address",
    "https://%1, PAKKET, 2D, internetAddress tracking-address",
    "https://%1.snelpost.example/, PAKKET, 2D, internetAddress tracking-address",
    "https://wie:wat@snelpost.example/%1, PAKKET, 2D, internetAddress tracking-address",
    "https://snelpost.example:99999/%1, PAKKET, 2D, internetAddress tracking-address",
    "https://snelpost.example/%1, een dienst, 2D, services[0].code not-a-code",
    "https://snelpost.example/%1, PAKKET, morgen, services[0].shippingTime shipping-time"
  })
  void whatIsNoAgentIsRefused(String address, String service, String time, String refusal) {
    assertThat(refused(keep("?version=0", agent(address, service(service, time))), 422))
        .containsExactly(refusal);
  }

  @Test
  void servicesChangePlacesAndAreReadInOneStatement() {
    var address = "https://snelpost.example/t?no=%1";
    var parcel = service("PAKKET", "2D");
    var letter = service("BRIEF", "1D");
    done(keep("?version=0", agent(address, parcel, letter)));
    done(keep("?version=1", agent(address, letter, parcel)));
    done(keep("?version=2", agent(address, letter, service("NACHT", ""), parcel)));
    done(as("salesmanager").put("/api/shipping-agents/" + code + "B", agent(address, parcel)));
    assertThat(
            Statements.of(() -> assertThat(services()).containsExactly("BRIEF", "NACHT", "PAKKET")))
        .filteredOn(sql -> sql.contains("shipping_service"))
        .hasSize(1);
  }

  private List<String> services() {
    return StreamSupport.stream(
            as("sales").get("/api/shipping-agents/choices").json().spliterator(), false)
        .filter(each -> each.get("code").asText().equals(code))
        .flatMap(each -> each.get("services").findValuesAsText("code").stream())
        .toList();
  }

  @Test
  void whoChangesNamesTheVersionThatHeRead() {
    assertThat(refused(keep("", agent("")), 409)).containsExactly("code shipping-agent-exists");
    done(keep("?version=0", agent("")));
    assertThat(refused(keep("?version=0", agent("")), 409))
        .containsExactly("version card-changed-meanwhile");
    var path = "/api/shipping-agents/" + code + "?version=1";
    done(as("salesmanager").delete(path));
    assertThat(refused(as("salesmanager").delete(path), 404))
        .containsExactly("code shipping-agent-unknown");
  }

  @Test
  void aCardNamesOnlyAnAgentThatThereIsAndAServiceOfHis() {
    var card = as("sales").get("/api/customers/K1002/card").json();
    var path = "/api/customers/K1002/card?version=" + card.get("version").asInt();
    assertThat(refused(as("sales").put(path, Map.of("shippingAgent", "NIX")), 422))
        .containsExactly("shippingAgent not-one-of");
    assertThat(
            refused(
                as("sales").put(path, Map.of("shippingAgent", code, "shippingService", "NIX")),
                422))
        .containsExactly("shippingService not-one-of");
  }
}

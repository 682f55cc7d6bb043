package nl.verkoop.party;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.Ibans;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.process.BankFile;
import nl.verkoop.scenario.BankActs.LineDecision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers are closed and opened again, and empty cards are taken away (feature C-07). */
class ClosedCustomerTest extends IntegrationTest {

  private String registered(String... more) {
    var fields =
        new HashMap<>(
            Map.of("name", "Gaat dicht", "street", "Laan", "city", "Ede", "country", "NL"));
    for (var at = 0; at < more.length; at += 2) {
      fields.put(more[at], more[at + 1]);
    }
    var answer = as("financemanager").post("/api/customers", fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private Answer close(String no) {
    return as("salesmanager").put("/api/customers/" + no + "/closing", Map.of());
  }

  private Answer open(String no) {
    return as("salesmanager").delete("/api/customers/" + no + "/closing");
  }

  private Answer remove(String no, int version) {
    return as("salesmanager").delete("/api/customers/" + no + "?version=" + version);
  }

  private void imported(String kind, String csv) {
    var answer =
        as("admin").upload("/api/import/" + kind, "x.csv", csv.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static List<String> codes(Answer answer) {
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("code").asText())
        .toList();
  }

  private List<String> found(String path) {
    return StreamSupport.stream(as("sales").get(path).json().spliterator(), false)
        .map(each -> each.get("no").asText())
        .toList();
  }

  @Test
  void nothingNewIsWrittenForWhoIsClosedUntilHeIsOpenedAgain() {
    var no = registered();
    assertThat(close(no).status()).isEqualTo(204);
    assertThat(codes(close(no))).containsExactly("customer-closed-already");
    assertThat(codes(as("sales").draft(order(no, line("A3005", 1)))))
        .containsExactly("customer-closed");
    assertThat(codes(as("sales").post("/api/sales-quotes", order(no, line("A3005", 1)))))
        .containsExactly("customer-closed");
    var file =
        "customer_no,name,address,city,country,bill_to_no\nX%1$s,Ander,Laan 1,Ede,NL,%1$s\n"
            .formatted(no);
    assertThat(
            as("financemanager")
                .upload("/api/import/customers", "k.csv", file.getBytes(StandardCharsets.UTF_8))
                .body())
        .contains("gesloten");
    assertThat(found("/api/customers?q=" + no)).isEmpty();
    assertThat(found("/api/customer-accounts?q=" + no)).isEmpty();
    assertThat(found("/api/customer-accounts?closed=true&q=" + no)).containsExactly(no);
    assertThat(as("sales").get("/api/customer-accounts/" + no).json().get("closed").asBoolean())
        .isTrue();
    assertThat(open(no).status()).isEqualTo(204);
    assertThat(codes(open(no))).containsExactly("customer-not-closed");
    assertThat(as("sales").draft(order(no, line("A3005", 1))).status()).isEqualTo(201);
    var changes = as("sales").get("/api/customers/" + no + "/changes").json();
    assertThat(changes.findValuesAsText("field")).startsWith("closed", "closed");
    assertThat(as("sales").put("/api/customers/" + no + "/closing", Map.of()).status())
        .isEqualTo(403);
  }

  @Test
  void nothingIsAgreedWithWhoIsClosedAndNoAccountIsHis() {
    var no = registered();
    assertThat(close(no).status()).isEqualTo(204);
    var prices = "item_no,customer_no,unit_price\nA3004,%s,1.00\n".formatted(no);
    var discounts = "code,discount_percent\n%s,3\n".formatted(no);
    for (var file : Map.of("prices", prices, "invoice-discounts", discounts).entrySet()) {
      var answer =
          as("salesmanager")
              .upload(
                  "/api/import/" + file.getKey(),
                  "a.csv",
                  file.getValue().getBytes(StandardCharsets.UTF_8));
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains("is gesloten");
    }
    var account = "/api/customers/" + no + "/bank-accounts/NL69INGB0123456789";
    assertThat(codes(as("financemanager").put(account, Map.of())))
        .containsExactly("customer-closed");
  }

  @Test
  void everythingThatIsNotDoneIsNamedAtOnce() {
    var no = registered();
    var charged = registered("billToNo", no);
    var draft = as("sales").drafted(order(no, line("A3005", 1)));
    var draftOfOther = as("sales").drafted(order(charged, line("A3005", 1)));
    given.customer(no).orderedAtOnce(line("A3005", 1)).invoiced();
    var refused = close(no);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(codes(refused))
        .containsExactlyInAnyOrder(
            "customer-has-open-entries", "customer-has-documents", "customer-pays-for-others");
    assertThat(refused.body()).contains(draft, draftOfOther);
    assertThat(codes(remove(no, 0))).contains("customer-has-documents");
  }

  @Test
  void whoEverBoughtIsClosedAndNotTakenAway() {
    var no = registered();
    imported(
        "customers",
        "customer_no,name,address,city,country,iban\n%s,Gaat dicht,Laan,Ede,NL,%s\n"
            .formatted(no, Ibans.any()));
    given.customer(no).orderedAtOnce(line("A3005", 1)).invoiced().paidInFull();
    assertThat(codes(remove(no, 0))).containsExactly("customer-has-history");
    assertThat(close(no).status()).isEqualTo(204);
    assertThat(as("accounting").post("/api/proof", "").json().at("/ok").asBoolean()).isTrue();
  }

  @Test
  void anEmptyCardIsTakenAwayWithWhatWasAgreed() {
    var no = registered();
    var prices = "item_no,customer_no,minimum_quantity,unit_price\nA3005,%s,1,2.00\n".formatted(no);
    imported("prices", prices);
    var address = Map.of("name", "Loods", "street", "Kade", "city", "Ede", "country", "NL");
    as("sales").put("/api/customers/" + no + "/ship-to-addresses?code=LOODS", address);
    assertThat(codes(remove(no, 9))).containsExactly("card-changed-meanwhile");
    var removed = remove(no, 0);
    assertThat(removed.status()).as(removed.body()).isEqualTo(204);
    assertThat(remove(no, 0).status()).isEqualTo(404);
    assertThat(as("salesmanager").get("/api/price-lines?q=" + no).json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"APPROVED, 422", "REJECTED, 422", "PROSPECT, 204"})
  void aCardOnWhichSomebodyDecidedStays(String status, int expected) {
    var no = registered();
    jdbc.sql("insert into customer_registration values (?, 'sales', 1, ?)")
        .params(no, status)
        .update();
    assertThat(remove(no, 0).status()).isEqualTo(expected);
  }

  @Test
  void moneyIsNotPutOnAccountOfWhoIsClosedAndWhatWasPutThereKeepsHimOpen() {
    var no = registered();
    var unknown = new BankFile(today()).receipt("4.56", "Wie", Ibans.any(), "geen idee");
    var file = given.received(unknown).no();
    var accounting = as("accounting");
    assertThat(close(no).status()).isEqualTo(204);
    var toHim = LineDecision.of().restTo(no);
    assertThat(codes(accounting.decide(file, 1, toHim))).containsExactly("customer-closed");
    open(no);
    assertThat(accounting.decide(file, 1, toHim).status()).isEqualTo(204);
    assertThat(codes(close(no))).containsExactly("customer-has-bank-money");
  }

  @Test
  void aDraftThatComesInTheSameSecondIsRefusedOrKeepsHimOpen() {
    var no = registered();
    var both =
        Together.call(
            List.of(() -> close(no), () -> as("sales").draft(order(no, line("A3005", 1)))));
    assertThat(Together.statuses(both)).containsAnyOf(422);
    assertThat(Together.statuses(both)).containsAnyOf(201, 204);
  }
}

package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Statements;
import nl.verkoop.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Templates fill in the cards of new customers, and change those of others (C-02 and C-03). */
class CustomerTemplateTest extends IntegrationTest {

  private static final Map<String, String> FOUND =
      Map.of("name", "Sjabloonklant B.V.", "street", "Laan", "houseNo", "7", "city", "Ede");

  @Autowired private CustomerTemplates templates;
  @Autowired private TransactionTemplate transactions;

  private final String code = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    var all = new HashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private Answer keep(String user, String query, Map<String, String> fields) {
    return as(user).put("/api/customer-templates/" + code + query, fields);
  }

  private void kept(Map<String, String> fields) {
    var answer = keep("financemanager", "", fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(204);
  }

  private Answer register(String user, String template, Map<String, String> fields) {
    return as(user).post("/api/customers?template=" + template, fields);
  }

  private String registered() {
    var answer = register("sales", "", with(FOUND, "country", "NL"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private JsonNode card(String no) {
    return as("sales").get("/api/customers/" + no + "/card").json();
  }

  private Answer apply(List<String> customers) {
    return as("financemanager")
        .post("/api/customer-templates/" + code + "/applications", Map.of("customers", customers));
  }

  private static List<String> refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(422, 409, 404);
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("field").asText() + " " + each.get("code").asText())
        .toList();
  }

  /** A field that is added to the card is either held by templates or named here. */
  @Test
  void whoSomebodyIsAndWhatHeMayOweIsNeverHeld() {
    var never =
        List.of(
            "name",
            "contact",
            "street",
            "houseNo",
            "houseNoAddition",
            "postCode",
            "city",
            "region",
            "phone",
            "email",
            "billToNo",
            "vatRegistrationNo",
            "chamberOfCommerceNo",
            "gln",
            "creditLimit",
            "blocked");
    assertThat(fieldsOf(CardFields.class))
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(fieldsOf(TemplateFields.class).stream(), never.stream())
                .flatMap(each -> each)
                .filter(name -> !name.equals("description"))
                .toList());
  }

  private static List<String> fieldsOf(Class<? extends Record> form) {
    return Stream.of(form.getRecordComponents()).map(RecordComponent::getName).toList();
  }

  @Test
  void deliverySalespersonAndDiscountsAreHeldToo() {
    var held =
        Map.of(
            "country", "NL",
            "invoiceDiscountCode", "k1001",
            "salesperson", firstCode("salesperson"),
            "shipmentMethod", firstCode("shipment_method"),
            "shippingAgent", firstCode("shipping_agent"));
    kept(held);
    var fields = card(register("sales", code, FOUND).json().get("no").asText()).get("fields");
    assertThat(fields.get("invoiceDiscountCode").asText()).isEqualTo("K1001");
    List.of("salesperson", "shipmentMethod", "shippingAgent")
        .forEach(name -> assertThat(fields.get(name).asText()).isEqualTo(held.get(name)));
    assertThat(refused(keep("admin", "?version=0", Map.of("invoiceDiscountCode", "NIX"))))
        .containsExactly("invoiceDiscountCode customer-unknown");
  }

  private String firstCode(String table) {
    return jdbc.sql("select min(code) from " + table + whereNotBlocked(table))
        .query(String.class)
        .single();
  }

  private static String whereNotBlocked(String table) {
    return table.equals("salesperson") ? " where not blocked" : "";
  }

  @Test
  void aNewCardIsFilledInByTheTemplateThatWasChosen() {
    kept(Map.of("country", "NL", "paymentTerms", "PREPAID", "discountGroup", "OVERHEID"));
    var answer = register("sales", code.toLowerCase(), FOUND);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var fields = card(answer.json().get("no").asText()).get("fields");
    assertThat(fields.get("country").asText()).isEqualTo("NL");
    assertThat(fields.get("paymentTerms").asText()).isEqualTo("PREPAID");
    assertThat(fields.get("discountGroup").asText()).isEqualTo("OVERHEID");
    assertThat(fields.get("customerPostingGroup").asText()).as("as usual").isEqualTo("BINNENLAND");
    assertThat(refused(register("sales", "NIX", with(FOUND, "country", "NL"))))
        .containsExactly("template template-unknown");
  }

  /** Sales takes what finance management put into the template, and nothing beside it. */
  @Test
  void whoMayNotDecideTermsTakesThoseOfTheTemplate() {
    kept(Map.of("country", "NL", "paymentTerms", "30D2"));
    assertThat(register("sales", code, with(FOUND, "paymentTerms", "30D2")).status())
        .isEqualTo(201);
    for (var other : List.of("PREPAID", "")) {
      assertThat(refused(register("sales", code, with(FOUND, "paymentTerms", other))))
          .containsExactly("paymentTerms not-for-your-role");
    }
    var answer = register("financemanager", code, with(FOUND, "paymentTerms", "PREPAID"));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  /** C-02: none is none, the only one is taken unasked, of several somebody has to say which. */
  @Test
  void theOnlyTemplateIsTakenWithoutAsking() {
    kept(Map.of("paymentTerms", "PREPAID"));
    transactions.executeWithoutResult(
        undone -> {
          undone.setRollbackOnly();
          assertThat(templates.forNew(Optional.empty(), List.of())).as("several").isEmpty();
          jdbc.sql("delete from customer_template where code <> ?").param(code).update();
          assertThat(templates.forNew(Optional.empty(), List.of()))
              .containsOnly(Map.entry("payment_terms", "PREPAID"));
          assertThat(templates.forNew(Optional.of(""), List.of())).as("none chosen").isEmpty();
          jdbc.sql("delete from customer_template").update();
          assertThat(templates.forNew(Optional.empty(), List.of())).as("none there").isEmpty();
        });
  }

  @Test
  void whatATemplateMayNotSayIsSaidAtItsField() {
    var wrong = Map.of("country", "XX", "language", "fr", "paymentTerms", "?", "priceGroup", "?");
    assertThat(refused(keep("financemanager", "", wrong)))
        .containsExactlyInAnyOrder(
            "country unknown-country",
            "language not-one-of",
            "paymentTerms not-one-of",
            "priceGroup unknown-group");
    assertThat(keep("sales", "", Map.of()).status()).isEqualTo(403);
    assertThat(as("sales").get("/api/customer-templates").body()).doesNotContain(code);
  }

  @Test
  void ofTwoWhoChangeATemplateInTheSameSecondOneIsToldToLookAgain() {
    kept(Map.of());
    assertThat(refused(keep("admin", "", Map.of())))
        .containsExactly("templateCode template-exists");
    var answers =
        Together.call(
            List.of(
                () -> keep("admin", "?version=0", Map.of("language", "en")),
                () -> keep("financemanager", "?version=0", Map.of("language", "nl"))));
    assertThat(Together.statuses(answers)).containsExactlyInAnyOrder(204, 409);
  }

  @Test
  void itIsWrittenOverTheCardsOfManyAndStandsInTheirHistory() {
    kept(Map.of("paymentTerms", "PREPAID", "language", "en"));
    var one = registered();
    var other = registered();
    var answer = apply(List.of(one.toLowerCase(), other, other));
    assertThat(answer.json().get("changed").asInt()).as(answer.body()).isEqualTo(2);
    assertThat(card(one).at("/fields/paymentTerms").asText()).isEqualTo("PREPAID");
    assertThat(card(other).at("/fields/language").asText()).isEqualTo("en");
    assertThat(card(other).at("/fields/name").asText()).isEqualTo("Sjabloonklant B.V.");
    assertThat(as("sales").get("/api/customers/" + one + "/changes").json())
        .extracting(each -> each.get("field").asText())
        .containsExactlyInAnyOrder("paymentTerms", "language", "customerNo");
    assertThat(apply(List.of(one, other)).json().get("changed").asInt()).isZero();
  }

  @Test
  void whereOneCannotBeLikeThatNoneIs() {
    kept(Map.of("vatBusinessGroup", "EU", "language", "en"));
    var no = registered();
    assertThat(refused(apply(List.of(no, "NIX", "K1021"))))
        .contains(
            "customers[" + no + "] needed-for-reverse-charge", "customers[NIX] customer-unknown");
    assertThat(card(no).get("version").asInt()).isZero();
    assertThat(refused(apply(List.of()))).containsExactly("customers template-for-how-many");
  }

  @Test
  void manyCardsCostNoMoreStatementsThanFew() {
    kept(Map.of("language", "en"));
    var few = List.of(registered());
    var many = List.of(registered(), registered(), registered(), registered());
    assertThat(reads(many)).isEqualTo(reads(few));
  }

  /** The cards themselves are written in batches. */
  private List<String> reads(List<String> customers) {
    return Statements.of(() -> apply(customers)).stream()
        .filter(sql -> sql.startsWith("select"))
        .filter(sql -> !sql.contains("ACT_ID_"))
        .map(sql -> sql.replaceAll("\\(\\?[?, ]*\\)", "(?)"))
        .toList();
  }

  @Test
  void aTemplateThatIsTakenAwayLeavesTheCardsAsTheyAre() {
    kept(Map.of("paymentTerms", "PREPAID"));
    var no = registered();
    apply(List.of(no));
    assertThat(as("admin").delete("/api/customer-templates/" + code).status()).isEqualTo(204);
    assertThat(card(no).at("/fields/paymentTerms").asText()).isEqualTo("PREPAID");
    assertThat(refused(as("admin").delete("/api/customer-templates/" + code)))
        .containsExactly("code template-unknown");
    var changes = as("admin").get("/api/setup-changes").body();
    assertThat(changes).contains("customer-template " + code);
  }

  @Test
  void aFileBringsThemToo() {
    var file = "template_code,language,payment_terms\n%s,nl,%s\n";
    var bad = file.formatted(code, "99D").getBytes(StandardCharsets.UTF_8);
    var good = file.formatted(code, "30D2").getBytes(StandardCharsets.UTF_8);
    var path = "/api/import/customer-templates";
    assertThat(as("admin").upload(path, "t.csv", bad).status()).isEqualTo(422);
    assertThat(as("admin").upload(path, "t.csv", good).body()).contains("\"created\":1");
    assertThat(as("admin").upload(path, "t.csv", good).body()).contains("\"unchanged\":1");
    assertThat(register("sales", code, with(FOUND, "country", "NL")).status()).isEqualTo(201);
  }
}

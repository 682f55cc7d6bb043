package nl.verkoop.party;

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
import nl.verkoop.Together;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People register customers and keep their cards (features C-01, C-10 and C-12). */
class CustomerCardTest extends IntegrationTest {

  private static final Map<String, String> FOUND =
      Map.of(
          "name", "Nieuw B.V.", "street", "Laan", "houseNo", "7", "city", "Ede", "country", "NL");

  private static Map<String, String> with(Map<String, String> fields, String... more) {
    var all = new HashMap<>(fields);
    for (var index = 0; index < more.length; index += 2) {
      all.put(more[index], more[index + 1]);
    }
    return all;
  }

  private String registered(String... more) {
    var answer = as("financemanager").post("/api/customers", with(FOUND, more));
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private JsonNode card(String no) {
    return as("sales").get("/api/customers/" + no + "/card").json();
  }

  private Answer change(String user, String no, int version, Map<String, String> fields) {
    return as(user).put("/api/customers/" + no + "/card?version=" + version, fields);
  }

  private List<String> changes(String no) {
    var changes = as("sales").get("/api/customers/" + no + "/changes").json();
    return StreamSupport.stream(changes.spliterator(), false)
        .map(
            each ->
                "%s: %s > %s by %s"
                    .formatted(
                        each.get("field").asText(),
                        each.get("oldValue").asText(),
                        each.get("newValue").asText(),
                        each.get("changedByName").asText()))
        .toList();
  }

  private static List<String> refused(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    return StreamSupport.stream(answer.json().get("refusals").spliterator(), false)
        .map(each -> each.get("field").asText() + " " + each.get("code").asText())
        .toList();
  }

  private int count() {
    return jdbc.sql("select count(*) from customer").query(Integer.class).single();
  }

  @Test
  void aNewCustomerGetsTheNextNumberAndWhatIsUsualInHisCountry() {
    var no = registered();
    assertThat(no).matches("KL\\d{6}");
    var fields = card(no).get("fields");
    assertThat(fields.get("language").asText()).isEqualTo("nl");
    assertThat(fields.get("paymentTerms").asText()).isEqualTo("14D");
    assertThat(fields.get("customerPostingGroup").asText()).isEqualTo("BINNENLAND");
    assertThat(fields.get("creditLimit").asText()).isEqualTo("10000.00");
    assertThat(fields.get("blocked").asText()).isEqualTo("NONE");
    assertThat(changes(no)).containsExactly("customerNo:  > " + no + " by Hendrik Postma");
    assertThat(as("sales").get("/api/customers?q=" + no).json()).hasSize(1);
  }

  @Test
  void aNumberThatAFileBroughtIsLeftOut() {
    var last = Integer.parseInt(registered().substring(2));
    var taken = "KL%06d".formatted(last + 1);
    var file = "customer_no,name,city,country,address\n%s,Uit bestand,Ede,NL,Laan 1\n";
    as("admin").upload("/api/import/customers", "c.csv", bytes(file.formatted(taken)));
    assertThat(registered()).isEqualTo("KL%06d".formatted(last + 2));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyReasonIsSaidAtItsFieldAndNothingIsWritten() {
    var before = count();
    var wrong =
        Map.of(
            "name", "",
            "street", "Laan",
            "city", "Ede",
            "country", "XX",
            "email", "geen adres",
            "vatRegistrationNo", "NL123",
            "billToNo", "NIEMAND");
    var answer = as("financemanager").post("/api/customers", wrong);
    assertThat(refused(answer))
        .contains(
            "name empty",
            "country unknown-country",
            "email not-an-address",
            "vatRegistrationNo not-a-vat-number",
            "billToNo customer-unknown");
    assertThat(answer.json().at("/refusals/0/message").asText()).isNotBlank();
    assertThat(count()).isEqualTo(before);
  }

  @ParameterizedTest(name = "{0} sets {1} to {2}: {3}")
  @CsvSource({
    "sales, creditLimit, 99999.00, false",
    "sales, paymentTerms, 30D2, false",
    "sales, blocked, ALL, false",
    "sales, billToNo, K1001, false",
    "sales, vatBusinessGroup, EU, false",
    "sales, priceGroup, GROOTHANDEL, false",
    "sales, phone, 020 5550199, true",
    "salesmanager, creditLimit, 9000.00, false",
    "salesmanager, priceGroup, GROOTHANDEL, true",
    "financemanager, creditLimit, 9000.00, true",
    "financemanager, billToNo, K1001, true",
    "admin, blocked, ALL, true"
  })
  void notEverybodyDecidesEverything(String user, String field, String value, boolean may) {
    var no = registered();
    var before = card(no);
    var answer = change(user, no, 0, Map.of(field, value));
    if (may) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      assertThat(answer.json().at("/fields/" + field).asText()).isEqualTo(value);
    } else {
      assertThat(refused(answer)).contains(field + " not-for-your-role");
      assertThat(card(no)).isEqualTo(before);
    }
    assertThat(as(user).post("/api/customers", with(FOUND, field, value)).status())
        .isEqualTo(may ? 201 : 422);
  }

  @Test
  void aFormSendsTheWholeCardBackAndWhatChangedIsKept() {
    var no = registered("vatRegistrationNo", "NL001500119B01", "email", "oud@nieuw.example");
    var fields = new HashMap<String, String>();
    card(no)
        .get("fields")
        .properties()
        .forEach(each -> fields.put(each.getKey(), each.getValue().asText()));
    fields.put("email", "nieuw@nieuw.example");
    fields.put("vatRegistrationNo", "");
    assertThat(refused(change("sales", no, 0, fields))).containsExactly("email not-for-your-role");
    assertThat(change("financemanager", no, 0, fields).status()).isEqualTo(200);
    assertThat(changes(no))
        .containsExactlyInAnyOrder(
            "email: oud@nieuw.example > nieuw@nieuw.example by Hendrik Postma",
            "vatRegistrationNo: NL001500119B01 >  by Hendrik Postma",
            "customerNo:  > " + no + " by Hendrik Postma");
    assertThat(change("sales", no, 1, fields).status()).isEqualTo(200);
    assertThat(card(no).get("version").asInt()).as("nothing was changed").isEqualTo(1);
  }

  /** As by a file: who moves is booked as usual there, and a VAT number changes whose VAT it is. */
  @Test
  void whoMovesOrGetsAVatNumberIsBookedAccordingly() {
    var no = registered();
    var fields = new HashMap<String, String>();
    card(no)
        .get("fields")
        .properties()
        .forEach(each -> fields.put(each.getKey(), each.getValue().asText()));
    fields.put("country", "DE");
    fields.put("city", "Bremen");
    assertThat(change("sales", no, 0, fields).body()).contains("booked-otherwise");
    assertThat(change("financemanager", no, 0, fields).status()).isEqualTo(200);
    assertThat(card(no).at("/fields/customerPostingGroup").asText()).isEqualTo("EU");
    assertThat(card(no).at("/fields/vatBusinessGroup").asText()).isEqualTo("BINNENLAND");
    var number = Map.of("vatRegistrationNo", "DE123456796");
    assertThat(change("financemanager", no, 1, number).status()).isEqualTo(200);
    assertThat(card(no).at("/fields/vatBusinessGroup").asText()).isEqualTo("EU");
  }

  /** What nobody touched is not looked at again. */
  @Test
  void anOldNumberOfAnotherShapeIsInNobodysWay() {
    var no = registered();
    jdbc.sql("update customer set vat_registration_no = 'NL1' where no = ?").param(no).update();
    assertThat(change("sales", no, 0, Map.of("phone", "020 5550199")).status()).isEqualTo(200);
    assertThat(card(no).at("/fields/vatRegistrationNo").asText()).isEqualTo("NL1");
  }

  @Test
  void whatAFileChangesIsKeptToo() {
    var no = registered();
    var file = "customer_no,name,city,country,address\n%s,Anders B.V.,Ede,NL,Laan 7\n";
    as("admin").upload("/api/import/customers", "c.csv", bytes(file.formatted(no)));
    assertThat(changes(no).get(0)).startsWith("name: Nieuw B.V. > Anders B.V. by ");
    as("admin").put("/api/customers/" + no + "/mail-address", Map.of("address", "a@b.example"));
    assertThat(changes(no).get(0)).startsWith("email:  > a@b.example by ");
  }

  @Test
  void ofTwoWhoChangeACardInTheSameSecondOneIsToldToLookAgain() {
    var no = registered();
    var answers =
        Together.call(
            List.of(
                () -> change("sales", no, 0, Map.of("phone", "020 5550111")),
                () -> change("salesmanager", no, 0, Map.of("phone", "020 5550112"))));
    assertThat(Together.statuses(answers)).containsExactlyInAnyOrder(200, 409);
    assertThat(changes(no)).hasSize(2);
  }

  @Test
  void twoWhoRegisterInTheSameSecondGetTwoNumbers() {
    var answers = Together.call(4, () -> as("sales").post("/api/customers", FOUND));
    assertThat(answers.stream().map(each -> each.json().get("no").asText()).distinct()).hasSize(4);
  }

  @Test
  void whoMayBeOnFileAlreadyIsTold() {
    var name = "Vogelhuis " + UUID.randomUUID().toString().substring(0, 8);
    var no = registered("name", name + " B.V.", "phone", "+31 20 555 0777");
    var found =
        as("sales")
            .get("/api/customers/alike?phone=020-5550777&name=" + name.replace(" ", "%20"))
            .json();
    assertThat(found.at("/0/no").asText()).isEqualTo(no);
    assertThat(found.at("/0/percent").asInt()).isGreaterThan(90);
    assertThat(found.at("/0/alike").toString()).isEqualTo("[\"NAME\",\"PHONE\"]");
    assertThat(as("sales").get("/api/customers/alike?name=Zzyzx").json()).isEmpty();
    assertThat(as("sales").get("/api/customers/alike").json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "chamberOfCommerceNo=0123.456.749, BE, chamberOfCommerceNo=0123456749",
    "postCode=90-457&houseNo=7, PL, postCode=90-457"
  })
  void whoIsAlikeIsFoundHoweverItIsWritten(String query, String country, String field) {
    var kept = field.split("=");
    var no = registered("country", country, kept[0], kept[1], "name", "Xyz " + UUID.randomUUID());
    var found = as("sales").get("/api/customers/alike?" + query).json();
    assertThat(found.findValuesAsText("no")).contains(no);
  }

  @Test
  void aNameIsFoundWithItsAccentsAndWithoutThem() {
    var no = registered("name", "Café Zürichwerk B.V.");
    for (var name : List.of("Caf%C3%A9%20Z%C3%BCrichwerk", "cafe%20zurichwerk", "Zurichwerk")) {
      var found = as("sales").get("/api/customers/alike?name=" + name).json();
      assertThat(found.findValuesAsText("no")).as(name).contains(no);
    }
  }

  @Test
  void aCardCanReferToWhatThereIs() {
    var choices = as("sales").get("/api/customers/choices").json();
    assertThat(choices.at("/countries").toString()).contains("\"NL\"");
    assertThat(choices.at("/paymentTerms").toString()).contains("30D2");
    assertThat(choices.at("/priceGroups").toString()).contains("GROOTHANDEL");
    assertThat(choices.at("/vatBusinessGroups").toString()).contains("EXPORT");
  }

  @Test
  void aNumberMayBeWrittenSmall() {
    var no = registered();
    var small = no.toLowerCase(Locale.ROOT);
    assertThat(card(small)).isEqualTo(card(no));
    assertThat(change("sales", small, 0, Map.of("phone", "020 5550123")).status()).isEqualTo(200);
    assertThat(changes(small)).hasSize(2);
  }

  @Test
  void aNumberThatIsNotThereIsUnknown() {
    assertThat(as("sales").get("/api/customers/NIX/card").status()).isEqualTo(404);
    assertThat(as("sales").get("/api/customers/NIX/changes").status()).isEqualTo(404);
    assertThat(change("sales", "NIX", 0, Map.of("phone", "1")).status()).isEqualTo(404);
  }
}

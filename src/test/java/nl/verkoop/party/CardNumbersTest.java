package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Numbers by which somebody is registered, on several cards or wrong (feature C-12). */
class CardNumbersTest extends IntegrationTest {

  private static final String VAT = "NL004495445B01";

  private String registered(Map<String, String> numbers) {
    var fields = new java.util.HashMap<>(numbers);
    fields.putAll(Map.of("name", "Genummerd", "street", "Laan", "city", "Ede", "country", "NL"));
    var answer = as("financemanager").post("/api/customers", fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  @Test
  void aFileAndTheCardTellWhoElseHasTheNumber() {
    var other = registered(Map.of("vatRegistrationNo", VAT, "chamberOfCommerceNo", "12345678"));
    var contact =
        as("sales")
            .post(
                "/api/contacts",
                Map.of("type", "COMPANY", "name", "Zelfde", "vatRegistrationNo", VAT))
            .json()
            .get("no")
            .asText();
    var no = "N" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
    var file =
        "customer_no,name,address,city,country,vat_registration_no\n%s,Nieuw,Laan,Ede,NL,%s\n"
            .formatted(no, VAT);
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    var taken = as("financemanager").upload("/api/import/customers", "k.csv", bytes);
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    var warnings = taken.json().get("warnings");
    assertThat(warnings.findValuesAsText("column")).containsOnly("vat_registration_no");
    assertThat(warnings.toString()).contains("klant Genummerd (" + other, "contact Zelfde (");
    var again = as("financemanager").upload("/api/import/customers", "k.csv", bytes).json();
    assertThat(again.has("warnings")).isFalse();
    var elsewhere = as("sales").get("/api/customers/" + no + "/vat-checks").json().get("elsewhere");
    assertThat(elsewhere.findValuesAsText("no")).contains(other, contact).doesNotContain(no);
  }

  @Test
  void whatWasNotLookedAtWhenItCameIsListed() {
    var no = registered(Map.of());
    var path = "/api/old-numbers";
    assertThat(as("salesmanager").get(path).body()).doesNotContain(no);
    jdbc.sql("update customer set gln = '1234567890123', chamber_of_commerce_no = '1' where no = ?")
        .param(no)
        .update();
    assertThat(as("salesmanager").get(path).body())
        .contains("\"no\":\"%s\"".formatted(no), "\"number\":\"REGISTER\"", "1234567890123");
    assertThat(as("sales").get(path).status()).isEqualTo(403);
  }
}

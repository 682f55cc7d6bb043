package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.verkoop.Ibans;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Statements;
import org.junit.jupiter.api.Test;

/** Managers look for customers who have two cards (feature K-02). */
class AlikeCustomersTest extends IntegrationTest {

  private final String name = UUID.randomUUID().toString().substring(0, 13).replace('-', 'x');

  private String registered(String called, String mail) {
    var fields =
        Map.of("name", called, "email", mail, "street", "Laan", "city", "Ede", "country", "NL");
    var answer = as("financemanager").post("/api/customers", fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private List<JsonNode> pairs(String more) {
    var found = as("salesmanager").get("/api/alike-customers?q=" + name + more);
    assertThat(found.status()).as(found.body()).isEqualTo(200);
    return StreamSupport.stream(found.json().get("pairs").spliterator(), false).toList();
  }

  @Test
  void aPairIsListedUntilSomebodySaysThatTheyAreNotTheSame() {
    var one = registered(name + " B.V.", name + "@x.example");
    var other = registered(name, name + "@x.example");
    assertThat(pairs("")).hasSize(1);
    var pair = pairs("&trait=EMAIL&least=90").get(0);
    assertThat(pair.at("/one/no").asText()).isEqualTo(one);
    assertThat(pair.at("/other/no").asText()).isEqualTo(other);
    assertThat(pair.get("percent").asInt()).isEqualTo(95);
    assertThat(pairs("&trait=PHONE")).isEmpty();
    var path = "/api/alike-customers/not-same?one=" + other + "&other=" + one;
    assertThat(as("salesmanager").put(path, Map.of()).status()).isEqualTo(204);
    assertThat(as("financemanager").put(path, Map.of()).status()).isEqualTo(204);
    assertThat(pairs("")).isEmpty();
    var said = pairs("&notSame=true").get(0);
    assertThat(said.get("notSameBy").asText()).isEqualTo(userName("salesmanager"));
    assertThat(said.get("notSameAt").asText()).isNotEmpty();
    assertThat(as("admin").delete(path).status()).isEqualTo(204);
    assertThat(pairs("")).hasSize(1);
    assertThat(as("admin").delete(path).status()).isEqualTo(404);
  }

  private String userName(String user) {
    return jdbc.sql("select concat(first_, ' ', last_) from ACT_ID_USER where id_ = ?")
        .param(user)
        .query(String.class)
        .single();
  }

  @Test
  void onlyTwoCardsThatThereAreCanBeKeptApart() {
    var path = "/api/alike-customers/not-same?one=K1001&other=";
    assertThat(as("salesmanager").put(path + "NIX", Map.of()).status()).isEqualTo(404);
    assertThat(as("salesmanager").put(path + "K1001", Map.of()).status()).isEqualTo(422);
    assertThat(as("sales").get("/api/alike-customers").status()).isEqualTo(403);
  }

  @Test
  void anAccountThatWasRefusedMakesNoPair() {
    var iban = Ibans.any();
    var one = registered(name + " Bakkerij", "");
    var other = registered("Slagerij " + name.toUpperCase(Locale.ROOT), "");
    for (var no : List.of(one, other)) {
      var path = "/api/customers/" + no + "/bank-accounts/" + iban;
      assertThat(as("financemanager").put(path, Map.of()).status()).isEqualTo(204);
    }
    assertThat(pairs("&trait=IBAN")).hasSize(1);
    var path = "/api/customers/" + one + "/bank-accounts/" + iban + "/decision";
    assertThat(as("admin").put(path, Map.of("confirmed", false)).status()).isEqualTo(204);
    assertThat(pairs("&trait=IBAN")).isEmpty();
  }

  @Test
  void theListIsReadInAsManyStatementsWhateverItsLength() {
    assertThat(Statements.of(() -> pairs("")))
        .filteredOn(sql -> sql.contains("customer"))
        .hasSize(3);
  }
}

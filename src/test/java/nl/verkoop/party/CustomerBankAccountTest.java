package nl.verkoop.party;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.Ibans;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Together;
import nl.verkoop.process.BankFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account that comes onto a card is confirmed by a second person (feature C-15). */
class CustomerBankAccountTest extends IntegrationTest {

  private final String iban = Ibans.any();
  private String no;
  private String path;

  @BeforeEach
  void thereIsACustomer() {
    var fields = Map.of("name", "Rekening", "street", "Laan", "city", "Ede", "country", "NL");
    no = as("financemanager").post("/api/customers", fields).json().get("no").asText();
    path = "/api/customers/" + no + "/bank-accounts";
  }

  private Answer name(String user, String account) {
    return as(user).put(path + "/" + account.replace(" ", "%20"), Map.of());
  }

  private Answer decide(String user, boolean confirmed) {
    return as(user).put(path + "/" + iban + "/decision", Map.of("confirmed", confirmed));
  }

  private JsonNode account() {
    return as("accounting").get(path).json().get(0);
  }

  private boolean waits() {
    return as("admin")
        .get("/api/customers/accounts-to-confirm")
        .json()
        .findValuesAsText("iban")
        .contains(iban);
  }

  private static String code(Answer answer) {
    return answer.status() + " " + answer.json().at("/refusals/0/code").asText();
  }

  @Test
  void somebodyElseThanWhoNamedItConfirmsIt() {
    assertThat(name("financemanager", iban.toLowerCase()).status()).isEqualTo(204);
    assertThat(account().get("status").asText()).isEqualTo("ASKED");
    assertThat(waits()).isTrue();
    assertThat(code(name("accounting", iban))).isEqualTo("409 account-on-card-already");
    assertThat(code(decide("financemanager", true))).isEqualTo("403 account-named-by-yourself");
    assertThat(decide("accounting", true).status()).isEqualTo(403);
    assertThat(decide("admin", true).status()).isEqualTo(204);
    assertThat(account().get("status").asText()).isEqualTo("CONFIRMED");
    assertThat(account().get("decidedByName").asText()).isNotEmpty();
    assertThat(waits()).isFalse();
    assertThat(code(decide("admin", false))).isEqualTo("409 account-decided-already");
    assertThat(code(name("accounting", "NL00 FOUT"))).isEqualTo("422 not-an-iban");
  }

  @Test
  void anAccountOfAFileWaitsToo() {
    var file =
        "customer_no,name,address,city,country,iban\n%s,Rekening,Laan,Ede,NL,%s\n"
            .formatted(no, iban);
    var bytes = file.getBytes(StandardCharsets.UTF_8);
    assertThat(as("financemanager").upload("/api/import/customers", "k.csv", bytes).status())
        .isEqualTo(200);
    assertThat(account().get("status").asText()).isEqualTo("ASKED");
    assertThat(code(decide("financemanager", true))).isEqualTo("403 account-named-by-yourself");
    assertThat(decide("admin", true).status()).isEqualTo(204);
    assertThat(as("financemanager").upload("/api/import/customers", "k.csv", bytes).status())
        .isEqualTo(200);
    assertThat(account().get("status").asText()).isEqualTo("CONFIRMED");
  }

  @Test
  void paymentsAreKnownByItAtOnceButNotOnceItIsRefused() {
    name("accounting", iban);
    var invoice = given.customer(no).orderedAtOnce(line("A3021", 1)).invoiced().invoice();
    var amount = books.payable(invoice).toPlainString();
    given.received(new BankFile(today()).receipt(amount, "Iemand anders", iban, invoice));
    assertThat(books.remaining(invoice)).isZero();
    assertThat(decide("financemanager", false).status()).isEqualTo(204);
    assertThat(account().get("status").asText()).isEqualTo("REFUSED");
    var next = given.customer(no).orderedAtOnce(line("A3021", 1)).invoiced().invoice();
    var file =
        given.received(
            new BankFile(today())
                .receipt(books.payable(next).toPlainString(), "Iemand anders", iban, "?"));
    assertThat(file.line().toString()).doesNotContain("IBAN");
    assertThat(name("accounting", iban).status()).isEqualTo(204);
    assertThat(account().get("status").asText()).isEqualTo("ASKED");
  }

  @Test
  void ofTwoWhoDecideInTheSameSecondOneDoes() {
    name("accounting", iban);
    var both =
        Together.call(List.of(() -> decide("financemanager", true), () -> decide("admin", false)));
    assertThat(Together.statuses(both)).containsExactlyInAnyOrder(204, 409);
  }
}

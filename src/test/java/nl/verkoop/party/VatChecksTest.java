package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import nl.verkoop.ledger.Cause;
import nl.verkoop.party.VatChecks.Checked;
import nl.verkoop.party.VatNumberRegister.Answer;
import nl.verkoop.party.VatNumberRegister.Result;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tax offices say of customers' VAT numbers is kept (feature C-12). */
class VatChecksTest extends IntegrationTest {

  @Autowired private Customers customers;
  @Autowired private Cause.Provider causes;
  @Autowired private Clock clock;

  private VatChecks answering(Answer answer) {
    var register =
        new VatNumberRegister() {
          @Override
          public boolean knows(String vatNumber) {
            return true;
          }

          @Override
          public Answer ask(String vatNumber) {
            return answer;
          }
        };
    return new VatChecks(jdbc, customers, register, causes, clock);
  }

  @Test
  void eachAnswerIsKeptWithWhoAskedAndShownTheNewestFirst() {
    var checks = answering(new Answer(Result.VALID, "WAPI1", ""));
    var number = customers.find("K1001").orElseThrow().vatRegistrationNo();
    assertThat(checks.check("k1001").vatNumber()).isEqualTo(number);
    answering(Answer.notVerified("NOT_REACHED")).check("K1001");
    assertThat(checks.of("K1001"))
        .extracting(Checked::result, Checked::reference, Checked::reason)
        .startsWith(
            Tuple.tuple(Result.NOT_VERIFIED, "", "NOT_REACHED"),
            Tuple.tuple(Result.VALID, "WAPI1", ""));
    var shown = as("sales").get("/api/customers/K1001/vat-checks").json();
    assertThat(shown.at("/checks/0/reason").asText()).isEqualTo("NOT_REACHED");
    assertThat(shown.at("/checks/0/checkedByName").asText()).isNotEmpty();
    assertThat(shown.get("canCheck").asBoolean()).isTrue();
  }

  @Test
  void whoCannotBeReachedLeavesANumberUnverifiedAndWithoutANumberNobodyIsAsked() {
    var answer = as("sales").post("/api/customers/K1001/vat-checks", "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("result").asText()).isEqualTo("NOT_VERIFIED");
    var none =
        registered(Map.of("name", "Nummerloos", "street", "Kade", "city", "Ede", "country", "NL"));
    var refused = as("sales").post("/api/customers/" + none + "/vat-checks", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.json().at("/refusals/0/code").asText()).isEqualTo("vat-number-none");
    assertThat(as("sales").post("/api/customers/NIX/vat-checks", "").status()).isEqualTo(404);
    assertThat(as("warehouse").post("/api/customers/K1001/vat-checks", "").status()).isEqualTo(403);
  }

  @Test
  void whoElseHasTheNumberIsTold() {
    var fields =
        new HashMap<>(
            Map.of(
                "name", "Dubbel", "street", "Kade", "houseNo", "1", "city", "Ede", "country",
                "NL"));
    fields.put("vatRegistrationNo", "NL004495445B01");
    var one = registered(fields);
    var other = registered(fields);
    var elsewhere = as("sales").get("/api/customers/" + one + "/vat-checks").json();
    assertThat(elsewhere.get("elsewhere").findValuesAsText("no"))
        .contains(other)
        .doesNotContain(one);
  }

  private String registered(Map<String, String> fields) {
    var answer = as("financemanager").post("/api/customers?template=", fields);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }
}

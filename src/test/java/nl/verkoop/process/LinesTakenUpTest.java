package nl.verkoop.process;

import static nl.verkoop.scenario.BankActs.LineDecision.of;
import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A line that was set aside can be taken up again, and nothing of it is posted unseen then. */
class LinesTakenUpTest extends PathTest {

  private static final String MODEL = "payment-reconciliation";
  private static final String ZUIDEMA_IBAN = "NL03VKHB0000150104";

  @Test
  @PathTo("payment-reconciliation/EndEvent_Reconciled")
  void theReviewComesBackAfterTheFileWasDoneWith() {
    var file = given.received(new BankFile(today()).payment("3.33", "", "", "Later uit te zoeken"));
    as("accounting").setAside(file.toReview().no(), 1);
    file.reviewed().reconciled();
    assertThat(process(file.no(), MODEL)).isNull();
    assertThat(file.line().get("status").asText()).isEqualTo("SET_ASIDE");
    assertThat(file.line().at("/proposedBefore/0/no").asText()).isEqualTo("1900");

    assertThat(as("accounting").takeUp(file.no(), 1).status()).isEqualTo(204);
    assertThat(process(file.no(), MODEL)).isWaitingAt("Task_ReviewPayments");
    assertThat(file.line().get("problem").asText()).contains("opnieuw opgepakt");
    as("accounting").decide(file.no(), 1, of("4600=-3.33"));
    file.reviewed().reconciled();
    assertThat(file.line().get("status").asText()).isEqualTo("POSTED");
    assertThat(file.line().at("/proposedBefore/0/confidence").asText())
        .as("the proposal is kept beside the decision")
        .isEqualTo("LOW");
  }

  @Test
  void aCertainMatchOfALineThatWasTakenUpWaitsForAHuman() {
    var invoice = given.customer("K1004").orderedAtOnce(line("A3021", 1)).invoiced().invoice();
    var amount = books.payable(invoice).toPlainString();
    var file =
        new BankFile(today().minusDays(1))
            .receipt(amount, "Zuidema", ZUIDEMA_IBAN, invoice)
            .receipt("0.77", "Wie", "NL20INGB0001234567", "iets");
    var received = given.received(file).toReview();
    as("accounting").setAside(received.no(), 1);
    assertThat(as("accounting").takeUp(received.no(), 1).status()).isEqualTo(204);
    received.reviewed().toReview();
    assertThat(received.line().get("status").asText()).isEqualTo("OPEN");
    assertThat(books.remaining(invoice)).isPositive();
  }

  @Test
  void onlyWhatIsSetAsideIsTakenUp() {
    var no =
        given.received(new BankFile(today()).payment("4.44", "", "", "Nog open")).toReview().no();
    assertThat(code(as("accounting").takeUp(no, 1))).isEqualTo("statement-line-not-aside");
    assertThat(code(as("accounting").takeUp(no, 9))).isEqualTo("statement-line-unknown");
    assertThat(as("sales").takeUp(no, 1).status()).isEqualTo(403);
    assertThat(List.of(process(no, MODEL).isEnded())).containsExactly(false);
  }
}

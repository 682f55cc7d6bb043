package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import nl.verkoop.sales.OrderRelease;
import nl.verkoop.scenario.Order;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstantiationBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * No step trusts its place in the model: whatever brings a process there, it looks at what is
 * written down about the document.
 */
class ReleaseFactsTest extends ProcessTest {

  /** Needs an approval: the discount is high. */
  private static final Order ORDER = order("K1001", line("A3020", 5).less(25));

  private static final Map<String, Object> FORGED =
      Map.of("approvalReason", "none", "approvalOutcome", "approved", "orderPaid", true);

  @Autowired private RuntimeService runtime;
  @Autowired private OrderRelease release;
  @Autowired private PlatformTransactionManager transactions;

  private String draft() {
    return as("sales").drafted(ORDER);
  }

  private ProcessInstantiationBuilder process(String no) {
    return runtime.createProcessInstanceByKey("sales-order").businessKey(no);
  }

  @ParameterizedTest
  @CsvSource({
    "Task_DecideCredit, order-elsewhere",
    "Task_ReleaseOrder, order-elsewhere",
    "Task_RejectOrder, decision-not-taken",
    "Task_SendOrderConfirmation, order-not-released",
    "Task_Ship, process-",
    "Task_CheckPayment, order-not-done"
  })
  void aStepThatIsReachedWithoutTheOnesBeforeItDoesNothing(String step, String refusal) {
    var no = draft();
    if (step.equals("Task_Ship")) {
      process(no).startBeforeActivity(step).setVariables(FORGED).execute();
      assertThat(tasks.createTaskQuery().processInstanceBusinessKey(no).count()).isZero();
    } else {
      assertThatThrownBy(() -> process(no).startBeforeActivity(step).setVariables(FORGED).execute())
          .isInstanceOfSatisfying(
              RefusedException.class,
              refused -> assertThat(refused.refusals().get(0).code()).isEqualTo(refusal));
    }
    assertThat(status(no)).isEqualTo("DRAFT");
  }

  @Test
  void noProcessBeginsWithWhatOnlyItsStepsSay() {
    var no = draft();
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("sales-order", no, FORGED))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::code)
                    .containsOnly("variable-of-a-step"));
    assertThat(status(no)).isEqualTo("DRAFT");
  }

  @Test
  void anOrderThatWaitsForItsApproverIsReleasedByNothingElse() {
    var no = enter("sales", ORDER);
    awaitTask(no, "Task_DecideApproval");
    assertThatThrownBy(() -> process(no).startTransition("Flow_ApprovalNeededNo").execute())
        .isInstanceOf(RefusedException.class);
    assertThat(status(no)).isEqualTo("PENDING_APPROVAL");
  }

  @Test
  void anOrderThatTwoGroupsMustApproveIsReleasedByBothTogether() {
    var no = enter("sales", ORDER);
    awaitTask(no, "Task_DecideApproval");
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              status.setRollbackOnly();
              jdbc.sql(
                      """
                      insert into approval_entry
                        (document_no, round, place, document_revision, requested_by, requested_at,
                         approver_group, amount, reasons, status)
                      select document_no, round, 2, document_revision, requested_by, requested_at,
                        'financemanager', amount, reasons, status
                      from approval_entry where document_no = ?
                      """)
                  .param(no)
                  .update();
              approved(no, 1);
              assertThat(release.release(no))
                  .extracting(Refusal::code)
                  .containsExactly("order-not-cleared");
              approved(no, 2);
              assertThat(release.release(no)).isEmpty();
            });
  }

  private void approved(String no, int place) {
    jdbc.sql(
            """
            update approval_entry set status = 'APPROVED', decided_by = concat('approver', place)
            where document_no = ? and place = ?
            """)
        .params(no, place)
        .update();
  }

  @ParameterizedTest
  @CsvSource({"sales-order", "approval", "shipment"})
  void aSecondProcessForTheDocumentDoesNotBegin(String model) {
    var no = enter("sales", ORDER);
    awaitTask(no, "Task_DecideApproval");
    var before = runtime.createProcessInstanceQuery().processInstanceBusinessKey(no).count();
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey(model, no))
        .isInstanceOf(RefusedException.class);
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(no).count())
        .isEqualTo(before);
  }

  @Test
  void aReconciliationBeginsWithAFileAndEndsWithItsLines() {
    assertThatThrownBy(() -> runtime.startProcessInstanceByKey("payment-reconciliation", "NIX"))
        .isInstanceOf(RefusedException.class);
    var file =
        new BankFile(today()).receipt("12.34", "Onbekend", "NL91ABNA0417164300", "Zomaar iets");
    var uploaded = as("accounting").keep(file).json();
    var no = uploaded.get("importNo").asText();
    for (var step : new String[] {"Task_PostPayments", "Task_CloseReconciliation"}) {
      assertThatThrownBy(
              () ->
                  runtime
                      .createProcessInstanceByKey("payment-reconciliation")
                      .businessKey(no)
                      .startBeforeActivity(step)
                      .execute())
          .isInstanceOf(RefusedException.class);
    }
    assertThat(
            jdbc.sql("select status from bank_import where no = ?")
                .param(no)
                .query(String.class)
                .single())
        .isEqualTo("IMPORTED");
  }

  @Test
  void whatTheCheckSaidStandsBesideTheOrderForTheContentItHad() {
    var no = enter("sales", ORDER);
    awaitTask(no, "Task_DecideApproval");
    assertThat(checks(no)).isEqualTo("0 high-discount credit-check");
    given.order(no).returned("Minder").revised(order("K1001", line("A3020", 5).less(10)));
    awaitTask(no, "Task_PickShipment");
    assertThat(checks(no)).isEqualTo("0 high-discount credit-check\n1  credit-check");
    assertThat(status(no)).isEqualTo("RELEASED");
  }

  private String checks(String no) {
    return String.join(
        "\n",
        jdbc.sql(
                """
                select concat(revision, ' ', reasons, ' ', decision) from credit_check
                where order_no = ? order by id
                """)
            .param(no)
            .query(String.class)
            .list());
  }

  @Test
  void aDecisionIsKeptWithTheProcessThatAskedForIt() {
    var no = enter("sales", ORDER);
    awaitTask(no, "Task_DecideApproval");
    var asked =
        history
            .createHistoricDecisionInstanceQuery()
            .includeInputs()
            .includeOutputs()
            .list()
            .stream()
            .filter(
                each ->
                    history
                            .createHistoricProcessInstanceQuery()
                            .processInstanceId(each.getProcessInstanceId())
                            .processInstanceBusinessKey(no)
                            .count()
                        == 1)
            .map(each -> each.getDecisionDefinitionKey() + " " + each.getActivityId());
    assertThat(asked)
        .containsExactlyInAnyOrder(
            "credit-check Task_DecideCredit", "approval-route Task_RequestApproval");
  }
}

package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import nl.verkoop.scenario.SalesOrder;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can come of asking for an approval. */
class ApprovalPathsTest extends PathTest {

  private SalesOrder order;
  private ProcessInstance approval;

  @BeforeEach
  void anOrderWithADiscountThatSomebodyMustApprove() {
    order = given.customer("K1001").ordered(line("A3020", 5).less(25));
    approval = process(order.no(), "approval");
    assertThat(approval).hasPassed("Task_RequestApproval").isWaitingAt("Task_DecideApproval");
    assertThat(task(approval)).hasCandidateGroup("salesmanager").isNotAssigned();
  }

  private void ends(String end, String outcome) {
    assertThat(approval)
        .isEnded()
        .hasPassedInOrder("Task_DecideApproval", "Task_RecordDecision", "Gateway_Decision", end);
    assertThat(order.approvals().at("/0/status").asText()).isEqualTo(outcome);
  }

  @Test
  @PathTo("approval/EndEvent_Approved")
  void itIsApproved() {
    order.approved();
    ends("EndEvent_Approved", "APPROVED");
    assertThat(order.status()).isEqualTo("RELEASED");
  }

  @Test
  @PathTo("approval/EndEvent_Returned")
  void itIsReturnedToWhoAsked() {
    order.returned("Hoogstens 20 %");
    ends("EndEvent_Returned", "RETURNED");
    assertThat(process(order.no(), "sales-order")).isWaitingAt("Task_ReviseOrder");
  }

  @Test
  @PathTo("approval/EndEvent_Rejected")
  void itIsRejected() {
    order.rejected("Te veel korting");
    ends("EndEvent_Rejected", "REJECTED");
    assertThat(order.status()).isEqualTo("REJECTED");
  }

  @Test
  void whatIsRefusedLeavesTheTaskOpen() {
    assertThat(code(as("salesmanager").decide(order.no(), "REJECTED", "")))
        .isEqualTo("comment-needed");
    assertThat(approval).isWaitingAt("Task_DecideApproval").hasNotPassed("Task_RecordDecision");
  }

  @Test
  void eachReasonIsDecidedByWhoeverMayDecideOnIt() {
    var prepaid = given.customer("K1007").ordered(line("A3020", 5).less(25));
    var both = process(prepaid.no(), "approval");
    assertThat(task(both)).hasCandidateGroup("salesmanager").hasCandidateGroup("financemanager");
    assertThat(prepaid.approvals())
        .extracting(each -> each.get("approverGroup").asText() + " " + each.get("reasons"))
        .containsExactly("financemanager [\"prepayment\"]", "salesmanager [\"high-discount\"]");

    assertThat(as("salesmanager").approve(prepaid.no()).status()).isEqualTo(204);
    assertThat(both).isWaitingAt("Task_DecideApproval");
    assertThat(task(both)).hasCandidateGroup("financemanager");
    assertThat(tasks.createTaskQuery().taskCandidateGroup("salesmanager").list())
        .extracting(Task::getId)
        .doesNotContain(task(both).getId());
    assertThat(prepaid.status()).isEqualTo("PENDING_APPROVAL");
    assertThat(code(as("salesmanager").approve(prepaid.no()))).isEqualTo("no-task-waiting");

    assertThat(as("financemanager").approve(prepaid.no()).status()).isEqualTo(204);
    assertThat(both).isEnded().hasPassed("EndEvent_Approved");
    assertThat(prepaid.status()).isEqualTo("RELEASED");
  }

  @Test
  void oneNoIsEnough() {
    var prepaid = given.customer("K1007").ordered(line("A3020", 5).less(25));
    var both = process(prepaid.no(), "approval");
    prepaid.rejected("Te veel korting");
    assertThat(both).isEnded().hasPassed("EndEvent_Rejected");
    assertThat(prepaid.approvals())
        .extracting(each -> each.get("status").asText())
        .containsExactly("CANCELLED", "REJECTED");
  }
}

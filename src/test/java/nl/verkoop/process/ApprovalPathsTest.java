package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.util.List;
import java.util.Map;
import nl.verkoop.Together;
import nl.verkoop.scenario.SalesOrder;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What can come of asking for an approval. */
class ApprovalPathsTest extends PathTest {

  @Autowired private IdentityService identities;

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

  /** Each has a task of his own, in whatever order they answer. */
  @Test
  @PathTo("approval/EndEvent_GroupAnswered")
  void eachReasonIsDecidedByWhoeverMayDecideOnIt() {
    var prepaid = given.customer("K1007").ordered(line("A3020", 5).less(25));
    var both = process(prepaid.no(), "approval");
    assertThat(prepaid.approvals())
        .extracting(each -> each.get("approverGroup").asText() + " " + each.get("reasons"))
        .containsExactly("financemanager [\"prepayment\"]", "salesmanager [\"high-discount\"]");
    assertThat(reasonFor(prepaid, "salesmanager"))
        .startsWith("Een regel heeft meer korting")
        .contains("\nDaarnaast beslist Financiële leiding: De klant betaalt vooraf");

    assertThat(as("salesmanager").approve(prepaid.no()).status()).isEqualTo(204);
    assertThat(both).isWaitingAt("Task_DecideApproval").hasPassed("EndEvent_GroupAnswered");
    assertThat(task(both)).hasCandidateGroup("financemanager");
    assertThat(prepaid.status()).isEqualTo("PENDING_APPROVAL");
    assertThat(code(as("salesmanager").approve(prepaid.no()))).isEqualTo("no-task-waiting");

    assertThat(as("financemanager").approve(prepaid.no()).status()).isEqualTo(204);
    assertThat(both).isEnded().hasPassed("EndEvent_Approved");
    assertThat(prepaid.status()).isEqualTo("RELEASED");
  }

  private Task taskFor(SalesOrder of, String group) {
    return tasks
        .createTaskQuery()
        .processInstanceBusinessKey(of.no())
        .taskCandidateGroup(group)
        .includeAssignedTasks()
        .singleResult();
  }

  private String reasonFor(SalesOrder of, String group) {
    return (String) tasks.getVariableLocal(taskFor(of, group).getId(), "reasonText");
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
    assertThat(taskFor(prepaid, "financemanager")).as("the other task").isNull();
  }

  /** Whoever holds the task of his group keeps nobody from that of another. */
  @Test
  void aTaskThatOneGroupTookUpIsNotInTheWayOfTheOther() {
    var prepaid = given.customer("K1007").ordered(line("A3020", 5).less(25));
    tasks.claim(taskFor(prepaid, "salesmanager").getId(), "salesmanager");
    assertThat(as("financemanager").approve(prepaid.no()).status()).isEqualTo(204);
    assertThat(as("salesmanager").approve(prepaid.no()).status()).isEqualTo(204);
    assertThat(prepaid.status()).isEqualTo("RELEASED");
  }

  @RepeatedTest(4)
  void twoGroupsDecideInTheSameSecond() {
    var prepaid = given.customer("K1007").ordered(line("A3020", 5).less(25));
    var answers =
        Together.call(
            List.of(
                () -> as("salesmanager").approve(prepaid.no()),
                () -> as("financemanager").approve(prepaid.no())));
    assertThat(Together.statuses(answers)).containsOnly(204);
    assertThat(prepaid.approvals())
        .extracting(each -> each.get("status").asText() + " " + each.get("approverGroup").asText())
        .containsExactly("APPROVED financemanager", "APPROVED salesmanager");
    assertThat(prepaid.status()).isEqualTo("RELEASED");
  }

  /** What the first one wrote is not said by the second. */
  @Test
  void eachSaysWhatHeWroteHimself() {
    var prepaid = given.customer("K1007").ordered(line("A3020", 5).less(25));
    as("salesmanager").decide(prepaid.no(), "APPROVED", "Voor deze ene keer");
    identities.setAuthentication("financemanager", List.of("financemanager"));
    tasks.complete(taskFor(prepaid, "financemanager").getId(), Map.of("decision", "approved"));
    assertThat(prepaid.approvals())
        .extracting(each -> each.get("comment").asText())
        .containsExactly("", "Voor deze ene keer");
  }

  /** He could not finish it, and would keep it from who can. */
  @Test
  void whoMayNotDecideDoesNotTakeTheTask() {
    var own = order.approvals();
    var task = taskFor(order, "salesmanager").getId();
    assertThatThrownBy(() -> take(task, "financemanager"))
        .isInstanceOf(AuthorizationException.class);
    jdbc.sql("update approval_entry set requested_by = 'salesmanager' where document_no = ?")
        .param(order.no())
        .update();
    assertThatThrownBy(() -> take(task, "salesmanager")).hasMessageContaining(order.no());
    jdbc.sql("update approval_entry set requested_by = 'sales' where document_no = ?")
        .param(order.no())
        .update();
    take(task, "salesmanager");
    assertThat(order.approvals()).hasSameSizeAs(own);
  }

  private void take(String task, String user) {
    identities.setAuthentication(user, List.of(user));
    tasks.claim(task, user);
  }

  @AfterEach
  void nobody() {
    identities.clearAuthentication();
  }
}

package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;

import java.math.BigDecimal;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.Test;

/** The ways of an order, from its entry to each of its ends. */
class OrderPathsTest extends PathTest {

  /** Somebody has to approve this discount. */
  private static final Order DISCOUNTED = order("K1001", line("A3020", 5).less(25));

  @Test
  @PathTo("sales-order/EndEvent_OrderPaid")
  void aLargeOrderIsApprovedShippedInTwoPartsInvoicedAndPaid() {
    var order = given.customer("K1001").ordered(line("A3001", 70));
    var sale = process(order.no(), "sales-order");
    assertThat(sale).isWaitingAt("Task_ApproveOrder");
    assertThat(order.status()).isEqualTo("PENDING_APPROVAL");

    order.approved();
    assertThat(sale).isWaitingAt("Task_Ship");
    assertThat(order.status()).isEqualTo("RELEASED");
    doJob(process(order.no(), "shipment"), "Task_ProposeShipment");
    assertThat(task(process(order.no(), "shipment"))).hasCandidateGroup("warehouse");

    order.shipped(30);
    doJob(sale, "Task_PostInvoice");
    assertThat(order.invoices()).hasSize(1);
    doJob(process(order.no(), "shipment"), "Task_ProposeShipment");
    order.shipped(40);
    doJob(sale, "Task_PostInvoice");
    assertThat(order.invoices()).hasSize(2);
    assertThat(sale).isWaitingFor("Msg_OrderPaid");
    assertThat(order.status()).isEqualTo("COMPLETED");
    var first = gross(order.invoices().get(0));
    var second = gross(order.invoices().get(1));
    assertThat(first).isEqualByComparingTo("5408.70");
    assertThat(first.add(second)).isEqualByComparingTo(new BigDecimal("12620.30"));

    order.paidInFull();
    assertThat(sale)
        .isEnded()
        .hasPassedInOrder(
            "StartEvent_OrderEntered",
            "Task_CheckOrder",
            "Task_DecideCredit",
            "Gateway_ApprovalNeeded",
            "Task_ApproveOrder",
            "Gateway_ApprovalOutcome",
            "Task_ReleaseOrder",
            "Task_SendOrderConfirmation",
            "Task_Ship",
            "Task_PostInvoice",
            "Task_SendInvoice",
            "Gateway_AnythingLeft",
            "Task_CheckPayment",
            "Gateway_PaidInFull",
            "CatchEvent_OrderPaid",
            "EndEvent_OrderPaid");
  }

  @Test
  @PathTo("sales-order/EndEvent_OrderRejected")
  void aRejectedOrderEndsAndSaysWhy() {
    var order = given.ordered(DISCOUNTED);
    var sale = process(order.no(), "sales-order");
    assertThat(code(as("salesmanager").decide(order.no(), "REJECTED", "")))
        .isEqualTo("comment-needed");
    assertThat(sale).isWaitingAt("Task_ApproveOrder");

    order.rejected("Te veel korting");
    assertThat(sale)
        .isEnded()
        .hasPassedInOrder(
            "Task_ApproveOrder",
            "Gateway_ApprovalOutcome",
            "Task_RejectOrder",
            "EndEvent_OrderRejected")
        .hasNotPassed("Task_ReleaseOrder");
    assertThat(order.status()).isEqualTo("REJECTED");
    assertThat(order.approvals().at("/0/comment").asText()).isEqualTo("Te veel korting");
  }

  @Test
  @PathTo("sales-order/EndEvent_OrderCancelled")
  void anOrderOfWhichNothingIsShippedIsCancelled() {
    var order = given.customer("K1001").ordered(line("A3020", 5));
    var sale = process(order.no(), "sales-order");
    doJob(process(order.no(), "shipment"), "Task_ProposeShipment");

    order.restCancelled();
    assertThat(sale)
        .isEnded()
        .hasPassedInOrder(
            "Task_Ship", "Gateway_Shipped", "Gateway_AnythingInvoiced", "EndEvent_OrderCancelled")
        .hasNotPassed("Task_ApproveOrder", "Task_PostInvoice", "Task_CheckPayment");
    assertThat(order.status()).isEqualTo("CANCELLED");
  }

  @Test
  void aReturnedOrderIsChangedAndGoesOnWithoutApproval() {
    var order = given.ordered(DISCOUNTED).returned("Hoogstens 20 %");
    var sale = process(order.no(), "sales-order");
    assertThat(sale).isWaitingAt("Task_ReviseOrder");
    assertThat(task(sale)).hasCandidateGroup("sales");
    var version = as("sales").version(order.no());
    var better = order("K1001", line("A3020", 5).less(20));
    assertThat(as("sales").change(order.no(), version - 1, better).status()).isEqualTo(409);

    order.revised(better);
    assertThat(sale)
        .hasPassedInOrder("Task_ReviseOrder", "Task_CheckOrder", "Task_ReleaseOrder")
        .isWaitingAt("Task_Ship");
    order.at("Task_PickShipment");
  }

  @Test
  void aReturnedOrderOfACustomerBlockedMeanwhileCanStillBeRejected() {
    var order =
        given.customer("K1011").ordered(line("A3020", 5).less(25)).returned("Kijk nog eens");
    var sale = process(order.no(), "sales-order");
    block("K1011", "ALL");
    try {
      order.revised().rejected("Geblokkeerd");
    } finally {
      block("K1011", "NONE");
    }
    assertThat(sale).isEnded().hasPassed("EndEvent_OrderRejected");
  }

  private void block(String customerNo, String blocked) {
    jdbc.sql("update customer set blocked = ? where no = ?").params(blocked, customerNo).update();
  }

  @Test
  void aRestThatIsCancelledLeavesTheShippedPartToBePaid() {
    var order = given.customer("K1001").ordered(line("A3020", 5)).shipped(2).invoiced();
    var sale = process(order.no(), "sales-order");
    order.restCancelled();
    assertThat(sale)
        .hasPassedInOrder("Gateway_AnythingInvoiced", "Task_CheckPayment")
        .isWaitingFor("Msg_OrderPaid");
    assertThat(order.status()).isEqualTo("COMPLETED");
  }

  @Test
  void moneyThatComesBeforeTheRestIsShippedIsFoundWhenTheOrderIsDone() {
    var order = given.customer("K1002").ordered(line("A3021", 4)).shipped(2).invoiced();
    var sale = process(order.no(), "sales-order");
    order.at("Task_PickShipment").paid();
    assertThat(sale).isWaitingAt("Task_Ship");
    order.restCancelled();
    assertThat(sale)
        .isEnded()
        .hasPassedInOrder("Task_CheckPayment", "Gateway_PaidInFull", "EndEvent_OrderPaid")
        .hasNotPassed("CatchEvent_OrderPaid");
  }

  @Test
  void aReturnedOrderIsChargedToWhomItIsWrittenForAndNotOverwrittenFromAnOldWindow() {
    var order = given.ordered(DISCOUNTED);
    var address = "/api/sales-orders/" + order.no();
    as("salesmanager").decide(order.no(), "RETURNED", "Minder korting");
    var another = order("K1002", line("A3020", 2));
    assertThat(code(as("sales").put(address + "?version=0", another)))
        .isEqualTo("order-changed-meanwhile");

    var stranger = as("sales").drafted(another);
    var before = as("sales").get("/api/sales-orders/" + stranger).json();
    var version = as("sales").get(address).json().at("/header/version").asInt();
    var after = as("sales").put(address + "?version=" + version, another).json();
    assertThat(after.at("/header/version").asInt()).isEqualTo(version + 1);
    assertThat(after.at("/credit/openOrders").decimalValue())
        .as("rounded with whatever else is open")
        .isCloseTo(
            before
                .at("/credit/openOrders")
                .decimalValue()
                .add(after.at("/header/gross").decimalValue()),
            within(new BigDecimal("0.01")));
  }
}

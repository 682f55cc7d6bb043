package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static nl.verkoop.scenario.OrderActs.path;
import static nl.verkoop.scenario.Part.part;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.verkoop.scenario.Line;
import nl.verkoop.scenario.Order;
import nl.verkoop.scenario.Order.ShipTo;
import nl.verkoop.scenario.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What nobody can do with an order, and what becomes of it then: nothing. */
class OrderRefusalsTest extends PathTest {

  /** Somebody has to approve this discount. */
  private static final Order DISCOUNTED = order("K1001", line("A3020", 5).less(25));

  @Test
  void whoChangedTheOrderOrHandedItInAgainCannotApproveIt() {
    var order = given.ordered(DISCOUNTED).returned("Ik pas het zelf aan");
    var changed = as("salesmanager").change(order.no(), order("K1001", line("A3020", 6).less(25)));
    assertThat(changed.status()).isEqualTo(200);
    order.revised().at("Task_DecideApproval");
    assertThat(code(as("salesmanager").approve(order.no()))).isEqualTo("own-document");

    assertThat(as("admin").decide(order.no(), "RETURNED", null).status()).isEqualTo(403);
    assertThat(as("salesmanager").decide(order.no(), "RETURNED", "Dan maar weg").status())
        .isEqualTo(422);
  }

  /** Whoever writes after him does not make what he wrote somebody else's. */
  @Test
  void whoWroteAnyOfItCannotApproveIt() {
    var draft = as("sales").drafted(order("K1001", line("A3020", 5)));
    as("salesmanager").change(draft, order("K1001", line("A3020", 5).less(25).numbered(1)));
    var last = as("sales").change(draft, order("K1001", line("A3020", 5).less(25).numbered(1)));
    assertThat(last.json().at("/header/changedBy").asText()).isEqualTo("sales");
    assertThat(as("sales").start(draft).status()).isEqualTo(204);
    given.order(draft).at("Task_DecideApproval");
    assertThat(code(as("salesmanager").approve(draft))).isEqualTo("own-document");
  }

  @Test
  void whoHandsAnOrderInForAnotherCannotApproveIt() {
    var draft = as("sales").drafted(DISCOUNTED);
    assertThat(as("salesmanager").start(draft).status()).isEqualTo(204);
    given.order(draft).at("Task_DecideApproval");
    assertThat(code(as("salesmanager").approve(draft))).isEqualTo("own-document");
  }

  @Test
  void theRequesterNeverApprovesHisOwnOrder() {
    var order = given.orderedBy("salesmanager", order("K1001", line("A3001", 71)));
    order.at("Task_DecideApproval");
    var answer = as("salesmanager").approve(order.no());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo("own-document");
    assertThat(order.status()).isEqualTo("PENDING_APPROVAL");
  }

  @Test
  void aPriceFarBelowTheCardIsADiscountThatSomebodyMustSee() {
    var order = given.customer("K1001").ordered(line("A3020", 1).at("0.01"));
    order.at("Task_DecideApproval");
    assertThat(order.approvals().at("/0/reason").asText()).isEqualTo("high-discount");
  }

  @Test
  void whoeverWasBlockedSinceTheDraftCannotOrder() {
    var draft = as("sales").drafted(order("K1011", line("A3022", 1)));
    for (var blocked : new String[] {"SHIP", "INVOICE", "ALL"}) {
      block("K1011", blocked);
      assertThat(code(as("sales").start(draft))).as(blocked).isEqualTo("customer-blocked");
    }
    block("K1011", "NONE");
    jdbc.sql("update item set blocked = true where no = 'A3022'").update();
    assertThat(code(as("sales").start(draft))).isEqualTo("item-blocked");
    jdbc.sql("update item set blocked = false where no = 'A3022'").update();
    assertThat(as("sales").start(draft).status()).isEqualTo(204);
    given.order(draft).at("Task_PickShipment");
  }

  private void block(String customerNo, String blocked) {
    jdbc.sql("update customer set blocked = ? where no = ?").params(blocked, customerNo).update();
  }

  @Test
  void anAgreedOrderThatIsChangedIsHeldToTheCardsAgain() {
    var orders = "order_no,customer_no,order_date\nAFSPRAAK-1,K1011,2026-11-02\n";
    var lines = "order_no,line_no,item_no,quantity,unit_price\nAFSPRAAK-1,1,A3020,5000,5.50\n";
    var answer =
        as("salesmanager")
            .uploadAll(
                "/api/import/orders",
                Map.of(
                    "orders", orders.getBytes(StandardCharsets.UTF_8),
                    "lines", lines.getBytes(StandardCharsets.UTF_8)));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    var no =
        jdbc.sql("select no from sales_document where customer_reference = 'AFSPRAAK-1'")
            .query(String.class)
            .single();
    var order = given.order(no).at("Task_DecideApproval");
    assertThat(order.approvals().at("/0/reason").asText()).isNotEqualTo("high-discount");
    assertThat(as("financemanager").decide(no, "RETURNED", "Minder").status()).isEqualTo(204);
    order.at("Task_ReviseOrder");
    order.revised(order("K1011", line("A3020", 5).at("0.01"))).at("Task_DecideApproval");
    assertThat(order.approvals().at("/1/reason").asText()).isEqualTo("high-discount");
  }

  /** What no order can have, and how it is refused. */
  private record Impossible(Order order, String refusal) {}

  private static final Order WITHOUT_LINES = order("K1001");

  private static final List<Impossible> IMPOSSIBLE =
      List.of(
          new Impossible(order("K1001", (Line) null), "value-missing"),
          new Impossible(WITHOUT_LINES.dated("9999-01-01", null), "date-invalid"),
          new Impossible(WITHOUT_LINES.dated(null, "1066-01-01"), "date-invalid"),
          new Impossible(WITHOUT_LINES.to(new ShipTo("A", "B", "XX", null)), "country-unknown"),
          new Impossible(WITHOUT_LINES.to(new ShipTo("A", "B", "LANG", null)), "country-unknown"),
          new Impossible(
              WITHOUT_LINES.to(new ShipTo("A", "B", "NL", "123456789012345678901")), "too-long"),
          new Impossible(
              WITHOUT_LINES.to(new ShipTo("A", "B", "NL", null, "Dok 1", "Kade")), "address-twice"),
          new Impossible(
              WITHOUT_LINES.to(new ShipTo("A", "B", "NL", null, null, "K".repeat(101))),
              "too-long"),
          new Impossible(
              order("K1001", line("A3021", 999999999).at("99999999")), "order-too-large"));

  @ParameterizedTest
  @FieldSource("IMPOSSIBLE")
  void whatNoOrderCanHaveIsRefused(Impossible impossible) {
    var answer = as("sales").enter(impossible.order());
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(code(answer)).isEqualTo(impossible.refusal());
  }

  @Test
  void aLineThatIsNamedTwiceOrNotAtAllIsNotPicked() {
    var no = given.customer("K1001").ordered(line("A3020", 5)).at("Task_PickShipment").no();
    assertNotPicked(no, "line-twice", part(1, 1), part(1, 2));
    assertNotPicked(no, "value-missing", part(1, 1), null);
    assertNotPicked(no, "value-missing", (Part) null);
    assertThat(invoices(no)).isEmpty();
  }

  private void assertNotPicked(String no, String refusal, Part... parts) {
    for (var answer :
        List.of(
            as("warehouse").put(path(no, "quantities-to-ship"), Arrays.asList(parts)),
            as("warehouse").ship(no, parts))) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(code(answer)).isEqualTo(refusal);
    }
  }

  @Test
  void ofAnOrderWithTooManyLinesNoneIsLookedAt() {
    var lines =
        new ArrayList<>(Collections.nCopies(5000, new Line(null, "NOPE", null, null, null)));
    lines.add(0, line("NOPE", 1));
    var order = order("K1001", lines.toArray(Line[]::new));
    var refusals = as("sales").enter(order).json().get("refusals");
    assertThat(refusals).hasSize(1);
    assertThat(refusals.at("/0/code").asText()).isEqualTo("too-many-lines");
  }

  @Test
  void anApprovalNeedsADecisionAndACommentThatFits() {
    var no = given.ordered(DISCOUNTED).at("Task_DecideApproval").no();
    assertThat(code(as("salesmanager").decide(no, null, null))).isEqualTo("decision-missing");
    assertThat(code(as("salesmanager").decide(no, "REJECTED", "x".repeat(5000))))
        .isEqualTo("too-long");
  }

  @Test
  void moreThanOutstandingAndMoreThanInStockAreRefusedAndNothingIsPosted() {
    // More than there is, but so cheap, and of a customer of this test's own, that nobody is asked.
    var order = given.customer("K1021").ordered(line("A3038", 500)).at("Task_PickShipment");
    var no = order.no();
    var before = itemEntries();
    assertThat(code(as("warehouse").ship(no, 501))).isEqualTo("more-than-outstanding");
    assertThat(code(as("warehouse").ship(no, 500))).isEqualTo("more-than-in-stock");
    assertThat(code(as("warehouse").ship(no, 0))).isEqualTo("nothing-to-ship");
    assertThat(books.shipments(no)).isEmpty();
    assertThat(itemEntries()).isEqualTo(before);
    assertThat(order.invoices()).isEmpty();
    order.at("Task_PickShipment");
  }

  private long itemEntries() {
    return jdbc.sql("select count(*) from item_entry").query(Long.class).single();
  }
}

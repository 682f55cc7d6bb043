package nl.verkoop.process;

import static nl.verkoop.Together.statuses;
import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verkoop.Api;
import nl.verkoop.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people in the same second: one of them is told, nothing is posted twice. */
class SameSecondTest extends ProcessTest {

  @Autowired private PlatformTransactionManager transactions;

  @Test
  void onlyOneOfTwoOrdersGetsTheLastOfTheStock() {
    var one = waitingForWarehouse("A3032", 12);
    var two = waitingForWarehouse("A3032", 12);
    var answers =
        Together.call(
            List.of(() -> as("warehouse").ship(one, 12), () -> as("warehouse").ship(two, 12)));
    assertThat(statuses(answers)).containsExactlyInAnyOrder(204, 422);
    assertThat(stock("A3032")).isEqualTo(10);
  }

  @Test
  void twoOrdersThatTogetherPassTheCreditLimitDoNotBothPass() {
    var customer =
        "customer_no,name,address,city,country,credit_limit\nSS-1,Krap,Laan 1,Ede,NL,1000\n";
    as("admin").upload("/api/import/customers", "c.csv", customer.getBytes(StandardCharsets.UTF_8));
    var order = order("SS-1", line("A3021", 1).at("600"));
    var drafts = Stream.generate(() -> as("sales").drafted(order)).limit(4).toList();
    var answers =
        Together.call(
            drafts.stream().<Callable<Api.Answer>>map(no -> () -> as("sales").start(no)).toList());
    assertThat(statuses(answers)).containsOnly(204);
    assertThat(drafts)
        .extracting(this::status)
        .filteredOn(status -> !status.equals("PENDING_APPROVAL"))
        .hasSize(1);
  }

  @Test
  void aDraftThatIsThrownAwayMeanwhileIsNeitherChangedNorStarted() {
    var order = order("K1002", line("A3004", 1));
    var changed = as("sales").drafted(order);
    assertThat(
            whileItWaits(
                changed,
                () -> as("sales").put("/api/sales-orders/" + changed + "?version=0", order),
                this::throwAway))
        .extracting(Api.Answer::status, ProcessTest::code)
        .containsExactly(404, "order-unknown");
    var started = as("sales").drafted(order);
    assertThat(whileItWaits(started, () -> as("sales").start(started), this::throwAway))
        .extracting(Api.Answer::status, ProcessTest::code)
        .containsExactly(404, "order-unknown");
  }

  @Test
  void aDraftIsNotStartedForACustomerWhoWasNotLocked() {
    var no = as("sales").drafted(order("K1002", line("A3004", 1)));
    assertThat(
            whileItWaits(
                no,
                () -> as("sales").start(no),
                each ->
                    jdbc.sql("update sales_document set bill_to_no = 'K1009' where no = ?")
                        .param(each)
                        .update()))
        .extracting(Api.Answer::status, ProcessTest::code)
        .containsExactly(409, "order-changed-meanwhile");
    assertThat(status(no)).isEqualTo("DRAFT");
  }

  /** Somebody else has the document, and does something to it while the request waits for it. */
  private Api.Answer whileItWaits(
      String no, Supplier<Api.Answer> request, Consumer<String> meanwhile) {
    var answer = new CompletableFuture<Api.Answer>();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("select no from sales_document where no = ? for update")
                  .param(no)
                  .query(String.class)
                  .single();
              answer.completeAsync(request);
              awaitWaiting(1);
              meanwhile.accept(no);
            });
    return answer.join();
  }

  private void throwAway(String no) {
    jdbc.sql("delete from sales_line where document_no = ?").param(no).update();
    jdbc.sql("delete from sales_document where no = ?").param(no).update();
  }

  @Test
  void anOrderThatShipsByItselfAndLosesTheLastOfTheStockGoesToTheWarehouse() {
    var slow = waitingForWarehouse("A3033", 82);
    var shipping = new CompletableFuture<Api.Answer>();
    var byItself = new AtomicReference<String>();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              holdShipmentNumbers();
              shipping.completeAsync(() -> as("warehouse").ship(slow, 82));
              awaitWaiting(1);
              byItself.set(given.customer("K1005").orderedAtOnce(line("A3033", 5)).no());
              awaitWaiting(2);
            });
    assertThat(shipping.join().status()).isEqualTo(204);
    awaitTask(byItself.get(), "Task_PickShipment");
    assertThat(passed(byItself.get())).contains("BoundaryEvent_NotDeliverable");
    assertThat(stock("A3033")).isEqualTo(3);
    assertThat(as("warehouse").ship(byItself.get(), 5).json().at("/refusals/0/code").asText())
        .isEqualTo("more-than-in-stock");
  }

  /** Whoever posts a shipment has locked its stock by then, and waits here for its number. */
  private void holdShipmentNumbers() {
    jdbc.sql("select last_used from number_series_counter where code = 'SHIPMENT' for update")
        .query(Long.class)
        .single();
  }

  /** What one order does locks no other: each statement goes by the order's own key. */
  @Test
  void anOrderGoesToItsInvoiceWhileAnotherIsHeld() {
    var held = waitingForWarehouse("A3021", 3);
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql(
                      """
                      select o.no from sales_order o
                      join sales_document d on d.no = o.no
                      join sales_order_line l on l.order_no = o.no
                      where o.no = ? for update
                      """)
                  .param(held)
                  .query(String.class)
                  .list();
              var other = given.customer("K1005").orderedAtOnce(line("A3034", 1)).no();
              awaitInvoices(other, 1);
              until(other, "is completed", () -> "COMPLETED".equals(status(other)));
            });
  }

  @Test
  void aUnitThatChangesWaitsForTheDraftThatCountsInIt() {
    haveItemInBoxes("SSU1");
    var draft = new CompletableFuture<Api.Answer>();
    var unit = new CompletableFuture<Api.Answer>();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql(
                      "select last_used from number_series_counter where code = 'SALES_ORDER' for update")
                  .query(Long.class)
                  .single();
              draft.completeAsync(() -> draftOfBoxes("SSU1"));
              awaitWaiting(1);
              unit.completeAsync(
                  () ->
                      as("purchasing")
                          .put(
                              "/api/items/SSU1/units/DOOS?version=0",
                              Map.of("quantityPerUnit", 24)));
              awaitWaiting(2);
            });
    assertThat(draft.join().status()).as(draft.join().body()).isLessThan(300);
    assertThat(unit.join())
        .extracting(Api.Answer::status, ProcessTest::code)
        .containsExactly(422, "unit-in-lines");
  }

  @Test
  void aDraftWaitsForTheUnitThatChangesAndIsRefused() {
    haveItemInBoxes("SSU2");
    var draft = new CompletableFuture<Api.Answer>();
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              jdbc.sql("select no from item where no = 'SSU2' for update")
                  .query(String.class)
                  .single();
              draft.completeAsync(() -> draftOfBoxes("SSU2"));
              awaitWaiting(1);
              jdbc.sql("update item_unit set quantity_per_unit = 24 where item_no = 'SSU2'")
                  .update();
            });
    assertThat(draft.join())
        .extracting(Api.Answer::status, ProcessTest::code)
        .containsExactly(409, "unit-changed-meanwhile");
    var again = draftOfBoxes("SSU2");
    assertThat(again.json().at("/header/net").decimalValue()).isEqualByComparingTo("72");
  }

  private Api.Answer draftOfBoxes(String item) {
    return as("sales").post("/api/sales-orders/drafts", order("K1003", line(item, 1).in("DOOS")));
  }

  private void haveItemInBoxes(String item) {
    var card = "item_no,description,unit_price\n%s,Map,3\n".formatted(item);
    as("admin").upload("/api/import/items", "i.csv", card.getBytes(StandardCharsets.UTF_8));
    var box = "item_no,unit,quantity_per_unit\n%s,DOOS,20\n".formatted(item);
    as("admin").upload("/api/import/item-units", "u.csv", box.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void anOrderThatTwoPeopleShipAtOnceIsShippedOnce() {
    var no = waitingForWarehouse("A3021", 3);
    var answers =
        Together.call(
            List.of(() -> as("warehouse").ship(no, 3), () -> as("warehouse").ship(no, 3)));
    assertThat(statuses(answers)).contains(204).doesNotContain(500);
    assertThat(statuses(answers)).filteredOn(status -> status == 204).hasSize(1);
    awaitInvoices(no, 1);
    assertThat(
            jdbc.sql("select count(*) from shipment where order_no = ?")
                .param(no)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void ordersFromFourProgramsAtOnceGetInvoiceNumbersWithoutGaps() {
    var orders =
        Together.call(
                IntStream.range(0, 16)
                    .<Callable<Api.Answer>>mapToObj(each -> this::touchless)
                    .toList())
            .stream()
            .map(answer -> answer.json().get("no").asText())
            .toList();
    orders.forEach(no -> awaitInvoices(no, 1));
    var numbers =
        jdbc.sql("select cast(substring(no, 3) as unsigned) from sales_invoice order by no")
            .query(Integer.class)
            .list();
    assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, numbers.size()).boxed().toList());
  }

  @Test
  void aDraftThatIsStartedTwiceAtOnceHasOneProcess() {
    var draft = as("sales").drafted(order("K1001", line("A3021", 1)));
    var answers =
        Together.call(List.of(() -> as("sales").start(draft), () -> as("sales").start(draft)));
    assertThat(statuses(answers)).contains(204).doesNotContain(500);
    assertThat(statuses(answers)).filteredOn(status -> status == 204).hasSize(1);
  }

  private Api.Answer touchless() {
    return as("sales").enter(order("K1005", line("A3010", 1)));
  }

  private String waitingForWarehouse(String item, int quantity) {
    return given.customer("K1001").ordered(line(item, quantity)).at("Task_PickShipment").no();
  }

  private int stock(String item) {
    return jdbc.sql("select on_hand from item_stock where item_no = ?")
        .param(item)
        .query(Integer.class)
        .single();
  }
}

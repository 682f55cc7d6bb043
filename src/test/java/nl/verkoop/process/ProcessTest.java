package nl.verkoop.process;

import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.scenario.Order;

/** Drives processes through /api and looks at where they are. */
abstract class ProcessTest extends IntegrationTest {

  /** Enters an order and gives its number. */
  protected String enter(String user, Order order) {
    return given.orderedBy(user, order).no();
  }

  protected void awaitTask(String documentNo, String taskKey) {
    processes.untilAt(documentNo, taskKey);
  }

  protected void awaitEnd(String documentNo, String endEvent) {
    processes.untilPassed(documentNo, endEvent);
  }

  protected void awaitInvoices(String orderNo, int count) {
    until(orderNo, "has " + count + " invoices", () -> invoices(orderNo).size() == count);
  }

  protected List<String> invoices(String orderNo) {
    return books.invoices(orderNo);
  }

  /** The number of an order that went its way to its invoice by itself. */
  protected String invoiced(Order order) {
    return given.ordered(order.atOnce()).invoiced().no();
  }

  /** Waits until so many transactions of anybody wait for a lock. */
  protected void awaitWaiting(int count) {
    until(
        "" + count,
        "wait for a lock",
        () ->
            jdbc.sql("show global status like 'Innodb_row_lock_current_waits'")
                    .query((row, index) -> row.getInt("Value"))
                    .single()
                >= count);
  }

  /** What the first refusal of an answer is called. */
  protected static String code(Answer answer) {
    return answer.json().at("/refusals/0/code").asText();
  }

  protected BigDecimal gross(String invoiceNo) {
    return books.gross(invoiceNo);
  }

  /** Ids of the nodes that every process with this business key has finished. */
  protected List<String> passed(String documentNo) {
    return processes.passed(documentNo);
  }

  protected String status(String orderNo) {
    return given.order(orderNo).status();
  }
}

package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Drives processes through /api and looks at where they are. */
abstract class ProcessTest extends IntegrationTest {

  @Autowired protected TaskService tasks;
  @Autowired protected HistoryService history;

  protected String order(String user, String json) {
    var answer = as(user).post("/api/sales-orders", json);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  protected void awaitTask(String documentNo, String taskKey) {
    await(documentNo + " at " + taskKey)
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                tasks
                        .createTaskQuery()
                        .processInstanceBusinessKey(documentNo)
                        .taskDefinitionKey(taskKey)
                        .count()
                    == 1);
  }

  protected void awaitEnd(String documentNo, String endEvent) {
    await(documentNo + " at " + endEvent)
        .atMost(Duration.ofSeconds(30))
        .until(() -> passed(documentNo).contains(endEvent));
  }

  protected void awaitInvoices(String orderNo, int count) {
    await(orderNo + " has " + count + " invoices")
        .atMost(Duration.ofSeconds(30))
        .until(() -> invoices(orderNo).size() == count);
  }

  protected List<String> invoices(String orderNo) {
    return jdbc.sql("select no from sales_invoice where order_no = ? order by no")
        .param(orderNo)
        .query(String.class)
        .list();
  }

  /** Waits until so many transactions of anybody wait for a lock. */
  protected void awaitWaiting(int count) {
    await(count + " wait for a lock")
        .atMost(Duration.ofSeconds(20))
        .until(
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
    return jdbc.sql("select gross from sales_invoice where no = ?")
        .param(invoiceNo)
        .query(BigDecimal.class)
        .single();
  }

  /** Ids of the nodes that every process with this business key has finished. */
  protected List<String> passed(String documentNo) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(documentNo)
        .list()
        .stream()
        .flatMap(
            instance ->
                history
                    .createHistoricActivityInstanceQuery()
                    .processInstanceId(instance.getId())
                    .finished()
                    .list()
                    .stream())
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  protected String status(String orderNo) {
    return as("sales").get("/api/sales-orders/" + orderNo).json().at("/header/status").asText();
  }
}

package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.verkoop.Api.Answer;
import nl.verkoop.Faults;
import nl.verkoop.Faults.Moment;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.NestedRuntimeException;

/**
 * The line to the database is cut at every single call of the main job, one after the other.
 * Whoever was at work does it again; afterwards everything was done exactly once. Early: after each
 * cut the books are proved, and they grow with every test.
 */
@Order(2)
class KilledAtEveryCallTest extends ProcessTest {

  private static final String VAN_REENEN_IBAN = "NL73VKHB0000150105";

  /** More calls than any of the steps makes. */
  private static final int MANY = 400;

  /** Hundreds of cut lines are told at length. */
  private static final List<String> NOISY = List.of("ROOT", "org.camunda.bpm.engine.jobexecutor");

  private PausedJobs paused;
  @Autowired private ManagementService management;
  @Autowired private LoggingSystem logging;

  @Autowired
  @Qualifier("outboxWorkers")
  private SmartLifecycle mails;

  @Autowired private ProcessEngineConfigurationImpl engine;

  /** Hundreds of orders want goods of their own. */
  @BeforeEach
  void haveEnoughInStock() {
    var items = "item_no,description,unit_price,unit_cost,stock\nKILL-1,Schroef,0.50,0.25,5000\n";
    var answer =
        as("purchasing")
            .upload("/api/import/items", "items.csv", items.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  /** The test takes its jobs itself, one by one; who sends the mails is never cut. */
  @BeforeEach
  void stopWhatWorksByItself() {
    mails.stop();
    NOISY.forEach(logger -> logging.setLogLevel(logger, LogLevel.OFF));
    paused = new PausedJobs(engine.getJobExecutor());
  }

  @AfterEach
  void startItAgain() {
    Faults.stop();
    try {
      regardAsSent();
    } finally {
      mails.start();
      paused.resume();
    }
    NOISY.forEach(logger -> logging.setLogLevel(logger, LogLevel.WARN));
  }

  /** Hundreds of mails would keep the worker from those of the next tests. */
  private void regardAsSent() {
    jdbc.sql(
            "update mail_outbox set status = 'SENT', due_at = null, sent_at = created_at"
                + " where status = 'QUEUED'")
        .update();
  }

  @ParameterizedTest
  @EnumSource
  void anOrderFromEntryToInvoice(Moment moment) {
    atEveryCall(
        moment,
        () -> UUID.randomUUID().toString(),
        key -> {
          var no = enter(key);
          runJobs(no);
        },
        key -> {
          var no = orderOf(key);
          assertThat(count("shipment", no)).as(no).isEqualTo(1);
          assertThat(count("sales_invoice", no)).as(no).isEqualTo(1);
          assertThat(mails(no)).as(no).isEqualTo(2);
          assertThat(waitingFor(no)).as(no).isEqualTo("CatchEvent_OrderPaid");
        });
  }

  private String enter(String key) {
    var program = as("sales").with("Idempotency-Key", key);
    return again(() -> program.enter(order("K1005", line("KILL-1", 1)).atOnce()))
        .json()
        .get("no")
        .asText();
  }

  private String orderOf(String key) {
    return jdbc.sql(
            """
            select json_value(body, '$.no') from answered_request
            where user_name = 'sales' and request_key = ?
            """)
        .param(key)
        .query(String.class)
        .single();
  }

  @ParameterizedTest
  @EnumSource
  void aShipmentByHand(Moment moment) {
    atEveryCall(
        moment,
        () -> atTheWarehouse(2),
        no -> {
          untilDone(() -> as("warehouse").ship(no, 1), () -> count("shipment", no) == 1);
          runJobs(no);
        },
        no -> {
          assertThat(count("shipment", no)).as(no).isEqualTo(1);
          assertThat(count("sales_invoice", no)).as(no).isEqualTo(1);
          assertThat(waitingFor(no)).as(no).isEqualTo("Task_PickShipment");
        });
  }

  @ParameterizedTest
  @EnumSource
  void aShipmentThatAProgramRepeats(Moment moment) {
    atEveryCall(
        moment,
        () -> atTheWarehouse(9),
        no -> {
          var program = as("warehouse").with("Idempotency-Key", "ship-" + no);
          again(() -> program.ship(no, 1));
        },
        no -> {
          runJobs(no);
          assertThat(count("shipment", no)).as(no).isEqualTo(1);
          assertThat(count("sales_invoice", no)).as(no).isEqualTo(1);
          assertThat(waitingFor(no)).as(no).isEqualTo("Task_PickShipment");
        });
  }

  private String atTheWarehouse(int quantity) {
    var no = enter("sales", order("K1002", line("KILL-1", quantity)));
    runJobs(no);
    return no;
  }

  @ParameterizedTest
  @EnumSource
  void anApproval(Moment moment) {
    atEveryCall(
        moment,
        () -> enter("sales", order("K1001", line("KILL-1", 1).less(25))),
        no -> untilDone(() -> as("salesmanager").approve(no), () -> isApproved(no)),
        no -> {
          assertThat(status(no)).as(no).isEqualTo("RELEASED");
          assertThat(as("sales").get("/api/sales-orders/" + no + "/approvals").json()).hasSize(1);
          assertThat(mails(no)).as(no).isEqualTo(1);
        });
  }

  @ParameterizedTest
  @EnumSource
  void aPayment(Moment moment) {
    atEveryCall(
        moment,
        () -> {
          var no = enter(UUID.randomUUID().toString());
          runJobs(no);
          return no;
        },
        no -> {
          var invoice = invoices(no).get(0);
          var file =
              new BankFile(today())
                  .receipt(gross(invoice).toPlainString(), "Van Reenen", VAN_REENEN_IBAN, invoice);
          untilDone(() -> as("accounting").reconcile(file), () -> waitingFor(no).isEmpty());
        },
        no -> {
          assertThat(passed(no)).as(no).contains("EndEvent_OrderPaid");
          assertThat(payments(no)).as(no).isEqualTo(1);
        });
  }

  /** Prepares, acts with the line cut at call 1, 2, 3 and so on, and looks what came of it. */
  private <T> void atEveryCall(
      Moment moment, Supplier<T> prepare, Consumer<T> act, Consumer<T> verify) {
    for (var call = 1; call < MANY; call++) {
      var subject = prepare.get();
      Faults.cutAt(call, moment);
      act.accept(subject);
      var wasCut = Faults.stop();
      verify.accept(subject);
      if (!wasCut) {
        assertThat(call).as("moments in all").isGreaterThan(2);
        assertThat(as("accounting").post("/api/proof", "").json().get("ok").asBoolean()).isTrue();
        return;
      }
    }
    throw new AssertionError("Still cut after " + MANY + " calls");
  }

  /** Asks again as long as the answer is that something went wrong. */
  private static Answer again(Supplier<Answer> request) {
    var answer = request.get();
    while (answer.status() >= 500) {
      answer = request.get();
    }
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    return answer;
  }

  /** Asks again as long as something went wrong, and then looks whether it was done after all. */
  private static void untilDone(Supplier<Answer> request, Supplier<Boolean> isDone) {
    var answer = request.get();
    while (answer.status() >= 500 && !isDone.get()) {
      answer = request.get();
    }
    assertThat(isDone.get()).as("%s %s", answer.status(), answer.body()).isTrue();
  }

  /** What the job executor would do, again where it fails. */
  private void runJobs(String no) {
    for (var job = job(no); !job.isEmpty(); job = job(no)) {
      try {
        var id = job;
        Faults.expose(() -> management.executeJob(id));
      } catch (ProcessEngineException | NestedRuntimeException e) {
        // The next round takes it again.
      }
    }
  }

  private String job(String no) {
    return jdbc.sql(
            """
            select j.ID_ from ACT_RU_JOB j join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
            where p.ROOT_PROC_INST_ID_ in (select e.ID_ from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = ?)
            limit 1
            """)
        .param(no)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private boolean isApproved(String no) {
    return jdbc.sql("select status from approval_entry where document_no = ?")
        .param(no)
        .query(String.class)
        .single()
        .equals("APPROVED");
  }

  /** Where the order's process stands, in a called one as well; nothing when it has ended. */
  private String waitingFor(String no) {
    return jdbc.sql(
            """
            select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
            where p.BUSINESS_KEY_ = ? and a.END_TIME_ is null and a.ACT_TYPE_ <> 'callActivity'
            """)
        .param(no)
        .query(String.class)
        .optional()
        .orElse("");
  }

  private int count(String table, String no) {
    return jdbc.sql("select count(*) from " + table + " where order_no = ?")
        .param(no)
        .query(Integer.class)
        .single();
  }

  /** How many mails there are for the order and its invoices. */
  private int mails(String no) {
    return jdbc.sql(
            """
            select count(*) from mail_outbox where document_number = :no
              or document_number in (select i.no from sales_invoice i where i.order_no = :no)
            """)
        .param("no", no)
        .query(Integer.class)
        .single();
  }

  private int payments(String no) {
    return jdbc.sql(
            """
            select count(*) from customer_entry_detail d
            join customer_entry e on e.entry_no = d.entry_no
            join sales_invoice i on i.no = e.document_no
            where i.order_no = ? and d.kind = 'APPLICATION'
            """)
        .param(no)
        .query(Integer.class)
        .single();
  }
}

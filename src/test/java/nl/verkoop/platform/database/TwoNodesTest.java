package nl.verkoop.platform.database;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.verkoop.Api;
import nl.verkoop.Api.Answer;
import nl.verkoop.FreePort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two equal nodes, started at once on an empty database, take orders; one of them is killed at
 * work. The other finishes what both began: nothing is lost, nothing is done twice, no number is
 * missing.
 */
@Tag("integration")
@RunsPrograms
class TwoNodesTest {

  private static final int ORDERS = 60;
  private static final int MOST_TRIES = 20;

  /** A node that died gives its steps back after seconds here; after minutes as delivered. */
  private static final List<String> QUICK_TAKE_OVER =
      List.of("--camunda.bpm.job-execution.lock-time-in-millis=5000", "--verkoop.mail.claim=5s");

  @Test
  void theOtherFinishesWhatAKilledNodeBegan()
      throws IOException, InterruptedException, ExecutionException, SQLException {
    var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    try (var database = StartDatabase.empty()) {
      try (var one = node(database, mail);
          var other = node(database, mail)) {
        one.awaitReady();
        other.awaitReady();
        enterOrders(one, other);
        awaitEverything(database);
        assertThat(database.number("select count(*) from sales_invoice")).isEqualTo(ORDERS);
        assertThat(database.number("select count(distinct order_no) from shipment"))
            .isEqualTo(ORDERS);
        assertThat(
                database.number(
                    "select max(cast(substring(no, 3) as unsigned)) from sales_invoice"))
            .isEqualTo(ORDERS);
        assertThat(proof(other).at("/ok").asBoolean()).isTrue();
      }
    } finally {
      mail.stop();
    }
  }

  /** Four programs enter orders at both nodes; after a third of them one node is killed. */
  private static void enterOrders(RunningProgram one, RunningProgram other)
      throws InterruptedException, ExecutionException {
    var entered = new AtomicInteger();
    var programs = Executors.newFixedThreadPool(4);
    try {
      var orders =
          IntStream.range(0, ORDERS)
              .mapToObj(
                  each ->
                      programs.submit(
                          () -> {
                            enter(each, each % 2 == 0 ? List.of(one, other) : List.of(other));
                            if (entered.incrementAndGet() == ORDERS / 3) {
                              one.kill();
                            }
                          }))
              .toList();
      for (var order : new ArrayList<>(orders)) {
        order.get();
      }
    } finally {
      programs.shutdown();
    }
  }

  /**
   * A program that gets no answer asks the next node, with the same key; one that is told that
   * somebody else is at it asks again. All orders here are of one customer, who is locked while an
   * order is entered: beside another load somebody may wait for him longer than one waits.
   */
  private static void enter(int each, List<RunningProgram> nodes) {
    var order = order("K1003", line("A300" + (4 + each % 2), 1)).atOnce();
    for (var node : nodes) {
      try {
        var sales = new Api(node.address(), "sales").with("Idempotency-Key", "order-" + each);
        var answer = sales.enter(order);
        for (var again = 0; again < MOST_TRIES && answer.status() == 409; again++) {
          answer = sales.enter(order);
        }
        assertThat(answer.status()).as(answer.body()).isIn(200, 201);
        return;
      } catch (UncheckedIOException e) {
        // This node is gone.
      }
    }
    throw new AssertionError("No node took order " + each);
  }

  private static void awaitEverything(StartDatabase database) {
    await("every order is invoiced and every mail is sent")
        .atMost(Duration.ofSeconds(90))
        .pollInterval(Duration.ofMillis(500))
        .until(
            () ->
                database.number("select count(*) from sales_invoice") == ORDERS
                    && database.number("select count(*) from mail_outbox where status = 'SENT'")
                        == 2 * ORDERS);
  }

  private static com.fasterxml.jackson.databind.JsonNode proof(RunningProgram node) {
    Answer answer = new Api(node.address(), "accounting").post("/api/proof", "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static RunningProgram node(StartDatabase database, GreenMail mail) throws IOException {
    var port = FreePort.any();
    var settings = new ArrayList<>(database.settings(database.url(), database.password(), port));
    settings.add("--spring.mail.port=" + mail.getSmtp().getPort());
    settings.addAll(QUICK_TAKE_OVER);
    return new RunningProgram(port, settings.toArray(String[]::new));
  }
}

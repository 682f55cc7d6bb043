package nl.verkoop.platform.database;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.Api;
import nl.verkoop.FreePort;
import nl.verkoop.scenario.Order;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a killed node had at work goes on as soon as it is started again, and not after five
 * minutes; what another node has at work stays with that one.
 */
@Tag("integration")
@RunsPrograms
class TakeOverTest {

  private static final Order ORDER = Order.order("K1003", line("A3004", 2)).atOnce();

  /** Nothing here may be taken over because its time is up, however slow the machine is. */
  private static final List<String> PATIENT =
      List.of(
          "--verkoop.mail.claim=1h",
          "--spring.mail.properties.mail.smtp.timeout=3600000",
          "--camunda.bpm.job-execution.lock-time-in-millis=3600000");

  private StartDatabase database;
  private ServerSocket silent;
  private GreenMail mail;

  @BeforeEach
  void start() throws IOException, SQLException {
    database = StartDatabase.ofTheDemo();
    silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
  }

  @AfterEach
  void stop() throws IOException {
    mail.stop();
    silent.close();
    database.close();
  }

  @Test
  void whatTheDeadNodeHadAtWorkGoesOnAndTheLivingOneKeepsItsOwn() throws IOException, SQLException {
    try (var two = node("two", silent.getLocalPort())) {
      two.awaitReady();
      order(two);
      var living = claimOf("two");
      var one = node("one", silent.getLocalPort());
      one.awaitReady();
      order(one);
      var dead = claimOf("one");
      awaitInvoices(2);
      killInTheMiddleOfAStep(one);
      assertThat(isClaimed(dead, "one")).isTrue();
      assertThat(database.number("select count(*) from ACT_RU_JOB where LOCK_OWNER_ like 'one/%'"))
          .isPositive();

      try (var again = node("one", mail.getSmtp().getPort())) {
        again.awaitReady();
        await("the dead node's mail is sent")
            .atMost(Duration.ofSeconds(20))
            .until(() -> isSent(dead));
        awaitInvoices(3);
        assertThat(isClaimed(living, "two")).isTrue();
        two.kill();
      }
    }
  }

  /** Who gives two nodes one name by mistake gets no mail sent twice for it. */
  @Test
  void aNameThatALivingNodeHasFreesNothing() throws IOException, SQLException {
    try (var one = node("one", silent.getLocalPort())) {
      one.awaitReady();
      order(one);
      var claimed = claimOf("one");
      try (var namesake = node("one", mail.getSmtp().getPort(), "--verkoop.mail.workers=0")) {
        namesake.awaitReady();
        assertThat(namesake.log()).contains("Another node is called one");
        assertThat(isClaimed(claimed, "one")).isTrue();
      }
      one.kill();
    }
  }

  private void killInTheMiddleOfAStep(RunningProgram node) throws IOException, SQLException {
    try (var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeQuery(
          "select code from number_series_counter where code = 'SALES_INVOICE' for update");
      order(node);
      await("a step waits for the number of its invoice")
          .atMost(Duration.ofSeconds(20))
          .until(() -> database.waiting("update number_series_counter") > 0);
      node.kill();
    }
    node.close();
  }

  /** An order whose invoice is still to be posted would stand in the way of the next one. */
  private void awaitInvoices(int count) {
    await(count + " orders are invoiced")
        .atMost(Duration.ofSeconds(20))
        .until(() -> database.number("select count(*) from sales_invoice") == count);
  }

  /** The first mail that a worker of this node has taken and still has. */
  private long claimOf(String node) {
    var first =
        "select coalesce(min(id), 0) from mail_outbox where status = 'SENDING' and claimed_by like '%s/%%'"
            .formatted(node);
    return await("a claim of " + node)
        .atMost(Duration.ofSeconds(20))
        .until(() -> database.number(first), id -> id > 0);
  }

  private boolean isClaimed(long id, String node) throws SQLException {
    return has(id, "status = 'SENDING' and claimed_by like '" + node + "/%'");
  }

  private boolean isSent(long id) throws SQLException {
    return has(id, "status = 'SENT'");
  }

  private boolean has(long id, String condition) throws SQLException {
    return database.number(
            "select count(*) from mail_outbox where id = " + id + " and " + condition)
        == 1;
  }

  private static void order(RunningProgram node) {
    var answer = new Api(node.address(), "sales").enter(ORDER);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
  }

  private RunningProgram node(String name, int mailPort, String... more) throws IOException {
    var port = FreePort.any();
    var settings = new ArrayList<>(database.settings(database.url(), database.password(), port));
    settings.addAll(List.of("--verkoop.node-name=" + name, "--spring.mail.port=" + mailPort));
    settings.addAll(PATIENT);
    settings.addAll(List.of(more));
    return new RunningProgram(port, settings.toArray(String[]::new));
  }
}

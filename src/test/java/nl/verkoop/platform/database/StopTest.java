package nl.verkoop.platform.database;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stop takes seconds, whatever the program waits for at that moment. */
@Tag("integration")
@RunsPrograms
class StopTest {

  private static final Order ORDER = Order.order("K1003", line("A3004", 2)).atOnce();

  private static StartDatabase database;
  private Line line;

  @BeforeAll
  static void startADatabase() throws SQLException {
    database = StartDatabase.ofTheDemo();
  }

  @AfterAll
  static void stopIt() throws IOException {
    database.close();
  }

  @BeforeEach
  void connect() throws IOException {
    line = new Line(database.port());
  }

  @AfterEach
  void disconnect() {
    line.close();
  }

  @Test
  void theDatabaseIsStoppedInTheSameMoment() throws IOException, InterruptedException {
    try (var program = started()) {
      line.cut();
      program.stopWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void theDatabaseDoesNotAnswerAnyMore() throws IOException, InterruptedException {
    try (var program = started()) {
      line.freeze();
      program.stopWithin(Duration.ofSeconds(10));
    }
  }

  @Test
  void theDatabaseHasBeenGoneForAWhile() throws IOException, InterruptedException {
    try (var program = started()) {
      line.cut();
      await().until(() -> program.get("/actuator/health/readiness").statusCode() == 503);
      program.stopWithin(Duration.ofSeconds(10));
    }
  }

  /** The database lets a lock be waited for ten seconds. */
  @Test
  void aRequestWaitsForALock() throws IOException, InterruptedException, SQLException {
    long before;
    try (var program = started();
        var connection = database.connect();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.executeQuery("select no from customer where no = 'K1003' for update");
      before = database.number("select count(*) from sales_document");
      var request = new Thread(() -> order(program));
      request.start();
      await().until(() -> database.waiting("select %for update") == 1);
      program.stopWithin(Duration.ofSeconds(20));
      connection.rollback();
      request.join();
    }
    assertThat(database.number("select count(*) from sales_document")).isEqualTo(before);
  }

  /** A worker that waits for an answer to a mail gets its time, for else it would send it twice. */
  @Test
  void theMailServerDoesNotAnswer() throws IOException, InterruptedException, SQLException {
    try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var program = started("--spring.mail.port=" + silent.getLocalPort())) {
      assertThat(order(program)).isEqualTo(201);
      try (var call = silent.accept()) {
        assertThat(call.isConnected()).isTrue();
        program.stopWithin(Duration.ofSeconds(30));
      }
    }
  }

  private static int order(RunningProgram program) {
    return new Api(program.address(), "sales").enter(ORDER).status();
  }

  private RunningProgram started(String... more) throws IOException {
    var port = FreePort.any();
    var settings =
        new ArrayList<>(database.settings(line.urlOf(database.url()), database.password(), port));
    settings.addAll(List.of(more));
    var program = new RunningProgram(port, settings.toArray(String[]::new));
    program.awaitReady();
    return program;
  }
}

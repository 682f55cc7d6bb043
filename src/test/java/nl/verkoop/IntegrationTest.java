package nl.verkoop;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.verkoop.process.BeforeStep;
import nl.verkoop.process.WantedLimits;
import nl.verkoop.process.coverage.ProcessCoverage;
import nl.verkoop.sales.WrittenInvoices;
import nl.verkoop.scenario.Books;
import nl.verkoop.scenario.Given;
import nl.verkoop.scenario.Processes;
import nl.verkoop.scenario.World;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application with the demo company, on a real MariaDB and a real mail server. All test
 * classes share one of each; a test makes its own orders and looks only at those.
 */
@Tag("integration")
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({
  ProcessCoverage.class,
  Faults.class,
  Statements.Ear.class,
  BeforeStep.class,
  WantedLimits.class,
  WrittenInvoices.class
})
public abstract class IntegrationTest {

  private static final Path DATA = Path.of("target", "test-data").toAbsolutePath();
  protected static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  static {
    FileSystemUtils.deleteRecursively(DATA.resolve("db").toFile());
    MAIL.start();
  }

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected Clock clock;
  @Autowired protected TaskService tasks;
  @Autowired protected HistoryService history;

  /** How a scenario begins. */
  protected Given given;

  protected Books books;
  protected Processes processes;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("verkoop.data", DATA::toString);
    registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
    // Where nobody answers: no test asks anybody outside.
    registry.add("verkoop.vat-check.address", () -> "http://127.0.0.1:9");
  }

  @BeforeEach
  void beginScenario() {
    var world = new World(this::as, jdbc, tasks, history, today(), this::until);
    given = new Given(world);
    books = new Books(jdbc);
    processes = new Processes(world);
  }

  /** Waits until the program has come so far by itself. */
  protected void until(String documentNo, String what, Callable<Boolean> isSo) {
    await(documentNo + " " + what)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(20))
        .atMost(Duration.ofSeconds(30))
        .until(isSo);
  }

  /** What day it is for the company. */
  protected LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Talks to /api over HTTP as this user of the demo company. */
  protected Api as(String user) {
    return new Api("http://127.0.0.1:" + port, user);
  }
}

package nl.verkoop.bench;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import jakarta.mail.MessagingException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.verkoop.platform.database.EmbeddedDatabase;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Measures how fast orders run from request to mailed invoice. The database is the embedded one
 * with its durable commits, the application runs beside it in a process of its own.
 */
public final class Benchmark {

  private static final List<Integer> SIZES = List.of(1, 10, 100, 1000);
  private static final List<Integer> CLIENTS = List.of(1, 4);
  private static final int ORDERS_PER_COUNT = 20;
  private static final int TYPICAL = 10;

  private final BenchSettings settings;
  private final Path data;
  private final Report report = new Report();

  private Benchmark(BenchSettings settings) {
    this.settings = settings;
    this.data = settings.folder().resolve("data");
  }

  public static void main(String[] arguments) throws IOException, MessagingException {
    ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    new Benchmark(BenchSettings.fromProperties()).run();
  }

  private void run() throws IOException, MessagingException {
    Files.createDirectories(settings.folder());
    FileSystemUtils.deleteRecursively(data);
    try (var mail = new SmtpSink()) {
      report.startTime("new", startTime("start-new", mail));
      try (var server = EmbeddedDatabase.start(data);
          var application = start(server, mail)) {
        measure(application, new Database(server), mail);
      }
      report.startTime("old", startTime("start-old", mail));
    }
    report.write(settings.folder().resolve("results.json"));
    report.print(new PrintStream(new FileOutputStream(FileDescriptor.out), true));
  }

  /** Starts the application with the data folder of its own database. */
  private Duration startTime(String name, SmtpSink mail) throws IOException {
    var arguments = List.of("--verkoop.data=" + data, "--spring.mail.port=" + mail.port());
    try (var application = Application.start(settings, name, arguments, Map.of())) {
      return application.startTime();
    }
  }

  private Application start(EmbeddedDatabase server, SmtpSink mail) throws IOException {
    return Application.start(
        settings,
        "application",
        List.of(
            "--verkoop.database.embedded=false",
            "--spring.datasource.url=" + server.connectionUrl(),
            "--spring.datasource.username=" + server.user(),
            "--spring.mail.port=" + mail.port(),
            "--management.endpoints.web.exposure.include=health,loggers",
            // All readers of an offer come from one address here.
            "--verkoop.links.requests-per-minute=1000000",
            "--logging.pattern.console=" + StatementLog.PATTERN),
        Map.of("SPRING_DATASOURCE_PASSWORD", server.password()));
  }

  private void measure(Application application, Database database, SmtpSink mail)
      throws IOException, MessagingException {
    var admin = Client.login(application.address(), "admin");
    Assortment.load(admin);
    try (var load = new Load(application.address(), database, mail)) {
      load.run(TYPICAL, 4, settings.warmUp());
      var statements = new StatementLog(application.log(), admin);
      for (var size : SIZES) {
        measure(size, load, database, statements);
      }
      report.memory(application.residentMemory());
      report.books(Books.check(admin));
    }
    screens(application, database, mail);
  }

  private void screens(Application application, Database database, SmtpSink mail)
      throws IOException, MessagingException {
    var manager = Client.login(application.address(), "salesmanager");
    report.screens(new Offers(application.address(), manager, database, mail).measure());
    var large = new LargeCompany(manager, database);
    large.load();
    report.screens(large.measure());
  }

  private void measure(int size, Load load, Database database, StatementLog statements)
      throws IOException {
    load.one(size);
    var orders = Math.max(1, ORDERS_PER_COUNT / size);
    var before = database.rowCounts();
    var calm = Steps.of(statements.during(() -> load.several(size, orders)), orders);
    var rows = rowsPerOrder(before, database.rowCounts(), orders);
    report.order(new Report.Order(size, calm, rows));
    for (var clients : CLIENTS) {
      var counters = new Counters(database);
      var result = load.run(size, clients, settings.cell());
      var floor = new Floor(database, rows, (int) Math.max(1, Math.round(calm.writingCommits())));
      report.cell(
          new Report.Cell(
              result,
              counters.perOrder(result.orders()),
              floor.ordersPerMinute(clients, settings.floor())));
    }
  }

  /** The rows an order leaves behind, in every table that it writes to. */
  private static Map<String, Integer> rowsPerOrder(
      Map<String, Long> before, Map<String, Long> after, int orders) {
    var rows = new TreeMap<String, Integer>();
    after.forEach(
        (table, count) -> {
          var more = (int) Math.round((double) (count - before.getOrDefault(table, 0L)) / orders);
          if (more > 0) {
            rows.put(table, more);
          }
        });
    return rows;
  }
}

package nl.verkoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.FreePort;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A start that cannot succeed says why in one line, ends with an error and leaves nothing behind.
 */
@Tag("integration")
@RunsPrograms
class BadStartsTest {

  private static final Path FOLDER = StartDatabase.FOLDER;

  private static StartDatabase database;

  @TempDir private Path data;

  @BeforeAll
  static void startADatabase() throws SQLException {
    database = StartDatabase.empty();
  }

  @AfterAll
  static void stopIt() {
    database.close();
  }

  @BeforeEach
  void emptyTheDatabase() throws SQLException {
    database.clear();
  }

  @Test
  void thePortIsTaken() throws IOException {
    try (var socket = new ServerSocket(0)) {
      var port = socket.getLocalPort();
      var start =
          ProgramStart.with("--verkoop.data=" + data.resolve("own"), "--server.port=" + port);
      assertRefused(start, "Port " + port + " is taken; stop the program that uses it");
      assertThat(data.resolve("own")).doesNotExist();
    }
  }

  @Test
  void anotherRunUsesTheDataFolder() throws IOException {
    var before = files(FOLDER);
    var start = ProgramStart.with("--verkoop.data=" + FOLDER, "--server.port=0");
    assertRefused(start, "The data folder " + FOLDER + " is in use by another run of Verkoop");
    assertThat(files(FOLDER)).isEqualTo(before);
  }

  @Test
  void theEmbeddedServerDoesNotStart() throws IOException {
    Files.createDirectories(data.resolve("db"));
    Files.createSymbolicLink(data.resolve("mariadb-server"), FOLDER.resolve("mariadb-server"));
    var start = ProgramStart.with("--verkoop.data=" + data, "--server.port=0");
    assertThat(start.errors())
        .as("errors; the log was %s", start.output())
        .singleElement()
        .asString()
        .startsWith("Verkoop does not start: The database in " + data + " did not start: ")
        .contains("Table 'mysql.db' doesn't exist");
  }

  @Test
  void theNodeNameIsImpossible() throws SQLException {
    var start = external(database.url(), database.password(), "--verkoop.node-name=a_b");
    assertRefused(start, "VERKOOP_NODE_NAME may hold letters, digits, dots and hyphens only");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void theDatabaseCannotBeReached() throws IOException {
    var url = "jdbc:mariadb://127.0.0.1:" + FreePort.any() + "/verkoop";
    assertRefused(external(url, database.password()), "The database " + url + " cannot be reached");
  }

  @Test
  void thePasswordIsWrong() throws SQLException {
    var start = external(database.url(), "wrong");
    assertRefused(start, "The database " + database.url() + " refuses the user name or password");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void theIsolationLevelIsWrong() throws SQLException {
    var start =
        external(
            database.url(),
            database.password(),
            "--spring.datasource.hikari.transaction-isolation=TRANSACTION_REPEATABLE_READ");
    assertRefused(start, "The connection's isolation level must be READ COMMITTED");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void theCurrencyHasNoCents() throws SQLException {
    var start = external(database.url(), database.password(), "--verkoop.company.currency=JPY");
    assertRefused(start, "Books cannot be kept in \"JPY\"; set VERKOOP_COMPANY_CURRENCY");
    assertThat(database.tables()).isEmpty();
  }

  @Test
  void theSchemaIsNewerThanTheProgram() throws IOException, SQLException {
    var before = migrated("V999__of_a_later_version.sql");
    var start = external(database.url(), database.password());
    assertRefused(start, "The database was migrated by a newer Verkoop (schema version 999");
    assertThat(database.tables()).isEqualTo(before);
  }

  @Test
  void theSchemaIsOfABuildOfBefore() throws IOException, SQLException {
    var before = migrated("V010__ledger.sql");
    var start = external(database.url(), database.password());
    assertRefused(start, "The database was made by a build of before the first release");
    assertThat(database.tables()).isEqualTo(before);
  }

  /** The tables of a database that has been through this migration. */
  private List<String> migrated(String migration) throws IOException, SQLException {
    Files.writeString(data.resolve(migration), "create table later (no int);");
    Flyway.configure()
        .dataSource(database.url(), database.user(), database.password())
        .locations("filesystem:" + data)
        .load()
        .migrate();
    return database.tables();
  }

  @Test
  void anUnknownCauseIsReportedInFull() {
    var start =
        ProgramStart.with("--verkoop.database.embedded=false", "--spring.datasource.url=nonsense");
    assertThat(start.exitCode()).isNotZero();
    assertThat(start.errors()).noneMatch(line -> line.startsWith("Verkoop does not start"));
    assertThat(String.join("\n", start.output()))
        .contains("Application run failed", "'url' must start with");
  }

  private static ProgramStart external(String url, String password, String... more) {
    var arguments = new ArrayList<>(database.settings(url, password, 0));
    arguments.addAll(List.of(more));
    return ProgramStart.with(arguments.toArray(String[]::new));
  }

  private static void assertRefused(ProgramStart start, String reason) {
    assertThat(start.errors())
        .as("errors; the log was %s", start.output())
        .singleElement()
        .asString()
        .startsWith("Verkoop does not start: " + reason);
    assertThat(start.exitCode()).isNotZero();
    assertThat(start.output())
        .noneMatch(line -> line.matches("\\s+at .*|.*Exception.*|.* (WARN|ERROR) .*"));
  }

  /**
   * The files that a second run could have written; the running server's own are not among them.
   */
  private static List<Path> files(Path folder) throws IOException {
    try (var paths = Files.list(folder)) {
      return paths.sorted().toList();
    }
  }
}

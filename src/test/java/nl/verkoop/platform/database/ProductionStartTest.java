package nl.verkoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A start that is not the demo's: nobody gets in with a password that everybody knows. */
class ProductionStartTest {

  private static final List<String> DEMO_PEOPLE =
      List.of(
          "sales",
          "salesmanager",
          "warehouse",
          "purchasing",
          "accounting",
          "financemanager",
          "analyst",
          "admin");

  private static final String LETTERHEAD = "--verkoop.company.iban=NL02VKHB0000000001";
  private static final String SECRET = "een-lang-geheim";

  private static StartDatabase database;

  @BeforeAll
  static void startADatabase() {
    database = new StartDatabase();
  }

  @BeforeEach
  void emptyTheDatabase() throws SQLException {
    database.empty();
  }

  @AfterAll
  static void stopIt() {
    database.close();
  }

  @Test
  void theDemosLetterheadIsNotSentOut() {
    assertRefused("The company's letterhead is still the demo's", settings(0));
  }

  @Test
  void aCompanyWithoutAnAdministratorIsNotStarted() {
    assertRefused("There is no administrator yet", settings(0, LETTERHEAD));
  }

  @Test
  void onlyTheAdministratorOfTheCompanyCanLogIn() throws IOException, InterruptedException {
    var port = freePort();
    var administrator =
        List.of("--verkoop.admin.user=Beheer1", "--verkoop.admin.password=" + SECRET);
    try (var program =
        new RunningProgram(
            port, settings(port, LETTERHEAD, administrator.get(0), administrator.get(1)))) {
      program.awaitReady();
      for (var person : DEMO_PEOPLE) {
        assertThat(program.statusFor(person, person)).as(person).isEqualTo(401);
      }
      assertThat(program.statusFor("Beheer1", SECRET)).isEqualTo(200);
      assertThat(program.get("/login").body())
          .contains("name=\"password\"")
          .doesNotContain("salesmanager");
      assertThat(program.get("/api/about").body()).contains("\"demo\":false");
    }
  }

  private static void assertRefused(String reason, String... settings) {
    var start = ProgramStart.with(settings);
    assertThat(start.errors())
        .as("errors; the log was %s", start.output())
        .singleElement()
        .asString()
        .startsWith("Verkoop does not start: " + reason);
    assertThat(start.exitCode()).isNotZero();
  }

  private static String[] settings(int port, String... more) {
    var settings = new ArrayList<>(database.settings(database.url(), database.password(), port));
    settings.add("--verkoop.demo=false");
    settings.addAll(List.of(more));
    return settings.toArray(String[]::new);
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}

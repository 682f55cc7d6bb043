package nl.verkoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.FreePort;
import nl.verkoop.shared.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A start that is not the demo's: nobody gets in with a password that everybody knows. */
@Tag("integration")
@RunsPrograms
class ProductionStartTest {

  private static final List<String> DEMO_PEOPLE = Role.ids(Role.values());

  private static final String IBAN = "--verkoop.company.iban=NL27VKHB0000000001";
  private static final List<String> LETTERHEAD =
      List.of(
          "--verkoop.company.name=Handel B.V.",
          "--verkoop.company.address.street=Kade",
          "--verkoop.company.address.house-no=1",
          "--verkoop.company.address.post-code=9700 AA",
          "--verkoop.company.address.city=Groningen",
          "--verkoop.company.address.country=NL",
          "--verkoop.company.chamber-of-commerce-no=12345678",
          "--verkoop.company.vat-registration-no=NL001234572B01",
          "--verkoop.mail.from=verkoop@handel.example",
          IBAN);
  private static final String SECRET = "een-lang-geheim";

  private static StartDatabase database;

  @BeforeAll
  static void startADatabase() throws SQLException {
    database = StartDatabase.empty();
  }

  @BeforeEach
  void emptyTheDatabase() throws SQLException {
    database.clear();
  }

  @AfterAll
  static void stopIt() {
    database.close();
  }

  @Test
  void nothingIsSentOutWithoutTheCompanysOwnLetterhead() throws SQLException {
    assertRefused(
        "The company's letterhead is not complete; set VERKOOP_COMPANY_ADDRESS_CITY,"
            + " VERKOOP_COMPANY_ADDRESS_COUNTRY, VERKOOP_COMPANY_ADDRESS_POSTCODE,"
            + " VERKOOP_COMPANY_ADDRESS_STREET,"
            + " VERKOOP_COMPANY_CHAMBEROFCOMMERCENO, VERKOOP_COMPANY_NAME,"
            + " VERKOOP_COMPANY_VATREGISTRATIONNO, VERKOOP_MAIL_FROM.",
        settings(0, List.of(IBAN)));
  }

  @Test
  void aCompanyWithoutAnAdministratorIsNotStarted() throws SQLException {
    assertRefused("There is no administrator yet", settings(0, LETTERHEAD));
    assertRefused("VERKOOP_ADMIN_PASSWORD must have at least 12", administrator("Beheer1", "kort"));
  }

  @Test
  void onlyTheAdministratorOfTheCompanyCanLogIn() throws IOException, InterruptedException {
    var port = FreePort.any();
    var settings = new ArrayList<>(LETTERHEAD);
    settings.addAll(List.of("--verkoop.admin.user=Beheer1", "--verkoop.admin.password=" + SECRET));
    try (var program = new RunningProgram(port, settings(port, settings))) {
      program.awaitReady();
      for (var person : DEMO_PEOPLE) {
        assertThat(program.statusFor(person, person)).as(person).isEqualTo(401);
      }
      assertThat(program.statusFor("Beheer1", SECRET)).isEqualTo(200);
      assertThat(program.get("/login").body())
          .contains("name=\"password\"")
          .doesNotContain("salesmanager");
      assertThat(program.get("/api/about").body())
          .contains("\"demo\":false", "\"company\":\"Handel B.V.\"");
    }
  }

  private static String[] administrator(String user, String password) {
    var settings = new ArrayList<>(LETTERHEAD);
    settings.addAll(
        List.of("--verkoop.admin.user=" + user, "--verkoop.admin.password=" + password));
    return settings(0, settings);
  }

  private static void assertRefused(String reason, String... settings) throws SQLException {
    var start = ProgramStart.with(settings);
    assertThat(start.errors())
        .as("errors; the log was %s", start.output())
        .singleElement()
        .asString()
        .startsWith("Verkoop does not start: " + reason);
    assertThat(start.exitCode()).isNotZero();
    assertThat(database.tables()).isEmpty();
  }

  private static String[] settings(int port, List<String> more) {
    var settings = new ArrayList<>(database.settings(database.url(), database.password(), port));
    settings.add("--verkoop.demo=false");
    settings.addAll(more);
    return settings.toArray(String[]::new);
  }
}

package nl.verkoop.platform.database;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.verkoop.Api;
import nl.verkoop.FreePort;
import nl.verkoop.process.BankFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main job of a company that keeps its books in Swedish kronor. */
@Tag("integration")
@RunsPrograms
class KronaCompanyTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final String IBAN = "NL35VKHB0000150110";

  @Test
  void anOrderIsApprovedShippedInPartInvoicedAndPaidInKronor() throws IOException, SQLException {
    try (var database = StartDatabase.empty()) {
      try (var program = program(database)) {
        program.awaitReady();
        var order = released(program);
        var shipped = as(program, "warehouse").ship(order, 3);
        assertThat(shipped.status()).as(shipped.body()).isEqualTo(204);
        var invoice = invoice(program, order);
        assertThat(text(program, invoice.get("no").asText()))
            .contains("SEK")
            .doesNotContain("€", "EUR");
        eurosAreRefused(program);
        assertThat(paid(program, invoice).at("/status").asText()).isEqualTo("RECONCILED");
        assertThat(open(program, invoice)).isEmpty();
        assertThat(as(program, "accounting").post("/api/proof", "").json().at("/ok").asBoolean())
            .isTrue();
        assertThat(as(program, "sales").get("/assets/0/components/currency.js").body())
            .contains("'SEK'");
      }
      anotherCurrencyIsRefusedAtTheStart(database);
    }
  }

  /** An order so large that somebody must approve it, which he does. */
  private static String released(RunningProgram program) {
    var lines = order("K1010", line("A3004", 5).at("3000"), line("A3039", 2)).byHand();
    var order = as(program, "sales").enter(lines).json().get("no").asText();
    assertThat(as(program, "sales").get("/api/sales-orders/" + order).json().at("/header/currency"))
        .hasToString("\"SEK\"");
    var approved = as(program, "salesmanager").approve(order);
    assertThat(approved.status()).as(approved.body()).isEqualTo(204);
    return order;
  }

  private static JsonNode invoice(RunningProgram program, String order) {
    var progress = "/api/sales-orders/" + order + "/progress";
    await("an invoice of " + order)
        .atMost(Duration.ofSeconds(30))
        .until(() -> !as(program, "sales").get(progress).json().at("/invoices").isEmpty());
    return as(program, "sales").get(progress).json().at("/invoices/0");
  }

  private static String text(RunningProgram program, String invoice) throws IOException {
    var pdf = as(program, "sales").get("/api/documents/invoice/" + invoice + ".pdf");
    try (var opened = new PdfDocument(new PdfReader(new ByteArrayInputStream(pdf.bytes())))) {
      return PdfTextExtractor.getTextFromPage(opened.getPage(1));
    }
  }

  private static void eurosAreRefused(RunningProgram program) {
    var file = new BankFile(TODAY).receipt("1.00", "Klant", IBAN, "");
    var answer = as(program, "accounting").reconcile(file);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("EUR", "SEK");
  }

  private static JsonNode paid(RunningProgram program, JsonNode invoice) {
    var file =
        new BankFile(TODAY, "SEK")
            .receipt(invoice.get("gross").asText(), "Klant", IBAN, invoice.get("no").asText());
    var answer = as(program, "accounting").reconcile(file);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    var path = "/api/bank-statements/" + answer.json().get("importNo").asText();
    await(path).atMost(Duration.ofSeconds(30)).until(() -> open(program, invoice).isEmpty());
    return as(program, "accounting").get(path).json();
  }

  private static JsonNode open(RunningProgram program, JsonNode invoice) {
    return as(program, "accounting")
        .get("/api/open-entries?q=" + invoice.get("no").asText())
        .json();
  }

  private static void anotherCurrencyIsRefusedAtTheStart(StartDatabase database)
      throws IOException {
    var settings = database.settings(database.url(), database.password(), FreePort.any());
    var start = ProgramStart.with(settings.toArray(String[]::new));
    assertThat(start.errors())
        .singleElement()
        .asString()
        .startsWith("Verkoop does not start: The books are kept in SEK");
    assertThat(start.exitCode()).isNotZero();
  }

  private static Api as(RunningProgram program, String user) {
    return new Api(program.address(), user);
  }

  private static RunningProgram program(StartDatabase database) throws IOException {
    var port = FreePort.any();
    var settings = new ArrayList<>(database.settings(database.url(), database.password(), port));
    settings.addAll(List.of("--verkoop.company.currency=SEK", "--verkoop.mail.workers=0"));
    return new RunningProgram(port, settings.toArray(String[]::new));
  }
}

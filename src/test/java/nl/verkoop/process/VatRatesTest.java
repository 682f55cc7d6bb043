package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import nl.verkoop.Api.Answer;
import nl.verkoop.scenario.Quote.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rate of VAT changes on a day, and the day of supply decides (posting rules 5.3). */
class VatRatesTest extends PathTest {

  private static final String PAIR = "BINNENLAND/LOGIES";

  /** Lodging went from 9 to 21 percent on a first of January; here the pair is this test's own. */
  @BeforeEach
  void aPairOfItsOwn() {
    var setup = Map.of("identifier", "LOGIES", "category", "S", "rate", 9, "salesAccount", "1520");
    as("admin").put("/api/posting-setup/vat/" + PAIR, setup);
    var item =
        "item_no,description,unit_price,unit_cost,stock,vat_product_group\nNACHT-1,Nacht,100,60,500,LOGIES\n";
    assertThat(
            as("purchasing")
                .upload("/api/import/items", "items.csv", item.getBytes(StandardCharsets.UTF_8))
                .status())
        .isEqualTo(200);
  }

  @AfterEach
  void withoutTheChanges() {
    jdbc.sql("delete from vat_rate_change").update();
  }

  private Answer rate(LocalDate from, String rate) {
    return as("financemanager").put("/api/vat-rates/" + PAIR + "/" + from, Map.of("rate", rate));
  }

  private static BigDecimal vat(Answer view) {
    return view.json().at("/header/vat").decimalValue();
  }

  private BigDecimal invoicedVat(String invoiceNo) {
    return jdbc.sql("select vat from sales_invoice where no = ?")
        .param(invoiceNo)
        .query(BigDecimal.class)
        .single();
  }

  @Test
  void anOrderOfBeforeThatIsShippedAfterIsInvoicedAtTheNewRate() {
    var no = as("sales").drafted(order("K1003", line("NACHT-1", 1)).atOnce());
    assertThat(vat(as("sales").get("/api/sales-orders/" + no))).isEqualByComparingTo("9.00");
    // Written on the day before; today is the first day of the new rate.
    jdbc.sql("insert into vat_rate_change values ('BINNENLAND', 'LOGIES', ?, 21)")
        .param(today())
        .update();
    assertThat(as("sales").start(no).status()).isEqualTo(204);
    doJobs(no);
    assertThat(vat(as("sales").get("/api/sales-orders/" + no)))
        .as("the order says what was agreed")
        .isEqualByComparingTo("9.00");
    assertThat(invoicedVat(given.order(no).invoice())).isEqualByComparingTo("21.00");
    assertThat(as("accounting").post("/api/proof", "").json().get("ok").asBoolean()).isTrue();
  }

  /** Offered on the day before, accepted on the first day of the new rate. */
  @Test
  void anOfferKeepsItsRateAndTheOrderHasThatOfItsDay() {
    var quote = given.quoted(order("K1003", line("NACHT-1", 1)).atOnce());
    jdbc.sql("insert into vat_rate_change values ('BINNENLAND', 'LOGIES', ?, 21)")
        .param(today())
        .update();
    quote.said(Said.accepted());
    doJobs(quote.no());
    assertThat(quote.view().at("/header/vat").decimalValue()).isEqualByComparingTo("9.00");
    var order = as("sales").get("/api/sales-orders/" + quote.order().no());
    assertThat(vat(order)).isEqualByComparingTo("21.00");
    assertThat(order.json().at("/header/net")).isEqualTo(quote.view().at("/header/net"));
  }

  @Test
  void whatWasSuppliedBeforeIsInvoicedAtTheOldRate() {
    var no = given.ordered(order("K1003", line("NACHT-1", 1)).atOnce()).no();
    jdbc.sql("insert into vat_rate_change values ('BINNENLAND', 'LOGIES', ?, 21)")
        .param(today().plusDays(1))
        .update();
    doJobs(no);
    assertThat(invoicedVat(given.order(no).invoice())).isEqualByComparingTo("9.00");
  }

  @Test
  void anOrderForADayAfterTheChangeIsPricedAtTheNewRate() {
    var day = today().plusDays(40);
    assertThat(rate(day, "21").status()).isEqualTo(204);
    var before = order("K1003", line("NACHT-1", 1)).dated(today(), day.minusDays(1));
    var after = order("K1003", line("NACHT-1", 1)).dated(today(), day);
    assertThat(vat(as("sales").draft(before))).isEqualByComparingTo("9.00");
    assertThat(vat(as("sales").draft(after))).isEqualByComparingTo("21.00");
    assertThat(vat(as("sales").draft(order("K1003", line("NACHT-1", 1)))))
        .isEqualByComparingTo("9.00");
  }

  @Test
  void ofSeveralChangesTheLastOneBeforeTheDayCounts() {
    assertThat(rate(today().plusDays(10), "12").status()).isEqualTo(204);
    assertThat(rate(today().plusDays(20), "21").status()).isEqualTo(204);
    assertThat(rate(today().plusDays(20), "20").status()).as("changed").isEqualTo(204);
    for (var expected : Map.of(9, "9.00", 10, "12.00", 19, "12.00", 20, "20.00").entrySet()) {
      var day = today().plusDays(expected.getKey());
      var asked = order("K1003", line("NACHT-1", 1)).dated(today(), day);
      assertThat(vat(as("sales").draft(asked))).isEqualByComparingTo(expected.getValue());
    }
    var change = as("analyst").get("/api/setup-changes?limit=1").json().get(0);
    assertThat(change.get("subject").asText())
        .isEqualTo("vat-rate BINNENLAND LOGIES " + today().plusDays(20));
    assertThat(change.get("oldValue").asText()).isEqualTo("21 %");
    assertThat(change.get("newValue").asText()).isEqualTo("20 %");
    var path = "/api/vat-rates/" + PAIR + "/" + today().plusDays(20);
    assertThat(as("admin").delete(path).status()).isEqualTo(204);
    assertThat(as("admin").delete(path).status()).isEqualTo(404);
    assertThat(as("admin").get("/api/vat-rates").json()).hasSize(1);
  }

  @Test
  void noRateChangesSinceADayOfWhichVatIsInTheBooks() {
    var no = given.ordered(order("K1003", line("NACHT-1", 1)).atOnce()).no();
    doJobs(no);
    assertThat(code(rate(today(), "21"))).isEqualTo("vat-posted-since");
    assertThat(code(rate(today().minusDays(3), "21"))).isEqualTo("vat-posted-since");
    assertThat(rate(today().plusDays(1), "21").status()).isEqualTo(204);
  }

  @ParameterizedTest(name = "{0} at {1}: {2} {3}")
  @CsvSource({
    "BINNENLAND/LOGIES, 0, 422, vat-rate-needed",
    "BINNENLAND/LOGIES, 101, 422, vat-rate-invalid",
    "BINNENLAND/LOGIES, -1, 422, vat-rate-invalid",
    "BINNENLAND/NUL, 5, 422, vat-rate-zero",
    "BINNENLAND/NUL, 0, 422, vat-rate-zero",
    "EU/HOOG, 5, 422, vat-rate-zero",
    "BINNENLAND/NERGENS, 5, 404, posting-pair-unknown"
  })
  void aRateGoesWithItsPair(String pair, String rate, int status, String code) {
    var answer = as("admin").put("/api/vat-rates/" + pair + "/2031-01-01", Map.of("rate", rate));
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(code(answer)).isEqualTo(code);
    assertThat(as("admin").put("/api/vat-rates/" + PAIR + "/2031-13-01", Map.of()).status())
        .isEqualTo(400);
    assertThat(as("admin").put("/api/vat-rates/" + PAIR + "/2031-01-01", Map.of()).status())
        .isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0001-01-01", "1999-12-31", "2100-01-01", "-0001-01-01", "+999999999-12-31"})
  void aDayThatNobodyCanMeanIsRefused(String day) {
    var path = "/api/vat-rates/" + PAIR + "/" + day;
    assertThat(code(as("admin").put(path, Map.of("rate", "21")))).isEqualTo("date-invalid");
    var removed = as("admin").delete(path);
    assertThat(removed.status()).as(removed.body()).isEqualTo(404);
    assertThat(code(removed)).isEqualTo("vat-rate-unknown");
  }

  /** What is not charged must not be charged from a day on. */
  @Test
  void aPairIsNotChargedNoMoreWhileItHasRatesFromADayOn() {
    var own = "/api/posting-setup/vat/EXPORT/LOGIES";
    var charged = Map.of("identifier", "EXL", "category", "S", "rate", 9, "salesAccount", "1520");
    var export = Map.of("identifier", "EXL", "category", "G", "rate", 0, "salesAccount", "1520");
    assertThat(as("admin").put(own, charged).status()).isEqualTo(204);
    var rate = "/api/vat-rates/EXPORT/LOGIES/" + today().plusDays(1);
    assertThat(as("admin").put(rate, Map.of("rate", "21")).status()).isEqualTo(204);
    assertThat(code(as("admin").put(own, export))).isEqualTo("vat-rates-first");
    assertThat(as("admin").delete(rate).status()).isEqualTo(204);
    assertThat(as("admin").put(own, export).status()).isEqualTo(204);
    assertThat(as("admin").delete(own).status()).isEqualTo(204);
  }
}

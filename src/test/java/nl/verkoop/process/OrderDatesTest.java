package nl.verkoop.process;

import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.verkoop.Api.Answer;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Dates of orders that cannot be are refused; those that are only odd are told. */
class OrderDatesTest extends IntegrationTest {

  private Answer draft(LocalDate ordered, LocalDate delivery) {
    return as("sales").inEnglish().draft(order("K1001").dated(ordered, delivery));
  }

  private void assertRefused(LocalDate ordered, LocalDate delivery, String... fields) {
    var answer = draft(ordered, delivery);
    assertThat(answer.status()).as(answer.body()).isEqualTo(422);
    assertThat(answer.json().get("refusals").findValuesAsText("field")).containsExactly(fields);
    assertThat(answer.json().get("refusals").findValuesAsText("code")).containsOnly("date-invalid");
    assertThat(answer.body()).contains("Jan 1, 2000");
  }

  @Test
  void beforeTheCenturyOrMoreThanFiveYearsAheadIsATypingError() {
    var last = today().plusYears(5);
    assertRefused(LocalDate.of(1999, 12, 31), today(), "orderDate");
    assertRefused(last.plusDays(1), last.plusDays(1), "orderDate", "requestedDeliveryDate");
    assertRefused(today(), LocalDate.of(1026, 1, 1), "requestedDeliveryDate");
    assertThat(draft(LocalDate.of(2000, 1, 1), last).status()).isEqualTo(201);
    assertThat(draft(last, last).status()).isEqualTo(201);
  }

  private void assertWarned(LocalDate ordered, LocalDate delivery, String... codes) {
    var draft = draft(ordered, delivery);
    assertThat(draft.status()).as(draft.body()).isEqualTo(201);
    assertThat(draft.json().get("warnings").findValuesAsText("code")).containsExactly(codes);
    var no = draft.json().at("/header/no").asText();
    assertThat(as("sales").inEnglish().get("/api/sales-orders/" + no).json().get("warnings"))
        .isEqualTo(draft.json().get("warnings"));
  }

  @Test
  void whatIsOddIsSavedWithAWarning() {
    assertWarned(today(), today());
    assertWarned(today().minusDays(30), today());
    assertWarned(today().minusDays(31), today(), "order-date-long-ago");
    assertWarned(today().plusDays(365), today().plusDays(365));
    assertWarned(today().plusDays(366), today().plusDays(366), "order-date-far-ahead");
    assertWarned(today(), today().minusDays(1), "delivery-before-order");
    assertWarned(today().plusDays(366), today(), "order-date-far-ahead", "delivery-before-order");
  }

  @Test
  void aWarningNamesItsFieldAndSpeaksTheReadersLanguage() {
    var no = draft(today().minusDays(31), today().minusDays(40)).json().at("/header/no").asText();
    var warnings = as("sales").get("/api/sales-orders/" + no).json().get("warnings");
    assertThat(warnings.findValuesAsText("field"))
        .isEqualTo(List.of("orderDate", "requestedDeliveryDate"));
    assertThat(warnings.at("/0/message").asText())
        .isEqualTo("De orderdatum ligt meer dan 30 dagen vóór de dag van invoer. Klopt dat?");
  }
}

package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

/** Which dates an order can have, and which are odd (posting rules 1). */
class OddDatesTest {

  /** Half past midnight in Amsterdam: the day is the 29th there, and the 28th in UTC. */
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-28T23:30:00Z"), ZoneId.of("Europe/Amsterdam"));

  private final OrderDates dates = new OrderDates(words(), CLOCK, 30, 90);

  private static StaticMessageSource words() {
    var words = new StaticMessageSource();
    words.setUseCodeAsDefaultMessage(true);
    words.addMessage(
        "order-warning.order-date-long-ago", LocaleContextHolder.getLocale(), "{0} days ago");
    return words;
  }

  private static DocumentRequest request(LocalDate date, LocalDate delivery) {
    return new DocumentRequest(
        "K1", "", date, delivery, null, null, null, null, null, null, null, null, List.of());
  }

  @ParameterizedTest(name = "ordered {0}, wanted {1}, agreed before {2}: impossible \"{3}\"")
  @CsvSource({
    ", , false, ''",
    "2026-11-29, 2026-12-10, false, ''",
    "2000-01-01, , false, ''",
    "1999-12-31, , false, orderDate",
    "1999-12-31, , true, ''",
    "1900-01-01, , true, ''",
    "1899-12-31, , true, orderDate",
    "2031-11-29, 2031-11-29, false, ''",
    "2031-11-30, , false, orderDate",
    ", 2031-11-30, false, requestedDeliveryDate",
    ", 1999-12-31, false, requestedDeliveryDate",
    "0026-11-29, 0026-12-10, false, orderDate requestedDeliveryDate"
  })
  void aTypingErrorIsNoDate(
      LocalDate date, LocalDate delivery, boolean agreedBefore, String fields) {
    assertThat(dates.impossible(request(date, delivery), agreedBefore))
        .extracting(Refusal::field)
        .containsExactly(
            Stream.of(fields.split(" ")).filter(f -> !f.isEmpty()).toArray(String[]::new));
  }

  @Test
  void theRefusalSaysWhichDatesArePossible() {
    assertThat(dates.impossible(request(LocalDate.of(1999, 1, 1), null), false))
        .containsExactly(
            Refusal.of(
                "orderDate", "date-invalid", LocalDate.of(2000, 1, 1), LocalDate.of(2031, 11, 29)));
  }

  @ParameterizedTest(name = "ordered {0}, wanted {1}: odd \"{2}\"")
  @CsvSource({
    "2026-11-29, , ''",
    "2026-11-29, 2026-11-29, ''",
    "2026-11-29, 2026-11-28, delivery-before-order",
    "2026-10-30, , ''",
    "2026-10-29, , order-date-long-ago",
    "2027-02-27, , ''",
    "2027-02-28, , order-date-far-ahead",
    "2026-10-29, 2026-10-28, order-date-long-ago delivery-before-order"
  })
  void anOddDateIsShownAgain(LocalDate date, LocalDate delivery, String codes) {
    assertThat(dates.odd(Orders.header(date, delivery, false)))
        .extracting(OrderView.Warning::code)
        .containsExactly(
            Stream.of(codes.split(" ")).filter(c -> !c.isEmpty()).toArray(String[]::new));
  }

  @Test
  void aWarningSaysWhereAndWhyInWords() {
    var warning = dates.odd(Orders.header(LocalDate.of(2026, 1, 1), null, false)).get(0);
    assertThat(warning.field()).isEqualTo("orderDate");
    assertThat(warning.toString()).contains("30 days ago");
  }
}

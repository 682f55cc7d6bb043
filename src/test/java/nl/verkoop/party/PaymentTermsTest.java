package nl.verkoop.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import nl.verkoop.shared.DateFormula;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an invoice starts with: its last days, and the discount (posting rules 6.1). */
class PaymentTermsTest {

  private static PaymentTerms terms(String due, String discount, String percent) {
    return new PaymentTerms(
        "T",
        "30 dagen",
        "30 days",
        new DateFormula(due),
        Optional.ofNullable(discount).map(DateFormula::new),
        new Percentage(new BigDecimal(percent)),
        false);
  }

  @ParameterizedTest(name = "rule 6.1: {1}, {3}% within {2}: due {4}, discount until {5}")
  @CsvSource({
    "2026-11-28, 14D,    ,     0, 2026-12-12,           ",
    "2026-11-28, 30D,    8D,   2, 2026-12-28, 2026-12-06",
    "2026-11-28, CM+30D, 10D,  1, 2026-12-30, 2026-12-08",
    "2026-11-28, 0D,     0D,   3, 2026-11-28, 2026-11-28",
    // Without a percentage there is no discount, whatever the formula; without a formula none
    // either.
    "2026-11-28, 30D,    8D,   0, 2026-12-28,           ",
    "2026-11-28, 30D,    ,     2, 2026-12-28,           "
  })
  void termsGiveTheLastDays(
      LocalDate posted,
      String due,
      String discount,
      String percent,
      LocalDate dueDate,
      LocalDate discountDate) {
    var terms = terms(due, discount, percent);
    assertThat(terms.dueDate(posted)).isEqualTo(dueDate);
    assertThat(terms.discountDate(posted)).isEqualTo(Optional.ofNullable(discountDate));
  }

  @ParameterizedTest(name = "rule 6.1: {0}% of {1} with VAT is {2}")
  @CsvSource({"2, 605.00, 12.10", "2, 121.00, 2.42", "1.5, 33.33, 0.50", "0, 605.00, 0.00"})
  void theDiscountIsOnTheAmountWithVat(String percent, String gross, String discount) {
    assertThat(terms("30D", "8D", percent).discount(Euro.of(gross))).isEqualTo(Euro.of(discount));
  }

  @Test
  void termsAreReadInDutchOrEnglish() {
    assertThat(terms("30D", "8D", "2").description("nl")).isEqualTo("30 dagen");
    assertThat(terms("30D", "8D", "2").description("en")).isEqualTo("30 days");
  }
}

package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

/** A later document is never due earlier (posting rules 6.1). */
class DateFormulaPropertyTest {

  @Provide
  Arbitrary<LocalDate> days() {
    return Dates.dates().yearBetween(2000, 2040);
  }

  /** Terms that lie on the day or after it. */
  @Provide
  Arbitrary<DateFormula> terms() {
    var counted =
        Arbitraries.integers()
            .between(0, 99)
            .flatMap(n -> Arbitraries.of("D", "W", "M", "Y").map(u -> n + u));
    return Arbitraries.of("", "CM", "+")
        .flatMap(start -> counted.map(each -> start + each))
        .map(DateFormula::new);
  }

  @Property
  void datesAreMonotone(
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate other,
      @ForAll("terms") DateFormula term) {
    var earlier = one.isBefore(other) ? one : other;
    var later = one.isBefore(other) ? other : one;
    assertThat(term.from(earlier)).isBeforeOrEqualTo(term.from(later));
  }

  @Property
  void nothingIsDueBeforeItsDay(@ForAll("days") LocalDate day, @ForAll("terms") DateFormula term) {
    assertThat(term.from(day)).isAfterOrEqualTo(day);
  }
}

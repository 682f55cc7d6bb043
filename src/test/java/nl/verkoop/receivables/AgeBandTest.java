package nl.verkoop.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeBandTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource({
    "2027-01-15, NOT_DUE",
    "2026-11-29, NOT_DUE",
    "2026-11-28, UP_TO_30",
    "2026-10-30, UP_TO_30",
    "2026-10-29, UP_TO_60",
    "2026-09-30, UP_TO_60",
    "2026-09-29, UP_TO_90",
    "2026-08-31, UP_TO_90",
    "2026-08-30, OLDER",
    "2019-12-31, OLDER"
  })
  void anAmountIsAsOldAsItHasBeenDue(LocalDate due, AgeBand band) {
    assertThat(AgeBand.of(due, TODAY)).isEqualTo(band);
    assertThat(band.isOverdue()).isEqualTo(due.isBefore(TODAY));
  }

  /** It is due to nobody, however old it is. */
  @Test
  void moneyOnAccountIsNeverOverdue() {
    var payment = Entries.entry(EntryKind.PAYMENT, "-30.00", "0.00", null);
    assertThat(payment.band(TODAY.plusYears(1))).isEqualTo(AgeBand.ON_ACCOUNT);
    assertThat(AgeBand.ON_ACCOUNT.isOverdue()).isFalse();
    assertThat(Entries.invoice("30.00", "0.00", null).band(TODAY.plusYears(1)))
        .isEqualTo(AgeBand.OLDER);
  }
}

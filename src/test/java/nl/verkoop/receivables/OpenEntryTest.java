package nl.verkoop.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import nl.verkoop.receivables.OpenEntry.Settlement;
import nl.verkoop.shared.Euro;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a payment settles of an entry, and its discount (posting rules 6.2 and 6.4). */
class OpenEntryTest {

  @ParameterizedTest(name = "{6}: {0} less {1} until {2}, paid {3} on {4}: settles {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          605.00 | 12.10 | 2026-11-09 | 605.00 | 2026-11-20 | 605.00        | rule 6.2 in full
          605.00 | 12.10 | 2026-11-09 | 605.00 | 2026-11-05 | 605.00        | decision 0013 in full, in time
          605.00 | 12.10 | 2026-11-09 | 700.00 | 2026-11-05 | 605.00        | rule 6.2 never more than remains
          605.00 | 12.10 | 2026-11-09 | 592.90 | 2026-11-05 | 592.90+12.10  | rule 6.2 with the discount
          605.00 | 12.10 | 2026-11-09 | 592.90 | 2026-11-09 | 592.90+12.10  | rule 6.2 on the last day
          605.00 | 12.10 | 2026-11-09 | 592.90 | 2026-11-01 | 592.90+12.10  | rule 6.2 on the day of the invoice
          605.00 | 12.10 | 2026-11-09 | 600.00 | 2026-11-05 | 592.90+12.10  | rule 6.2 the rest stays on account
          605.00 | 12.10 | 2026-11-09 | 604.99 | 2026-11-05 | 592.90+12.10  | rule 6.2 one cent less than all
          605.00 | 12.10 | 2026-11-09 | 592.89 | 2026-11-05 | 592.89        | rule 6.2 one cent too little
          605.00 | 12.10 | 2026-11-09 | 592.90 | 2026-11-10 | 592.90        | rule 6.2 a day too late
          605.00 | 12.10 | 2026-11-09 | 592.90 | 2026-10-31 | 592.90        | rule 6.4 before the invoice: no discount
          605.00 | 12.10 | 2026-11-09 | 100.00 | 2026-11-05 | 100.00        | rule 6.2 a part
          605.00 | 12.10 |            | 592.90 | 2026-11-05 | 592.90        | rule 6.1 terms without discount
          605.00 | 0.00  | 2026-11-09 | 604.99 | 2026-11-05 | 604.99        | rule 6.1 a discount of nothing
          100.00 | 2.00  | 2026-11-09 | 98.00  | 2026-11-09 | 98.00+2.00    | rule 6.2 what remains after a part
          """)
  void aPaymentSettles(
      String remaining,
      String discount,
      LocalDate until,
      String paid,
      LocalDate day,
      String settled,
      String source) {
    var parts = settled.split("\\+");
    var expected = new Settlement(Euro.of(parts[0]), Euro.of(parts.length > 1 ? parts[1] : "0"));
    assertThat(Entries.invoice(remaining, discount, until).settledBy(Euro.of(paid), day))
        .as(source)
        .isEqualTo(expected);
  }

  @ParameterizedTest(name = "rules 6.1 and 12.3: on {0} the discount is {1} and {2} is enough")
  @CsvSource({
    "2026-10-31, 0.00, 605.00",
    "2026-11-01, 12.10, 592.90",
    "2026-11-09, 12.10, 592.90",
    "2026-11-10, 0.00, 605.00"
  })
  void theDiscountIsStillPossibleUntilItsLastDay(LocalDate day, String discount, String enough) {
    var entry = Entries.invoice("605.00", "12.10", LocalDate.of(2026, 11, 9));
    assertThat(entry.discountOn(day)).isEqualTo(Euro.of(discount));
    assertThat(entry.dueOn(day)).isEqualTo(Euro.of(enough));
  }

  @ParameterizedTest(name = "rule 11: {0} is an invoice: {1}")
  @CsvSource({"INVOICE, true", "PAYMENT, false"})
  void onlyInvoicesAreMatched(EntryKind kind, boolean invoice) {
    assertThat(Entries.entry(kind, "-10.00", "0", null).isInvoice()).isEqualTo(invoice);
  }
}

package nl.verkoop.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a payment writes down with the entries it settles (posting rules 6.2). */
class EntryDetailTest {

  private static final long PAYMENT = 9;

  private static List<Applied> applied(String available, String applications) {
    return Applied.of(
        Euro.of(available),
        Euro.of(available),
        applications(available.startsWith("-") ? "1000.00" : "-1000.00", applications));
  }

  /** Applications written as "1=592.90+12.10 2=5.00": an entry, the amount, and the discount. */
  private static List<Application> applications(String remaining, String written) {
    return Stream.of(written.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> (each + "+0").split("[=+]"))
        .map(
            each ->
                new Application(
                    Entries.numbered(Long.parseLong(each[0]), remaining),
                    Euro.of(each[1]),
                    Euro.of(each[2])))
        .toList();
  }

  @ParameterizedTest(name = "{3}: {0} for {1} is written as {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          -605.00 | 1=605.00       | 1 APPLICATION -605.00 9, 9 APPLICATION 605.00 1 | rule 6.2 in full
          -592.90 | 1=592.90+12.10 | 1 APPLICATION -592.90 9, 9 APPLICATION 592.90 1, 1 PAYMENT_DISCOUNT -12.10 9 | rule 6.2 with the discount
          -700.00 | 1=605.00       | 1 APPLICATION -605.00 9, 9 APPLICATION 605.00 1 | rule 6.2 the rest on account
          -50.00  | ''             | '' | rule 6.2 all on account
          605.00  | 1=605.00       | 1 APPLICATION 605.00 9, 9 APPLICATION -605.00 1 | rule 6.2 an invoice applied to a payment
          80.00   | 1=75.00+5.00   | 1 APPLICATION 75.00 9, 9 APPLICATION -75.00 1, 1 PAYMENT_DISCOUNT 5.00 9 | rule 6.2 a refund applied to a credit memo
          """)
  void eachApplicationIsWrittenWithBothEntries(
      String available, String applications, String details, String source) {
    assertThat(
            EntryDetail.of(PAYMENT, applied(available, applications)).stream()
                .map(EntryDetailTest::inWords)
                .collect(Collectors.joining(", ")))
        .as(source)
        .isEqualTo(details);
  }

  private static String inWords(EntryDetail detail) {
    var other = detail.appliedEntryNo() == null ? "" : " " + detail.appliedEntryNo();
    return detail.entryNo() + " " + detail.kind() + " " + detail.amount().amount() + other;
  }

  @Test
  void theSumsOfBothSidesStayEqual() {
    var applied = applied("-160.00", "1=98.00+2.00 2=50.00 3=2.00");
    var sums =
        EntryDetail.of(PAYMENT, applied).stream()
            .collect(
                Collectors.groupingBy(
                    EntryDetail::entryNo,
                    TreeMap::new,
                    Collectors.reducing(Euro.ZERO, EntryDetail::amount, Money::plus)));
    assertThat(sums)
        .isEqualTo(
            Map.of(
                1L,
                Euro.of("-100.00"),
                2L,
                Euro.of("-50.00"),
                3L,
                Euro.of("-2.00"),
                PAYMENT,
                Euro.of("150.00")));
  }
}

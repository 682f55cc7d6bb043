package nl.verkoop.receivables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may settle what in a customer's ledger (posting rules 6.2). */
class ApplicationTest {

  /**
   * Written as "1:100.00=40.00+2.00": an entry with what remains of it, the amount, the discount.
   */
  private static List<Application> applications(String written) {
    return Stream.of(written.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> (each + "+0").split("[:=+]"))
        .map(
            each ->
                new Application(
                    Entries.numbered(Long.parseLong(each[0]), each[1]),
                    Euro.of(each[2]),
                    Euro.of(each[3])))
        .toList();
  }

  @ParameterizedTest(name = "{0} for {1}: refused \"{2}\"")
  @CsvSource({
    "-100.00, 1:100.00=100.00, ''",
    "-100.00, 1:100.00=98.00+2.00, ''",
    "-100.00, 1:60.00=60.00 2:50.00=40.00, ''",
    "-100.00, '', ''",
    "100.00, 1:-100.00=100.00, ''",
    "100.00, 1:-30.00=30.00 2:-80.00=70.00, ''",
    "-100.00, 1:100.00=100.01, applied-more-than-remains",
    "-100.00, 1:100.00=99.00+1.01, applied-more-than-remains",
    "-100.00, 1:60.00=60.00 2:50.00=40.01, applied-more-than-there-is",
    "-100.00, 1:100.00=0.00, applied-nothing",
    "-100.00, 1:100.00=-1.00, applied-nothing",
    "-100.00, 1:100.00=5.00+-1.00, applied-nothing",
    "-100.00, 1:-100.00=5.00, applied-to-the-same-side",
    "100.00, 1:100.00=5.00, applied-to-the-same-side",
    "-100.00, 1:60.00=60.00 1:60.00=1.00, applied-twice"
  })
  void whatRemainsAndRunsTheOtherWayIsSettledOnce(
      String available, String applications, String codes) {
    assertThat(codes(Application.against("K1", Euro.of(available), applications(applications))))
        .isEqualTo(codes);
  }

  @Test
  void nobodySettlesWhatAnotherOwes() {
    var invoice = applications("1:100.00=5.00");
    assertThat(codes(Application.against("K2", Euro.of("-100.00"), invoice)))
        .isEqualTo("applied-to-another-customer");
  }

  private static String codes(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::code).collect(Collectors.joining(" "));
  }

  @Test
  void amountsAreSaidWithTheRefusal() {
    var refusals = Application.against("K1", Euro.of("-10.00"), applications("1:100.00=10.01"));
    assertThat(refusals.get(0).arguments()).containsExactly(Euro.of("10.01"), Euro.of("10.00"));
  }
}

package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.banking.BankImport;
import nl.verkoop.receivables.EntryKind;
import nl.verkoop.receivables.OpenEntry;
import nl.verkoop.reconciliation.LineDecision.Choice;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which entries a human may give a receipt to (posting rules 6.2 and 6.4). */
class ChoiceRuleTest {

  private static final LocalDate POSTED = Invoices.POSTED;

  /** Two of K1, the first with two percent until the day of the receipt, and one of K2. */
  private static final Map<Long, OpenEntry> ENTRIES =
      Stream.of(
              entry(1, "K1", "100.00", "2.00"),
              entry(2, "K1", "50.00", "0.00"),
              entry(3, "K2", "10.00", "0.00"))
          .collect(Collectors.toMap(OpenEntry::entryNo, each -> each));

  private static OpenEntry entry(long no, String customer, String remaining, String discount) {
    return new OpenEntry(
        no,
        customer,
        customer,
        EntryKind.INVOICE,
        "VF00000" + no,
        "",
        POSTED,
        POSTED.plusMonths(1),
        Euro.CURRENCY,
        new BigDecimal(remaining),
        new BigDecimal(remaining),
        POSTED.plusWeeks(3),
        new BigDecimal(discount));
  }

  private static BankImport.Line receipt(String amount) {
    return Receipts.of(1, amount, "", "", "");
  }

  /** Choices written as "1=100.00 2=5.00": an entry and what is paid of it. */
  private static List<Choice> choices(String written) {
    return Stream.of(written.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> (each + " ").split("="))
        .map(each -> new Choice(Long.parseLong(each[0]), amount(each[1].strip())))
        .toList();
  }

  private static BigDecimal amount(String written) {
    return written.isEmpty() ? null : new BigDecimal(written);
  }

  private static Map<Long, OpenEntry> open(List<Choice> choices) {
    return choices.stream()
        .map(Choice::entryNo)
        .filter(ENTRIES::containsKey)
        .distinct()
        .collect(Collectors.toMap(each -> each, ENTRIES::get));
  }

  @ParameterizedTest(name = "rule 6.4: {0} to {1}: {2}")
  @CsvSource({
    "150.00, 1=100.00 2=50.00, ",
    "150.00, 1=98.00 2=0.01, ",
    "150.00, 1=100.00, ",
    "150.00, 1=100.000, ",
    "150.00, '', entry-not-open",
    "150.00, 1=100.00 9=5.00, entry-not-open",
    "150.00, 1=50.00 1=50.00, entry-twice",
    "150.00, 1=50.00 3=10.00, entries-of-several-customers",
    "150.00, 1=0.00, application-not-positive",
    "150.00, 1=-1.00, application-not-positive",
    "150.00, 1=, application-not-positive",
    "150.00, 1=0.001, application-not-positive",
    "150.00, 1=100.01, application-too-large",
    "99.99, 1=100.00, application-too-large",
    "100.00, 1=100.00, ",
    "149.99, 1=100.00 2=50.00, application-too-large",
    "150.00, 1=1.00 2=50.01, application-too-large"
  })
  void whatIsPaidLiesWithinTheReceiptAndItsEntries(String received, String choices, String code) {
    var chosen = choices(choices);
    assertThat(ChoiceRule.check(receipt(received), chosen, open(chosen)))
        .extracting(Refusal::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
  }

  @ParameterizedTest(name = "rule 13: {0} when {1} of the first was given before: {2}")
  @CsvSource({
    "1=100.00, 0.00, ",
    "1=40.00, 60.00, ",
    "1=40.01, 60.00, 40.00",
    "1=1.00, 100.00, 0.00",
    // With its discount 98.00 settles all of the entry, one cent less only itself.
    "1=98.00, 0.01, 99.99",
    "1=97.99, 2.01, ",
    "1=97.99, 2.02, 97.98",
    "2=50.00, 100.00, "
  })
  void whatOtherLinesTakeIsNotGivenTwice(String choices, BigDecimal given, BigDecimal left) {
    var chosen = choices(choices);
    var refusals =
        ChoiceRule.givenBefore(receipt("150.00"), chosen, open(chosen), Map.of(1L, given));
    assertThat(refusals)
        .isEqualTo(
            left == null
                ? List.of()
                : List.of(Refusal.of("applications", "entry-given-before", "VF000001", left)));
  }

  @ParameterizedTest(name = "rule 6.2: {0} is written down as {1}")
  @CsvSource({
    "1=99.00 2=20.00, 1=98.00 2=20.00",
    "1=100.00 2=50.00, 1=100.00 2=50.00",
    "1=97.99, 1=97.99"
  })
  void withTheDiscountLessMoneySettles(String choices, String settled) {
    var chosen = choices(choices);
    assertThat(ChoiceRule.settled(receipt("150.00"), chosen, open(chosen)))
        .isEqualTo(choices(settled));
  }

  @Test
  void everyEntryThatWasGivenBeforeIsNamed() {
    var chosen = choices("1=100.00 2=50.00");
    assertThat(
            ChoiceRule.givenBefore(
                receipt("150.00"),
                chosen,
                open(chosen),
                Map.of(1L, BigDecimal.ONE, 2L, BigDecimal.ONE)))
        .hasSize(2);
  }
}

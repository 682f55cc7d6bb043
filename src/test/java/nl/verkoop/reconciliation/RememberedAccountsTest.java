package nl.verkoop.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By what a line is recognised as one like an earlier one (features B-25 and B-26). */
class RememberedAccountsTest {

  @ParameterizedTest(name = "{0} from {1} {2}: {3} is {4}")
  @CsvSource({
    "-12.10, '', '', Kosten betalingsverkeer okt 2026, -words KOSTEN BETALINGSVERKEER",
    "-13.75, '', '', kosten  betalingsverkeer november 2026, -words KOSTEN BETALINGSVERKEER",
    "-1.00, Bank, '', Tarief 3e kwartaal, -words BANK TARIEF KWARTAAL",
    "1.00, Bank, '', Tarief, +words BANK TARIEF",
    "-80.00, Verhuur BV, NL20 INGB 0001 2345 67, Huur mei, -account NL20INGB0001234567",
    "80.00, Verhuur BV, NL20INGB0001234567, Terug, +account NL20INGB0001234567",
    "80.00, '', '', 12345 okt, ''",
    "80.00, '', '', abc 1, ''",
  })
  void numbersAndMonthsDoNotCount(
      String amount, String name, String account, String text, String likeness) {
    assertThat(RememberedAccounts.likeness(Receipts.of(1, amount, name, account, text)))
        .isEqualTo(likeness);
  }
}

package nl.verkoop.banking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.banking.BankImportTable.EarlierLine;
import nl.verkoop.banking.BankImportTable.NewLine;
import nl.verkoop.banking.statement.StatementEntry;
import nl.verkoop.banking.statement.StatementFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDoubtsTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final String IBAN = "NL57VKHB0000150102";

  @ParameterizedTest
  @CsvSource({
    // The same format: the words must agree as well, blanks and capitals aside.
    "camt.053.001.02, 2026-11-25, 121.00, Oudeland, NL57VKHB0000150102, factuur  VF000007, SEEN_BEFORE",
    "camt.053.001.02, 2026-11-25, 121.00, Oudeland, NL57VKHB0000150102, Factuur VF000008, ''",
    // Another format writes other words.
    "MT940, 2026-11-25, 121.00, OUDELAND, NL57VKHB0000150102, /REMI/VF000007, SEEN_BEFORE",
    "MT940, 2026-11-25, 121.00, Oudeland, '', anders, SEEN_BEFORE",
    "MT940, 2026-11-25, 121.00, Iemand anders, '', anders, ''",
    "MT940, 2026-11-25, 121.00, Oudeland, NL20INGB0001234567, anders, ''",
    "MT940, 2026-11-24, 121.00, Oudeland, NL57VKHB0000150102, anders, ''",
    "MT940, 2026-11-25, 121.01, Oudeland, NL57VKHB0000150102, anders, ''"
  })
  void aLineIsDoubtfulWhenAnEarlierFileSeemsToHaveBroughtIt(
      String format,
      LocalDate day,
      BigDecimal amount,
      String name,
      String iban,
      String text,
      String doubts) {
    var earlier = new EarlierLine("BANK", day, amount, name, iban, text, format);
    assertThat(doubts(List.of(), List.of(earlier))).isEqualTo(doubts);
  }

  @Test
  void whatTheFileWarnsOfIsADoubtAboutTheLinesOfThatStatement() {
    assertThat(
            doubts(
                List.of(warning("unbalanced", "A1"), warning("other-currency", "A1")), List.of()))
        .isEqualTo("UNBALANCED,OTHER_CURRENCY");
    assertThat(doubts(List.of(warning("unbalanced", "A2"), warning("iban-check", "A1")), List.of()))
        .isEmpty();
  }

  private static StatementFile.Warning warning(String code, String statementId) {
    return new StatementFile.Warning(code, statementId, "");
  }

  private static String doubts(List<StatementFile.Warning> warnings, List<EarlierLine> earlier) {
    var file = new StatementFile.Read("camt.053.001.02", List.of(), warnings);
    var entry =
        new StatementEntry(
            1, DAY, DAY, new BigDecimal("121.00"), "Oudeland", IBAN, "Factuur VF000007", "", "");
    var line = new NewLine("BANK", "EUR", 1, "A1", entry, "fingerprint", "");
    return new LineDoubts(file, earlier).addTo(List.of(line)).get(0).doubts();
  }
}

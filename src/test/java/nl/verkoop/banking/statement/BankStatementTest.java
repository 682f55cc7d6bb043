package nl.verkoop.banking.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A statement adds up, and each of its movements is known again (posting rules 11 and 14). */
class BankStatementTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);

  private static StatementEntry entry(BigDecimal amount, String iban, String text) {
    return new StatementEntry(1, DAY, DAY, amount, "Hofstra", iban, text, "", "");
  }

  private static BankStatement statement(
      BigDecimal opening, BigDecimal closing, List<StatementEntry> entries) {
    return new BankStatement(
        "NL68VKPA0100200300",
        "1",
        "EUR",
        DAY,
        DAY,
        Optional.ofNullable(opening),
        Optional.ofNullable(closing),
        entries);
  }

  @ParameterizedTest(name = "rule 11: from {0} by {1} to {2}: adds up to {3}, in doubt {4}")
  @CsvSource({
    "100.00, 50.00 -20.00, 130.00, 30.00, false",
    "100.00, 50.00 -20.00, 130.01, 30.00, true",
    "100.00, 50.00 -20.00, 129.99, 30.00, true",
    "-10.00, 10, 0, 10.00, false",
    "100.00, '', 100.00, 0.00, false",
    "100.00, '', 100.01, 0.00, true",
    ", 50.00, 130.00, 50.00, false",
    "100.00, 50.00, , 50.00, false"
  })
  void movementsLeadFromOneBalanceToTheOther(
      BigDecimal opening, String amounts, BigDecimal closing, BigDecimal total, boolean doubt) {
    var entries =
        Stream.of(amounts.split(" "))
            .filter(amount -> !amount.isEmpty())
            .map(amount -> entry(new BigDecimal(amount), "", ""))
            .toList();
    var statement = statement(opening, closing, entries);
    assertThat(statement.total()).isEqualTo(total);
    assertThat(statement.isUnbalanced()).isEqualTo(doubt);
  }

  @Test
  void equalMovementsOfOneStatementAreToldApart() {
    var same = entry(BigDecimal.TEN, "NL57VKHB0000150102", "VF000001");
    var prints = statement(null, null, List.of(same, same, same)).fingerprints();
    assertThat(prints).doesNotHaveDuplicates();
    assertThat(statement(null, null, List.of(same, same)).fingerprints())
        .as("delivered again")
        .isEqualTo(prints.subList(0, 2));
  }

  @ParameterizedTest(name = "account \"{0}\" and text \"{1}\" is the same movement: {2}")
  @CsvSource({
    "NL57VKHB0000150102, VF000001, true",
    "NL57VKHB0000150102, ' vf 000001', true",
    "nl57 vkhb 0000 1501 02, VF000001, true",
    "NL57VKHB0000150102, VF000002, false",
    "'', VF000001, false"
  })
  void blanksAndCapitalsMakeNoOtherMovement(String iban, String text, boolean same) {
    var one =
        statement(null, null, List.of(entry(BigDecimal.TEN, "NL57VKHB0000150102", "VF000001")));
    var other = statement(null, null, List.of(entry(BigDecimal.TEN, iban, text)));
    assertThat(one.fingerprints().equals(other.fingerprints())).isEqualTo(same);
  }

  @Test
  void withoutAnAccountTheNameTellsWhoItWas() {
    assertThat(entry(BigDecimal.TEN, "", "x").likeness()).isEqualTo("2026-11-25\n10\nHOFSTRA\nX");
    assertThat(entry(BigDecimal.TEN, "NL1", "x").likeness()).isEqualTo("2026-11-25\n10\nNL1\nX");
  }

  @ParameterizedTest(name = "of {0} characters {1} are kept")
  @CsvSource({"139, 139", "140, 140", "141, 140"})
  void longNamesAreCutWhereItShows(int written, int kept) {
    var long140 = "n".repeat(written);
    var entry = new StatementEntry(1, DAY, DAY, BigDecimal.TEN, long140, "", "", long140, long140);
    assertThat(entry.counterpartyName()).hasSize(kept).isEqualTo(entry.endToEndId());
    assertThat(entry.bankReference()).isEqualTo(entry.counterpartyName());
    assertThat(entry.counterpartyName().endsWith("…")).isEqualTo(written > kept);
  }
}

package nl.verkoop.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.verkoop.banking.BankImportTable.EarlierLine;
import nl.verkoop.banking.BankImportTable.NewLine;
import nl.verkoop.banking.statement.StatementEntry;
import nl.verkoop.shared.BankAccountNumber;
import org.junit.jupiter.api.Test;

class EarlierLinesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final BigDecimal AMOUNT = new BigDecimal("25.00");

  private static final List<String> ACCOUNTS =
      List.of(
          "",
          "NL57VKHB0000150102",
          "NL20INGB0000150102",
          "DE89370400440532013000",
          "150102",
          "0000150102",
          "102",
          "370400440532013000");
  private static final List<String> NAMES = List.of("", "Oudeland", "OUDE LAND", "Zuidema");
  private static final List<String> TEXTS = List.of("", "factuur 1", "Factuur  1", "factuur 2");

  private record Side(String account, String name, String text) {

    EarlierLine earlier(String format) {
      return new EarlierLine("BANK", DAY, AMOUNT, name, account, text, format);
    }

    NewLine line() {
      var entry = new StatementEntry(1, DAY, DAY, AMOUNT, name, account, text, "", "");
      return new NewLine("BANK", "EUR", 1, "1", entry, "", "");
    }

    /** The rule as it would be said: by account where both name one, else by name where both do. */
    boolean isSeenIn(Side other, boolean sameFormat) {
      var sameText = StatementEntry.bare(text).equals(StatementEntry.bare(other.text));
      if (sameFormat && !sameText) {
        return false;
      }
      if (!account.isEmpty() && !other.account.isEmpty()) {
        return BankAccountNumber.same(account, other.account);
      }
      return name.isEmpty()
          || other.name.isEmpty()
          || StatementEntry.bare(name).equals(StatementEntry.bare(other.name));
    }
  }

  private static List<Side> sides() {
    return ACCOUNTS.stream()
        .flatMap(
            account ->
                NAMES.stream()
                    .flatMap(name -> TEXTS.stream().map(text -> new Side(account, name, text))))
        .toList();
  }

  @Test
  void findsWhatComparingEachWithEachWouldFind() {
    for (var format : List.of("MT940", "camt.053.001.02")) {
      for (var earlier : sides()) {
        var lines = new EarlierLines(List.of(earlier.earlier(format)), "MT940");
        assertThat(sides())
            .as("%s of %s", earlier, format)
            .allSatisfy(
                side ->
                    assertThat(lines.have(side.line()))
                        .as(side.toString())
                        .isEqualTo(side.isSeenIn(earlier, format.equals("MT940"))));
      }
    }
  }

  @Test
  void twentyThousandPaymentsOfOneAmountOnOneDayAreLookedUpAtOnce() {
    var all =
        IntStream.range(0, 20_000)
            .mapToObj(
                each -> new Side("NL57VKHB%010d".formatted(each), "Lid " + each, "contributie"))
            .toList();
    var earlier = all.stream().map(each -> each.earlier("camt.053.001.02")).toList();
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          var lines = new EarlierLines(earlier, "MT940");
          assertThat(all).allMatch(each -> lines.have(each.line()));
          assertThat(all)
              .noneMatch(
                  each ->
                      lines.have(new Side(each.account.replace("VKHB", "INGB"), "Lid", "").line()));
        });
  }
}

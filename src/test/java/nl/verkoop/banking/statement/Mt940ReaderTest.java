package nl.verkoop.banking.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Mt940ReaderTest {

  private static final String PAGES = TestFiles.text("mt940-pages.txt");
  private static final StatementFile.Read DUTCH = TestFiles.read("mt940-dutch.txt");

  @Test
  void readsAllDutchDialectsToBalancedStatements() {
    assertThat(DUTCH.format()).isEqualTo("MT940");
    assertThat(DUTCH.warnings()).isEmpty();
    assertThat(DUTCH.statements())
        .extracting(BankStatement::statementId)
        .containsExactly("06201/1", "940S250303", "P250303000000001", "62/1", "1", "1/1");
    assertThat(DUTCH.statements())
        .extracting(BankStatement::accountIban)
        .containsExactly(
            "100200300",
            "NL68VKPA0100200300",
            "NL68VKPA0100200300",
            "NL68VKPA0100200300",
            "0100200300",
            "0100200300");
  }

  @Test
  void readsAbnAmro() {
    assertParty(entry(0, 0), "BAKKERIJ ZONNESCHIJN", "NL68KLNT0311122233");
    assertThat(entry(0, 0).amount()).isEqualTo("121.50");
    assertThat(entry(0, 0).text()).isEqualTo("FACTUUR VF-2025-0042 EN NOG EEN STUKJE");
    assertThat(entry(0, 0).endToEndId()).isEqualTo("VF-2025-0042");
    assertParty(entry(0, 1), "FIETSENMAKER EN ZOON", "NL82KLNT0444555666");
    assertThat(entry(0, 1).text()).isEqualTo("TERUG GESTORT");
    assertThat(entry(0, 1).endToEndId()).isEqualTo("K-77");
    assertParty(entry(0, 2), "GEMEENTE TERDAM", "644512113");
  }

  @Test
  void readsReversalsWithTheirOwnSign() {
    assertThat(entry(0, 1).amount()).isEqualTo("-20.00");
    assertThat(entry(0, 2).amount()).isEqualTo("1.50");
  }

  @Test
  void readsRabobankWithAKeywordCutOverTwoLines() {
    assertParty(entry(1, 0), "Fietsenmaker en Zn", "NL82KLNT0444555666");
    assertThat(entry(1, 0).text()).isEqualTo("VF-2025-0043 - en meer");
    assertThat(entry(1, 0).endToEndId()).isEqualTo("VF-2025-0043");
  }

  @Test
  void readsIng() {
    assertParty(entry(2, 0), "TERDAM BELASTINGEN", "NL10KLNT0000445566");
    assertThat(entry(2, 0).text()).isEqualTo("9202500420000117");
    assertThat(entry(2, 0).bankReference()).isEqualTo("BANKREF1");
    assertThat(entry(2, 0).valueDate()).isEqualTo(LocalDate.of(2025, 1, 1));
    assertThat(entry(2, 0).bookingDate()).isEqualTo(LocalDate.of(2024, 12, 29));
    assertThat(entry(2, 1).text()).isEqualTo("9202500420000117");
    assertThat(entry(2, 2).text()).isEqualTo("Retour RTRN MS03");
  }

  @Test
  void readsSnsTriodosAndKnab() {
    assertParty(entry(3, 0), "terdam", "NL10KLNT0000445566");
    assertParty(entry(4, 0), "", "NL82KLNT0444555666");
    assertThat(entry(4, 0).text()).isEqualTo("FIETSENMAKER EN ZOON KADE 1VF-2025-0044");
    assertParty(entry(5, 0), "FIETSENMAKER", "NL82KLNT0444555666");
    assertThat(entry(5, 0).text()).isEqualTo("ORDER 17");
  }

  @Test
  void chainsThePagesOfOneStatementAndReadsGermanFields() {
    StatementFile.Read read = TestFiles.readText(PAGES);

    assertThat(read.warnings()).isEmpty();
    assertThat(read.statements()).hasSize(1);
    BankStatement statement = read.statements().get(0);
    assertThat(statement.statementId()).isEqualTo("00012");
    assertThat(statement.openingBalance()).contains(new BigDecimal("100.00"));
    assertThat(statement.closingBalance()).contains(new BigDecimal("90.00"));
    assertThat(statement.entries()).extracting(StatementEntry::position).containsExactly(1, 2, 3);
    assertParty(statement.entries().get(0), "Muster und Soehne GmbH", "DE10999888770000123456");
    assertThat(statement.entries().get(0).endToEndId()).isEqualTo("VF-2025-0050");
    assertThat(statement.entries().get(0).text()).isEqualTo("Rechnung VF-2025-0050 langer Text");
  }

  @Test
  void tellsHonestEqualEntriesApartAndKnowsThemAgain() {
    List<String> once = TestFiles.readText(PAGES).statements().get(0).fingerprints();
    List<String> again =
        TestFiles.readText(PAGES.replace("gleich", "Gleich ")).statements().get(0).fingerprints();

    assertThat(once).hasSize(3).doesNotHaveDuplicates().isEqualTo(again);
    assertThat(once).allSatisfy(each -> assertThat(each).matches("[0-9a-f]{64}"));
  }

  @Test
  void recognisesReportsDuringTheDay() {
    assertThat(TestFiles.refusal(TestFiles.bytes("mt942.txt"))).isEqualTo("interim-report");
    StatementFile.Read mixed = TestFiles.readText(PAGES + TestFiles.text("mt942.txt"));
    assertThat(mixed.statements()).hasSize(1);
    assertThat(mixed.warnings())
        .extracting(StatementFile.Warning::code)
        .containsExactly("interim-skipped");
  }

  @Test
  void refusesDamagedMovementsAndSaysWhy() {
    assertThat(TestFiles.refusal(PAGES.replace("CR10,00N", "CRN"))).isEqualTo("no-amount");
    assertThat(TestFiles.refusal(PAGES.replace("2503030303CR", "03CR"))).isEqualTo("malformed");
    assertThat(TestFiles.refusal(PAGES.replace("CR10,00N", "CR10,001N"))).isEqualTo("too-precise");
    assertThat(TestFiles.refusal(PAGES.replaceAll(":25:.*\n", ""))).isEqualTo("malformed");
  }

  @Test
  void reportsMissingBalancesAndCurrencyAndOddHeaders() {
    String partly = "?:9401:?\n" + PAGES.replaceAll(":6[02]M:.*\n", "").replace("EUR", "");

    assertThat(TestFiles.readText(partly).warnings())
        .extracting(StatementFile.Warning::code)
        .containsExactlyInAnyOrder(
            "odd-header", "no-closing-balance", "no-currency", "no-opening-balance", "no-currency");
  }

  @Test
  void readsWindowsTextAndOldLineEndsAndStrayControlCharacters() {
    String old = "\u0001" + PAGES.replace("Soehne", "Söhne").replace("\n", "\r\n") + "\u0003";
    byte[] content = old.getBytes(Charset.forName("windows-1252"));

    var read = (StatementFile.Read) TestFiles.READER.read(content);

    assertThat(read.warnings()).isEmpty();
    assertThat(read.statements().get(0).entries().get(0).counterpartyName())
        .isEqualTo("Muster und Söhne GmbH");
  }

  private static StatementEntry entry(int statement, int position) {
    return DUTCH.statements().get(statement).entries().get(position);
  }

  private static void assertParty(StatementEntry entry, String name, String account) {
    assertThat(entry.counterpartyName()).isEqualTo(name);
    assertThat(entry.counterpartyIban()).isEqualTo(account);
  }

  private static final String STATEMENT =
      """
      :20:S1
      :25:NL68VKPA0100200300
      :28C:1/1
      :60F:C261101EUR100,00
      :61:2611021102C605,00NTRFNONREF
      :86:Betaling
      %s
      :61:2611021102C1,00NTRFNONREF
      :86:nog een
      :62F:C261102EUR706,00
      -
      :20:S2
      :25:NL68VKPA0100200300
      :28C:2/1
      :60F:C261102EUR706,00
      :62F:C261102EUR706,00
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        ":20:uw referentie",
        ":61: zie bijlage",
        ":25:12",
        ":28C:x",
        ":62F:voldaan",
        ":20:\n:61:"
      })
  void whatAPayerWritesBeginsNoField(String written) {
    var read = TestFiles.readText(STATEMENT.formatted(written));

    assertThat(read.statements())
        .extracting(each -> each.entries().size())
        .as(written)
        .containsExactly(2, 0);
    assertThat(read.warnings()).isEmpty();
    assertThat(read.statements().get(0).entries().get(0).text()).startsWith("Betaling :");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
  void readsSixteenBitTextThatSaysSo(String charset) {
    var mark = charset.equals("UTF-16") ? "" : "\uFEFF";
    var file = (mark + STATEMENT.formatted("Zoë Ünal")).getBytes(Charset.forName(charset));

    var read = (StatementFile.Read) TestFiles.READER.read(file);
    assertThat(read.statements().get(0).entries().get(0).text()).isEqualTo("Betaling Zoë Ünal");
  }

  @Test
  void anAmountThatDoesNotShowItsDecimalsIsRefused() {
    assertThat(TestFiles.refusal(STATEMENT.formatted("").replace("605,00", "605")))
        .isEqualTo(StatementFile.Refused.NO_AMOUNT);
  }
}

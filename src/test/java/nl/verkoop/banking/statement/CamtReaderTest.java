package nl.verkoop.banking.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CamtReaderTest {

  private static final String BATCH = TestFiles.text("camt053-batch.xml");

  @Test
  void readsAccountPeriodAndBookBalances() {
    StatementFile.Read read = TestFiles.read("camt053-batch.xml");

    assertThat(read.format()).isEqualTo("camt.053.001.08");
    BankStatement statement = read.statements().get(0);
    assertThat(statement.accountIban()).isEqualTo("NL68VKPA0100200300");
    assertThat(statement.statementId()).isEqualTo("2025-043");
    assertThat(statement.from()).isEqualTo(LocalDate.of(2025, 3, 3));
    assertThat(statement.openingBalance()).contains(new BigDecimal("1000.00"));
    assertThat(statement.closingBalance()).contains(new BigDecimal("1291.00"));
  }

  @Test
  void offersEachPartOfABatchWithItsOwnAmountAndParty() {
    assertThat(TestFiles.read("camt053-batch.xml").statements().get(0).entries().subList(0, 2))
        .extracting(
            StatementEntry::position,
            StatementEntry::amount,
            StatementEntry::counterpartyName,
            StatementEntry::counterpartyIban,
            StatementEntry::text,
            StatementEntry::endToEndId,
            StatementEntry::bankReference)
        .containsExactly(
            tuple(
                1,
                new BigDecimal("121.00"),
                "Bakkerij Zonneschijn B.V.",
                "NL68KLNT0311122233",
                "Factuur VF-2025-0042 met dank",
                "VF-2025-0042",
                "PART-1"),
            tuple(
                2,
                new BigDecimal("200.00"),
                "Fietsenmaker & Zn",
                "NL82KLNT0444555666",
                "RF39VF20250042",
                "",
                "PART-2"));
  }

  @Test
  void keepsABatchWholeWhenItsPartsDoNotAddUp() {
    StatementFile.Read read = TestFiles.read("camt053-batch.xml");

    StatementEntry entry = read.statements().get(0).entries().get(3);
    assertThat(entry.amount()).isEqualTo("20.00");
    assertThat(entry.text()).isEqualTo("deel een deel twee");
    assertThat(read.warnings())
        .extracting(StatementFile.Warning::code)
        .containsExactly("batch-not-split", "not-booked");
  }

  @Test
  void namesTheDebtorOfADirectDebitThatWasTakenBack() {
    StatementEntry entry = TestFiles.read("camt053-batch.xml").statements().get(0).entries().get(2);

    assertThat(entry.amount()).isEqualTo("-50.00");
    assertThat(entry.counterpartyIban()).isEqualTo("NL82KLNT0444555666");
    assertThat(entry.text()).isEqualTo("Incasso maart RTRN AM04");
    assertThat(entry.bookingDate()).isEqualTo(LocalDate.of(2025, 3, 3));
    assertThat(entry.valueDate()).isEqualTo(entry.bookingDate());
  }

  @Test
  void warnsWhenTheEntriesDoNotLeadToTheClosingBalance() {
    String wrong = BATCH.replace("1291.00000", "1290.00");

    assertThat(TestFiles.readText(wrong).warnings())
        .contains(
            new StatementFile.Warning("unbalanced", "2025-043", "1000.00 + 291.00 ≠ 1290.00"));
  }

  @Test
  void refusesWhatItCannotReadExactly() {
    assertThat(TestFiles.refusal(BATCH.replace("<Amt Ccy=\"EUR\">50.00</Amt>", "")))
        .isEqualTo("no-amount");
    assertThat(TestFiles.refusal(BATCH.replace("1291.00000", "1291.00001")))
        .isEqualTo("too-precise");
    assertThat(TestFiles.refusal(BATCH.replace("<CdtDbtInd>DBIT</CdtDbtInd>", "")))
        .isEqualTo("malformed");
    assertThat(TestFiles.refusal(BATCH.substring(0, BATCH.length() / 2))).isEqualTo("malformed");
  }

  @Test
  void recognisesReportsDuringTheDay() {
    assertThat(TestFiles.refusal(TestFiles.bytes("camt052.xml"))).isEqualTo("interim-report");
    String notification = "<Document><BkToCstmrDbtCdtNtfctn/></Document>";
    assertThat(TestFiles.refusal(notification)).isEqualTo("interim-report");
    assertThat(TestFiles.refusal("<Document><CstmrCdtTrfInitn/></Document>"))
        .isEqualTo("unknown-format");
  }

  @Test
  void neverOpensWhatAnEntityPointsTo() {
    String declared = "<!DOCTYPE Document [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Document";
    String open = BATCH.replace("<Document", declared).replace("met dank", "&x;");

    assertThat(TestFiles.refusal(open)).isEqualTo("malformed");
    assertThat(TestFiles.refusal(BATCH.replace("met dank", "&x;"))).isEqualTo("malformed");
  }

  @Test
  void readsSeveralDocumentsOneAfterTheOther() {
    assertThat(TestFiles.readText(BATCH + "\n" + BATCH).statements()).hasSize(2);
  }

  @Test
  void readsOtherEncodingsThanItSays() {
    String named = BATCH.replace("Bakkerij", "Patiënt");
    byte[] western = named.getBytes(Charset.forName("windows-1252"));
    byte[] wide = named.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16);

    for (byte[] content : new byte[][] {western, wide}) {
      var read = (StatementFile.Read) TestFiles.READER.read(content);
      assertThat(read.statements().get(0).entries().get(0).counterpartyName())
          .isEqualTo("Patiënt Zonneschijn B.V.");
    }
  }

  @Test
  void warnsAboutAnEntryInAnotherCurrency() {
    String dollars = BATCH.replace("<Amt Ccy=\"EUR\">50.00</Amt>", "<Amt Ccy=\"USD\">50.00</Amt>");

    assertThat(TestFiles.readText(dollars).warnings())
        .contains(new StatementFile.Warning("other-currency", "2025-043", "USD"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a>", "<a/>"})
  void aFileMadeToFillTheMemoryIsRefused(String element) {
    var many = element.repeat(2_000_000);
    for (var place :
        List.of("<Document>%s", "<Document><BkToCstmrStmt xmlns='camt.053.001.02'><Stmt><Bal>%s")) {
      var content = place.formatted(many).getBytes(StandardCharsets.UTF_8);
      assertThat(TestFiles.READER.read(content)).isInstanceOf(StatementFile.Refused.class);
    }
  }

  /** An entry of a statement that says nothing else. */
  private static StatementEntry entry(String content) {
    var file =
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>
        <Id>S1</Id><Acct><Id><IBAN>NL68VKPA0100200300</IBAN></Id><Ccy>EUR</Ccy></Acct>
        <Ntry>%s<Sts>BOOK</Sts><BookgDt><Dt>2026-11-02</Dt></BookgDt></Ntry>
        </Stmt></BkToCstmrStmt></Document>
        """;
    return TestFiles.readText(file.formatted(content)).statements().get(0).entries().get(0);
  }

  @Test
  void keepsWhatIsAddedToAStructuredRemittance() {
    var entry =
        entry(
            """
            <Amt Ccy="EUR">605.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><NtryDtls><TxDtls><RmtInf>
            <Ustrd>november</Ustrd>
            <Strd><RfrdDocInf><Nb>VF000051</Nb></RfrdDocInf></Strd>
            <Strd><AddtlRmtInf>FACTUUR VF000052</AddtlRmtInf></Strd>
            </RmtInf></TxDtls></NtryDtls>
            """);
    assertThat(entry.text()).isEqualTo("november VF000051 FACTUUR VF000052");
  }

  @Test
  void saysWhyAPaymentCameBackInCodeAndWords() {
    var entry =
        entry(
            """
            <Amt Ccy="EUR">10.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><NtryDtls><TxDtls><RtrInf>
            <Rsn><Cd>AM04</Cd></Rsn><AddtlInf>SALDO ONVOLDOENDE</AddtlInf>
            </RtrInf></TxDtls></NtryDtls>
            """);
    assertThat(entry.text()).isEqualTo("RTRN AM04 SALDO ONVOLDOENDE");
  }

  @Test
  void namesThePayersOfABatchThatStaysWholeAndWhatTheBankKept() {
    var entry =
        entry(
            """
            <Amt Ccy="EUR">297.50</Amt><CdtDbtInd>CRDT</CdtDbtInd>
            <Chrgs><Rcrd><Amt Ccy="EUR">2.50</Amt></Rcrd></Chrgs>
            <NtryDtls>
            <TxDtls><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
            <RltdPties><Dbtr><Nm>Hofstra</Nm></Dbtr></RltdPties></TxDtls>
            <TxDtls><Amt Ccy="EUR">200.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>
            <RltdPties><Dbtr><Nm>Oudeland</Nm></Dbtr></RltdPties></TxDtls>
            </NtryDtls>
            """);
    assertThat(entry.text()).isEqualTo("Hofstra 100.00 Oudeland 200.00 CHRG EUR 2.50");
  }
}

package nl.verkoop.banking.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementReaderTest {

  /** Far from the largest file, and long enough to tell a square from a line. */
  private static final int LONG = 4 << 20;

  @Test
  void refusesWhatIsNoBankStatement() {
    assertThat(TestFiles.refusal("")).isEqualTo("empty");
    assertThat(TestFiles.refusal("Datum;Naam;Bedrag\n20250303;x;1,00\n"))
        .isEqualTo("unknown-format");
    assertThat(TestFiles.refusal(":86:091\n-")).isEqualTo("malformed");
  }

  @Test
  void refusesAFileTooLargeToHold() {
    assertThat(TestFiles.refusal(new byte[StatementReader.LARGEST_FILE + 1]))
        .isEqualTo("too-large");
  }

  private static String mt940(int movements) {
    return ":20:A\n:25:NL68VKPA0100200300\n:28C:1\n:60F:C250303EUR0,\n"
        + ":61:2503030303C1,00NTRFNONREF\n".repeat(movements)
        + ":62F:C250303EUR%d,\n".formatted(movements);
  }

  private static String camt(String statement) {
    return "<Document xmlns='urn:camt.053.001.08'><BkToCstmrStmt>"
        + statement
        + "</BkToCstmrStmt></Document>";
  }

  private static String statement(String entries) {
    return "<Stmt><Id>1</Id><CreDtTm>2025-03-03</CreDtTm><Acct><Id><IBAN>NL68VKPA0100200300</IBAN>"
        + "</Id><Ccy>EUR</Ccy></Acct>%s</Stmt>".formatted(entries);
  }

  private static String entry(String details) {
    return "<Ntry><Amt Ccy='EUR'>0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>" + details + "</Ntry>";
  }

  @Test
  void refusesMoreLinesThanOneImportMayHave() {
    var payment = "<TxDtls><Amt Ccy='EUR'>0.00</Amt></TxDtls>";
    assertThat(
            List.of(
                mt940(LineCount.MOST),
                mt940(0).repeat(LineCount.MOST + 1),
                camt(statement(entry("").repeat(LineCount.MOST))),
                camt(statement("<Ntry><Sts>PDNG</Sts></Ntry>".repeat(LineCount.MOST))),
                camt(statement("").repeat(LineCount.MOST + 1)),
                camt(
                    statement(
                        entry("<NtryDtls>" + payment.repeat(LineCount.MOST) + "</NtryDtls>")))))
        .extracting(TestFiles::refusal)
        .containsOnly("too-many-lines");
  }

  @Test
  void readsAsManyLinesAsOneImportMayHave() {
    for (var file :
        List.of(mt940(LineCount.MOST - 1), camt(statement(entry("").repeat(LineCount.MOST - 1))))) {
      assertThat(TestFiles.readText(file).statements().get(0).entries())
          .hasSize(LineCount.MOST - 1);
    }
  }

  @Test
  void countsTheLinesOfAllFilesOfAZip() throws IOException {
    var half = mt940(LineCount.MOST / 2).getBytes(StandardCharsets.UTF_8);

    assertThat(TestFiles.refusal(zip(Map.of("a", half, "b", half)))).isEqualTo("too-many-lines");
  }

  @Test
  void unpacksNoFolderThatIsFull() throws IOException {
    var folder = new byte[StatementReader.LARGEST_FILE + 1];

    assertThat(TestFiles.refusal(zip(Map.of("folder/", folder)))).isEqualTo("too-large");
  }

  /** What took the square of a file's length would take hours for one as long as it may be. */
  @ParameterizedTest
  @ValueSource(strings = {"\n", " ", " \n", "0", ":61:2503030303C1,00NTRFNONREF\n:86:text\n"})
  void refusesAFileMadeToTakeLongInATimeThatFitsItsLength(String repeated) {
    assertReadSoon(repeated.repeat(LONG / repeated.length()));
  }

  @Test
  void refusesAnAmountWithMoreDecimalsThanAnybodyCounts() {
    assertReadSoon(":61:2503030303C1," + "0".repeat(LONG));
  }

  /** Twenty movements whose descriptions are as long as they may be. */
  @ParameterizedTest
  @FieldSource("DESCRIPTIONS")
  void readsDescriptionsMadeToTakeLongInATimeThatFitsTheirLength(String repeated) {
    var description = repeated.repeat(19_000 / repeated.length());
    assertReadSoon((":61:2503030303C1,00NTRFNONREF\n:86:" + description + "\n").repeat(20));
  }

  private static final List<String> DESCRIPTIONS =
      List.of(
          "x",
          "/ ",
          "/REMI/" + " ".repeat(18_000) + "x",
          "/REMI/a/USTD/bc",
          "NAAM: x / ",
          "166?20ab?21",
          "NL91ABNA0417164300 ABNANL2A a ",
          "GIRO   1234567 ");

  private static void assertReadSoon(String movements) {
    var file = mt940(0).replace(":62F", movements + "\n:62F");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          TestFiles.READER.read(movements.getBytes(StandardCharsets.ISO_8859_1));
          TestFiles.READER.read(file.getBytes(StandardCharsets.ISO_8859_1));
        });
  }

  @Test
  void readsAZippedDownloadAsOneFile() throws IOException {
    byte[] zip = zip("mt940-dutch.txt", "camt053-batch.xml", "mt942.txt");

    var read = (StatementFile.Read) TestFiles.READER.read(zip);

    assertThat(read.format()).isEqualTo("MT940+camt.053.001.08");
    assertThat(read.statements()).hasSize(7);
    assertThat(read.warnings()).extracting(StatementFile.Warning::code).contains("interim-skipped");
    assertThat(TestFiles.refusal(zip("mt942.txt"))).isEqualTo("interim-report");
  }

  @Test
  void refusesAZipThatUnpacksToTooMuch() throws IOException {
    var zeros = new byte[StatementReader.LARGEST_FILE + 1];

    assertThat(TestFiles.refusal(zip(Map.of("nul", zeros)))).isEqualTo("too-large");
  }

  @Test
  void answersEveryDamagedFileWithAResult() {
    var random = new Random(20250303);
    for (String name : new String[] {"mt940-dutch.txt", "mt940-pages.txt", "camt053-batch.xml"}) {
      for (int round = 0; round < 1000; round++) {
        byte[] damaged = damage(TestFiles.bytes(name), random);
        assertThatCode(() -> TestFiles.READER.read(damaged))
            .as(() -> new String(damaged, StandardCharsets.ISO_8859_1))
            .doesNotThrowAnyException();
      }
    }
  }

  private static byte[] damage(byte[] content, Random random) {
    String text = new String(content, StandardCharsets.ISO_8859_1);
    for (int times = 0; times < 1 + random.nextInt(5); times++) {
      int start = random.nextInt(text.length());
      int end = Math.min(text.length(), start + random.nextInt(6));
      String other = "" + (char) random.nextInt(256) + ":/?<0C".charAt(random.nextInt(6));
      text = text.substring(0, start) + (random.nextBoolean() ? other : "") + text.substring(end);
    }
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String... names) throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    for (String name : names) {
      files.put(name, TestFiles.bytes(name));
    }
    return zip(files);
  }

  private static byte[] zip(Map<String, byte[]> files) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '' | empty
          %PDF-1.4 x | pdf
          <!DOCTYPE html><p>inloggen | web-page
          <html><body>x</body></html> | web-page
          <?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.001.001.03"/> | payment-order
          <?xml version="1.0"?><Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/> | invoice
          datum;bedrag | unknown-format
          """)
  void callsAWrongFileWhatItIs(String content, String reason) {
    assertThat(TestFiles.refusal(content)).isEqualTo(reason);
  }

  @Test
  void callsPicturesAndWorkbooksWhatTheyAre() throws IOException {
    assertThat(TestFiles.refusal(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
        .isEqualTo("image");
    var workbook = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(workbook)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(TestFiles.refusal(workbook.toByteArray())).isEqualTo("spreadsheet");
  }
}

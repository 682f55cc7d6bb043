package nl.verkoop.banking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class StatementReaderTest {

  @Test
  void refusesWhatIsNoBankStatement() {
    assertThat(TestFiles.refusal("")).isEqualTo("unknown-format");
    assertThat(TestFiles.refusal("Datum;Naam;Bedrag\n20250303;x;1,00\n"))
        .isEqualTo("unknown-format");
    assertThat(TestFiles.refusal(":86:091\n-")).isEqualTo("malformed");
    assertThat(TestFiles.refusal("<html><body>Log in</body></html>")).isEqualTo("unknown-format");
  }

  @Test
  void refusesAFileTooLargeToHold() {
    assertThat(TestFiles.refusal(new byte[StatementReader.LARGEST_FILE + 1]))
        .isEqualTo("too-large");
  }

  @Test
  void refusesMoreEntriesThanOneImportMayHave() {
    String movement = ":61:2503030303C1,00NTRFNONREF\n";
    String file =
        ":20:A\n:25:NL68VKPA0100200300\n:28C:1\n:60F:C250303EUR0,\n"
            + movement.repeat(StatementReader.MOST_ENTRIES + 1)
            + ":62F:C250303EUR1,\n";

    assertThat(TestFiles.refusal(file)).isEqualTo("too-large");
  }

  @Test
  void readsAZippedDownloadAsOneFile() throws IOException {
    byte[] zip = zip("mt940-dutch.txt", "camt053-batch.xml", "mt942.txt");

    var read = (StatementFile.Read) StatementReader.read(zip);

    assertThat(read.format()).isEqualTo("MT940+camt.053.001.08");
    assertThat(read.statements()).hasSize(7);
    assertThat(read.warnings()).extracting(StatementFile.Warning::code).contains("interim-skipped");
    assertThat(TestFiles.refusal(zip("mt942.txt"))).isEqualTo("interim-report");
  }

  @Test
  void refusesAZipThatUnpacksToTooMuch() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("nul"));
      zip.write(new byte[StatementReader.LARGEST_FILE + 1]);
    }

    assertThat(TestFiles.refusal(bytes.toByteArray())).isEqualTo("too-large");
  }

  @Test
  void answersEveryDamagedFileWithAResult() {
    var random = new Random(20250303);
    for (String name : new String[] {"mt940-dutch.txt", "mt940-pages.txt", "camt053-batch.xml"}) {
      for (int round = 0; round < 1000; round++) {
        byte[] damaged = damage(TestFiles.bytes(name), random);
        assertThatCode(() -> StatementReader.read(damaged))
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
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(TestFiles.bytes(name));
      }
    }
    return bytes.toByteArray();
  }
}

package nl.verkoop.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is what its name says only where its content says the same (feature C-01). */
class FileTypeTest {

  private static boolean isOne(String name, byte[] content) {
    return FileType.named(name).orElseThrow().isOne(content);
  }

  private static byte[] bytes(String text) {
    return text.translateEscapes().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] zip(String... names) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest(name = "{0} that begins with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.pdf  | %PDF-1.7 x             | true
          A.PDF  | %PDF-1.7 x             | true
          a.pdf  | MZ\\220 x              | false
          a.png  | \\211PNG\\r\\n\\032\\n x | true
          a.png  | GIF89a x               | false
          a.jpg  | \\377\\330\\377 x      | true
          a.jpeg | %PDF-1.7 x             | false
          a.txt  | Goede morgen\\r\\n     | true
          a.txt  | Goede\\0morgen         | false
          a.txt  | MZ\\220\\0\\3          | false
          a.csv  | a;b\\n                 | true
          a.eml  | From: a@x.nl\\nTo: b\\n c\\n\\nTekst | true
          a.eml  | To: a@x.nl\\n\\nTekst  | false
          a.eml  | Goede morgen           | false
          a.docx | PK\\3\\4 en niets meer | false
          """)
  void theContentDecides(String name, String content, boolean expected) {
    assertThat(isOne(name, bytes(content))).isEqualTo(expected);
  }

  @Test
  void anOfficeFileIsLookedInto() throws IOException {
    var word = zip("[Content_Types].xml", "word/document.xml");
    assertThat(isOne("a.docx", word)).isTrue();
    assertThat(isOne("a.xlsx", word)).isFalse();
    assertThat(isOne("a.xlsx", zip("[Content_Types].xml", "xl/workbook.xml"))).isTrue();
    assertThat(isOne("a.docx", zip("setup.exe"))).isFalse();
    var macros = zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin");
    assertThat(isOne("a.docx", macros)).isFalse();
  }

  private static byte[] open(String... more) throws IOException {
    var type = "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.UTF_8);
    var sum = new CRC32();
    sum.update(type);
    var first = new ZipEntry("mimetype");
    first.setMethod(ZipEntry.STORED);
    first.setSize(type.length);
    first.setCrc(sum.getValue());
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(first);
      zip.write(type);
      for (var name : more) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(name.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void anOpenDocumentWithMacrosIsNone() throws IOException {
    assertThat(isOne("a.odt", open("content.xml", "Pictures/a.png"))).isTrue();
    assertThat(isOne("a.ods", open("content.xml"))).isFalse();
    assertThat(isOne("a.odt", open("content.xml", "Basic/script-lc.xml"))).isFalse();
    assertThat(isOne("a.odt", open("content.xml", "Scripts/python/a.py"))).isFalse();
    assertThat(isOne("a.odt", open("setup.exe"))).isFalse();
  }

  @Test
  void aMailMayHaveManyHeadersAndAnySignInThem() {
    var many = "Received: door\r\n een ander\r\n".repeat(10_000);
    assertThat(isOne("a.eml", bytes(many + "From: a@x.nl\r\n\r\nTekst"))).isTrue();
    var mail = "From: a@x.nl\nSubject: Å naar Ålesund…\n\nTekst".getBytes(StandardCharsets.UTF_8);
    assertThat(isOne("a.eml", mail)).isTrue();
  }

  @Test
  void whatUnpacksToTooMuchIsNone() throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      var zeros = new byte[1 << 20];
      for (var megabyte = 0; megabyte < 201; megabyte++) {
        zip.write(zeros);
      }
    }
    assertThat(isOne("a.docx", bytes.toByteArray())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"a.exe", "a.html", "a.svg", "a.docm", "a.zip", "pdf", "a.pdf.exe", "a."})
  void othersAreNotKept(String name) {
    assertThat(FileType.named(name)).isEmpty();
  }
}

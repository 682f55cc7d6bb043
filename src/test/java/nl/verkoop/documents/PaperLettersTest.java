package nl.verkoop.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.canvas.parser.PdfTextExtractor;
import com.itextpdf.kernel.pdf.canvas.parser.listener.SimpleTextExtractionStrategy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verkoop.documents.PaperFonts.Weight;
import nl.verkoop.documents.TradeDocument.Buyer;
import nl.verkoop.documents.TradeDocument.Line;
import nl.verkoop.shared.PaperLetters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each letter that may be entered is on paper, and is copied out of it as it was typed. */
class PaperLettersTest {

  private static final List<String> NAMES =
      List.of(
          "GROẞE STRAẞE, Łódź, Þórðarson, Ștefan, Đặng",
          "Nguyễn Thị Phương Thảo, Đà Nẵng, Quận Bình Thạnh",
          "Ελληνική Δημοκρατία, Ώρα, ᾠδή",
          "Щастя їжака: Ґалаґан, Київ; ѝ Ђорђе",
          "Հայաստանի Հանրապետություն, Երևան և Գյումրի",
          "საქართველო, თბილისი",
          "₽ 10 ✓ № 7 Ⅳ ₴ ₺ ½ ≥ → Ω µ",
          "שלום עולם",
          "רחוב הרצל 12, תל אביב",
          "Verzendhuis בית אור Utrecht");

  private final PdfRenderer renderer = new PdfRenderer(new PaperFonts(), new Labels(), false);

  @Test
  void everyLetterThatMayBeEnteredHasAFaceInEachWeight() {
    var faces = new PaperFonts().new Faces();
    var letters =
        IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
            .filter(letter -> !Character.isSurrogate((char) letter) || letter > 0xFFFF)
            .filter(letter -> PaperLetters.missing(Character.toString(letter)).isEmpty())
            .toArray();

    assertThat(letters).hasSizeGreaterThan(3_000);
    for (var letter : letters) {
      var composed = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFC);
      for (var weight : Weight.values()) {
        assertThat(faces.of(weight, composed.codePointAt(0))).as("U+%04X", letter).isNotNull();
      }
    }
  }

  @Test
  void whatIsCopiedOutOfItIsWhatWasTyped() throws IOException {
    var paper = renderer.render(named(NAMES));
    Files.write(
        Files.createDirectories(Path.of("target", "documents")).resolve("letters.pdf"), paper);
    var text = copied(paper);

    assertThat(text).contains(NAMES.subList(0, 8));
    for (var name : NAMES) {
      assertThat(PaperLetters.missing(name)).as(name).isEmpty();
      assertThat(text.replace(" ", "").split(Pattern.quote(name.replace(" ", "")), -1))
          .as("%s, as addressee and in a line", name)
          .hasSize(3);
    }
  }

  @Test
  void aLongTextInHebrewGoesOnFromLineToLine() throws IOException {
    var words = String.join(" ", Collections.nCopies(12, "מכונת כביסה תעשייתית"));

    assertThat(copied(renderer.render(named(List.of(words))))).contains(words);
  }

  @Test
  void composedAndTakenApartIsTheSameLetter() throws IOException {
    assertThat(PaperLetters.missing("Cafe\u0301")).isEmpty();
    assertThat(copied(renderer.render(named(List.of("Cafe\u0301"))))).contains("Café");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "日本",
        "한국",
        "भारत",
        "ไทย",
        "مرحبا",
        "👩",
        "x\u030C",
        "soft\u00ADhyphen",
        "\u200Fא"
      })
  void whatNoFaceHasIsNamed(String text) {
    assertThat(PaperLetters.missing(text)).isPresent().get().asString().contains("U+");
    assertThat(PaperLetters.refusal("name", text).orElseThrow().code())
        .isEqualTo("text-not-on-paper");
  }

  @Test
  void whatCouldNotBeEnteredIsNotLeftOutEither() {
    assertThatThrownBy(() -> renderer.render(named(List.of("日本")))).hasMessageContaining("U+65E5");
  }

  private static TradeDocument named(List<String> names) {
    var sample = SampleDocuments.invoice("2026-00050", SampleDocuments.DUTCH, 1);
    var lines = new ArrayList<Line>();
    for (var name : names) {
      var line = sample.lines().get(0);
      lines.add(
          new Line(
              line.number(), line.itemNumber(), name, line.quantity(), line.unit(), line.price()));
    }
    return new TradeDocument(
        sample.heading(),
        sample.seller(),
        new Buyer("K1", "", names, List.of()),
        lines,
        sample.totals(),
        sample.conditions());
  }

  /** In the order in which it is read, lines that were broken put together again. */
  private static String copied(byte[] paper) throws IOException {
    try (var pdf = new PdfDocument(new PdfReader(new ByteArrayInputStream(paper)))) {
      return Stream.iterate(1, page -> page + 1)
          .limit(pdf.getNumberOfPages())
          .map(
              page ->
                  PdfTextExtractor.getTextFromPage(
                      pdf.getPage(page), new SimpleTextExtractionStrategy()))
          .reduce("", String::concat)
          .replaceAll("\\s+", " ");
    }
  }
}

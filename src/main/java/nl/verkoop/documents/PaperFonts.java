package nl.verkoop.documents;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The typefaces of our paper: one for most of Europe, and behind it one that has nearly everything.
 * Each is read when it is first needed, and then kept.
 */
@Component
final class PaperFonts {

  private static final String OPEN_SANS =
      "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";
  private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";

  private final Map<String, FontProgram> programs = new ConcurrentHashMap<>();

  /** How heavy letters are. */
  enum Weight {
    REGULAR(OPEN_SANS + "Regular/OpenSans-Regular.ttf", DEJAVU + "DejaVuSans.ttf"),
    STRONG(OPEN_SANS + "Semibold/OpenSans-Semibold.ttf", DEJAVU + "DejaVuSans-Bold.ttf");

    private final String first;
    private final String second;

    Weight(String first, String second) {
      this.first = first;
      this.second = second;
    }
  }

  /** The typeface that has this letter; refused: one that none has, which nobody could enter. */
  private FontProgram program(Weight weight, int letter) {
    var first = programs.computeIfAbsent(weight.first, PaperFonts::read);
    if (has(first, letter)) {
      return first;
    }
    var second = programs.computeIfAbsent(weight.second, PaperFonts::read);
    if (has(second, letter)) {
      return second;
    }
    throw new IllegalStateException("No typeface has U+%04X".formatted(letter));
  }

  private static boolean has(FontProgram program, int letter) {
    var glyph = program.getGlyph(letter);
    return glyph != null && glyph.getCode() > 0;
  }

  private static FontProgram read(String name) {
    try (var file = PaperFonts.class.getResourceAsStream(name)) {
      return FontProgramFactory.createFont(file.readAllBytes(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The faces of one document; only the letters it uses are embedded. */
  final class Faces {

    private final Map<FontProgram, PdfFont> used = new HashMap<>();

    PdfFont of(Weight weight, int letter) {
      return used.computeIfAbsent(
          program(weight, letter),
          program ->
              PdfFontFactory.createFont(
                  program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED));
    }
  }
}

package nl.verkoop.documents;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The typeface of our documents, read once; its letters cover all of Europe. */
@Component
final class PdfFonts {

  /** The name by which the typeface knows itself inside a PDF. */
  static final String FAMILY = "OpenSans";

  private static final String FOLDER =
      "/META-INF/resources/webjars/npm-font-open-sans/1.1.0/fonts/";

  private final Map<Face, FontProgram> programs = new EnumMap<>(Face.class);

  PdfFonts() {
    for (var face : Face.values()) {
      programs.put(face, read(face));
    }
  }

  /** The weights in use. */
  enum Face {
    REGULAR("Regular/OpenSans-Regular.ttf"),
    SEMIBOLD("Semibold/OpenSans-Semibold.ttf");

    private final String file;

    Face(String file) {
      this.file = file;
    }
  }

  /** The faces for one document; only the letters it uses are embedded. */
  Map<Face, PdfFont> forOneDocument() {
    var fonts = new EnumMap<Face, PdfFont>(Face.class);
    programs.forEach(
        (face, program) ->
            fonts.put(
                face,
                PdfFontFactory.createFont(
                    program, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED)));
    return fonts;
  }

  private static FontProgram read(Face face) {
    try (var file = PdfFonts.class.getResourceAsStream(FOLDER + face.file)) {
      if (file == null) {
        throw new IllegalStateException("No font " + FOLDER + face.file);
      }
      return FontProgramFactory.createFont(file.readAllBytes(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.verkoop.documents;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import java.util.Map;
import nl.verkoop.documents.PdfFonts.Face;
import nl.verkoop.documents.PdfStyle.Ink;

/**
 * One A4 page to draw on. All measures are whole thousandths of a point, counted from the left and
 * from the top, so that equal documents come out equal to the byte.
 */
final class PdfSheet {

  static final int WIDTH = 595_276;
  static final int HEIGHT = 841_890;
  static final int LEFT = mm(18);
  static final int RIGHT = WIDTH - LEFT;

  private static final int SMALLEST_SIZE = 5_000;

  private final PdfCanvas canvas;
  private final Map<Face, PdfFont> fonts;

  PdfSheet(PdfCanvas canvas, Map<Face, PdfFont> fonts) {
    this.canvas = canvas;
    this.fonts = fonts;
  }

  static int mm(int millimetres) {
    return tenthMm(millimetres * 10);
  }

  static int tenthMm(int tenths) {
    return (int) (tenths * 283_465L / 1_000);
  }

  /** Writes a text that begins at x and stands on the line y. */
  void text(PdfStyle style, int x, int y, String text) {
    if (text.isBlank()) {
      return;
    }
    canvas
        .beginText()
        .setFontAndSize(fonts.get(style.face()), style.size() / 1000f)
        .setFillColor(style.ink().color())
        .moveText(x / 1000.0, (HEIGHT - y) / 1000.0)
        .showText(PdfText.printable(text))
        .endText();
  }

  /** Writes a text that ends at x. */
  void textRight(PdfStyle style, int x, int y, String text) {
    text(style, x - width(style, text), y, text);
  }

  /** Writes a number that ends at x, a little smaller where it would not fit. */
  void numberRight(PdfStyle style, Span span, int y, String text) {
    var fitting = style;
    while (width(fitting, text) > span.width() && fitting.size() > SMALLEST_SIZE) {
      fitting = fitting.withSize(fitting.size() - 500);
    }
    textRight(fitting, span.right(), y, text);
  }

  void rule(Span span, int y, Ink ink) {
    box(span, y, tenthMm(2), ink);
  }

  /** Fills a rectangle whose upper side is at y. */
  void box(Span span, int y, int height, Ink ink) {
    canvas
        .setFillColor(ink.color())
        .rectangle(
            span.left() / 1000.0,
            (HEIGHT - y - height) / 1000.0,
            span.width() / 1000.0,
            height / 1000.0)
        .fill();
  }

  int width(PdfStyle style, String text) {
    return (int)
        (fonts.get(style.face()).getWidth(PdfText.printable(text)) * (long) style.size() / 1_000);
  }

  /** From where to where something reaches across the page. */
  record Span(int left, int right) {

    static final Span FULL = new Span(LEFT, RIGHT);

    int width() {
      return right - left;
    }

    Span inset(int by) {
      return new Span(left + by, right - by);
    }
  }
}

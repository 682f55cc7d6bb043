package nl.verkoop.documents;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import nl.verkoop.documents.PdfFonts.Face;

/** How a piece of text looks: face, size in thousandths of a point, and colour. */
record PdfStyle(Face face, int size, Ink ink) {

  static final PdfStyle COMPANY = new PdfStyle(Face.SEMIBOLD, 19_000, Ink.ACCENT);
  static final PdfStyle TITLE = new PdfStyle(Face.SEMIBOLD, 20_000, Ink.ACCENT);
  static final PdfStyle BODY = new PdfStyle(Face.REGULAR, 9_000, Ink.TEXT);
  static final PdfStyle STRONG = new PdfStyle(Face.SEMIBOLD, 9_000, Ink.TEXT);
  static final PdfStyle ADDRESS = new PdfStyle(Face.REGULAR, 10_000, Ink.TEXT);
  static final PdfStyle ADDRESS_NAME = new PdfStyle(Face.SEMIBOLD, 10_000, Ink.TEXT);
  static final PdfStyle LABEL = new PdfStyle(Face.REGULAR, 9_000, Ink.MUTED);
  static final PdfStyle SECTION = new PdfStyle(Face.SEMIBOLD, 9_000, Ink.ACCENT);
  static final PdfStyle COLUMN = new PdfStyle(Face.SEMIBOLD, 8_000, Ink.ACCENT);
  static final PdfStyle SMALL = new PdfStyle(Face.REGULAR, 8_000, Ink.MUTED);
  static final PdfStyle TINY = new PdfStyle(Face.REGULAR, 7_000, Ink.MUTED);
  static final PdfStyle TOTAL = new PdfStyle(Face.SEMIBOLD, 11_500, Ink.WHITE);
  static final PdfStyle DEMO = new PdfStyle(Face.SEMIBOLD, 8_000, Ink.WARNING);

  PdfStyle withSize(int thousandths) {
    return new PdfStyle(face, thousandths, ink);
  }

  /** The colours of our documents. */
  enum Ink {
    TEXT(27, 36, 48),
    MUTED(92, 103, 117),
    ACCENT(18, 73, 107),
    PALE(238, 243, 246),
    HAIR(213, 221, 227),
    WARNING(180, 83, 9),
    WHITE(255, 255, 255);

    private final Color color;

    Ink(int red, int green, int blue) {
      color = new DeviceRgb(red, green, blue);
    }

    Color color() {
      return color;
    }
  }
}

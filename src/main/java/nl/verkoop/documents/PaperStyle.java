package nl.verkoop.documents;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import nl.verkoop.documents.PaperFonts.Weight;

/** How words look: their weight, size and distance of lines in points, and colour. */
enum PaperStyle {
  COMPANY(Weight.STRONG, 19, 23, Ink.ACCENT),
  TITLE(Weight.STRONG, 20, 18, Ink.ACCENT),
  SECTION(Weight.STRONG, 9, 14, Ink.ACCENT),
  COLUMN(Weight.STRONG, 8, 12, Ink.ACCENT),
  BODY(Weight.REGULAR, 9, 12, Ink.TEXT),
  STRONG(Weight.STRONG, 9, 14, Ink.TEXT),
  PAYMENT(Weight.STRONG, 8, 13, Ink.TEXT),
  LABEL(Weight.REGULAR, 9, 14, Ink.MUTED),
  ADDRESS(Weight.REGULAR, 10, 14, Ink.TEXT),
  ADDRESS_NAME(Weight.STRONG, 10, 14, Ink.TEXT),
  SMALL(Weight.REGULAR, 8, 11, Ink.MUTED),
  TINY(Weight.REGULAR, 7, 10, Ink.MUTED),
  TOTAL(Weight.STRONG, 11, 16, Ink.WHITE),
  DEMO(Weight.STRONG, 8, 10, Ink.WARNING);

  final Weight weight;
  final int size;
  final int leading;
  final Color color;

  PaperStyle(Weight weight, int size, int leading, Ink ink) {
    this.weight = weight;
    this.size = size;
    this.leading = leading;
    this.color = ink.color;
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

    final Color color;

    Ink(int red, int green, int blue) {
      color = new DeviceRgb(red, green, blue);
    }
  }
}

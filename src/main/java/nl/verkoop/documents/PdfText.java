package nl.verkoop.documents;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Prepares text for paper: removes what cannot be printed and breaks long text into lines. */
final class PdfText {

  private PdfText() {}

  /** Composed letters only, and no control characters. */
  static String printable(String text) {
    var composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    return composed.chars().anyMatch(Character::isISOControl)
        ? composed.replaceAll("\\p{Cntrl}+", " ")
        : composed;
  }

  /** Breaks at spaces; a word that is wider than the column breaks where it must. */
  static List<String> wrap(String text, int width, ToIntFunction<String> measure) {
    var whole = printable(text).strip();
    if (measure.applyAsInt(whole) <= width) {
      return List.of(whole);
    }
    var lines = new ArrayList<String>();
    var line = "";
    for (var word : whole.split(" +")) {
      var longer = line.isEmpty() ? word : line + " " + word;
      if (measure.applyAsInt(longer) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = breakWord(word, width, lines, measure);
    }
    lines.add(line);
    return lines;
  }

  private static String breakWord(
      String word, int width, List<String> lines, ToIntFunction<String> measure) {
    var rest = word;
    while (measure.applyAsInt(rest) > width) {
      var cut = rest.length() - 1;
      while (cut > 1 && measure.applyAsInt(rest.substring(0, cut)) > width) {
        cut--;
      }
      lines.add(rest.substring(0, Math.max(cut, 1)));
      rest = rest.substring(Math.max(cut, 1));
    }
    return rest;
  }
}

package nl.verkoop.shared;

import java.text.Normalizer;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Which letters paper can show: Latin, Greek, Cyrillic, Armenian, Georgian and Hebrew, with the
 * signs of trade. Letters of other scripts, signs that stand on the letter before them, and little
 * pictures in colour are shown by pages and mails only.
 */
public final class PaperLetters {

  private static final String RANGES =
      """
      0020-007E 00A0-00AC 00AE-02E9 02EC-02EE 0370-0377 037A-037F 0384-038A 038C-038C 038E-03A1
      03A3-0482 048A-0525 0531-0556 0559-055F 0561-0587 0589-058A 05BE-05BE 05C0-05C0 05C3-05C3
      05D0-05EA 05F0-05F4 10A0-10C5 10D0-10FC 1E00-1EFB 1F00-1F15 1F18-1F1D 1F20-1F45 1F48-1F4D
      1F50-1F57 1F59-1F59 1F5B-1F5B 1F5D-1F5D 1F5F-1F7D 1F80-1FB4 1FB6-1FC4 1FC6-1FD3 1FD6-1FDB
      1FDD-1FEF 1FF2-1FF4 1FF6-1FFE 2000-200A 2010-2027 202F-205F 2070-2071 2074-208E 2090-209C
      20A0-20B5 20B8-20BA 20BD-20BD 2100-2109 210B-2149 214B-214B 214E-214E 2150-2185 2189-2189
      2190-2311 2460-2469 2500-269C 2701-2704 2706-2709 270C-2727 2729-274B 274D-274D 274F-2752
      2756-2756 2758-275E 2761-2794 2798-27AF 27B1-27BE FB00-FB06
      """;

  private static final BitSet LETTERS = letters();

  private PaperLetters() {}

  /** Refused: a text for paper with a letter that it cannot show; the first such is named. */
  public static Optional<Refusal> refusal(String field, String text) {
    return missing(text).map(letter -> Refusal.of(field, "text-not-on-paper", letter));
  }

  /** The first letter that paper cannot show, with its number in Unicode. */
  public static Optional<String> missing(String text) {
    if (text == null || text.chars().allMatch(LETTERS::get)) {
      return Optional.empty();
    }
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .filter(letter -> !LETTERS.get(letter))
        .mapToObj(letter -> "%s (U+%04X)".formatted(Character.toString(letter), letter))
        .findFirst();
  }

  private static BitSet letters() {
    var letters = new BitSet();
    for (var range : RANGES.strip().split("\\s+")) {
      letters.set(
          HexFormat.fromHexDigits(range.substring(0, 4)),
          HexFormat.fromHexDigits(range.substring(5)) + 1);
    }
    return letters;
  }
}

package nl.verkoop.shared;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a VAT number looks like, by the country that gave it out: the countries of the EU, the
 * United Kingdom and Switzerland (feature C-12). Elsewhere anything that has a digit in it is
 * taken.
 */
final class VatNumberShape {

  private static final String BRITISH = "\\d{9}|\\d{12}|GD\\d{3}|HA\\d{3}";

  /** Behind the two letters of the country, which for Greece are EL. */
  private static final Map<String, Pattern> SHAPES =
      Map.ofEntries(
          shape("AT", "U\\d{8}"),
          shape("BE", "[01]\\d{9}"),
          shape("BG", "\\d{9,10}"),
          shape("CH", "E\\d{9}(MWST|TVA|IVA)?"),
          shape("CY", "\\d{8}[A-Z]"),
          shape("CZ", "\\d{8,10}"),
          shape("DE", "\\d{9}"),
          shape("DK", "\\d{8}"),
          shape("EE", "\\d{9}"),
          shape("EL", "\\d{9}"),
          shape("ES", "[A-Z\\d]\\d{7}[A-Z\\d]"),
          shape("FI", "\\d{8}"),
          shape("FR", "[A-HJ-NP-Z\\d]{2}\\d{9}"),
          shape("GB", BRITISH),
          shape("HR", "\\d{11}"),
          shape("HU", "\\d{8}"),
          shape("IE", "\\d[A-Z\\d+*]\\d{5}[A-Z]{1,2}"),
          shape("IT", "\\d{11}"),
          shape("LT", "\\d{9}|\\d{12}"),
          shape("LU", "\\d{8}"),
          shape("LV", "\\d{11}"),
          shape("MT", "\\d{8}"),
          shape("NL", "\\d{9}B\\d{2}"),
          shape("PL", "\\d{10}"),
          shape("PT", "\\d{9}"),
          shape("RO", "\\d{2,10}"),
          shape("SE", "\\d{12}"),
          shape("SI", "\\d{8}"),
          shape("SK", "\\d{10}"),
          shape("XI", BRITISH));

  private static final Pattern ELSEWHERE = Pattern.compile("(?=.*\\d)[A-Z0-9+*]{4,20}");

  private VatNumberShape() {}

  private static Map.Entry<String, Pattern> shape(String country, String behind) {
    return entry(country, Pattern.compile(behind));
  }

  /**
   * Whether it has the shape of its country, and its check digits fit; it is in capitals, without
   * blanks and points.
   */
  static boolean fits(String value) {
    var known = value.length() < 2 ? null : SHAPES.get(value.substring(0, 2));
    return known == null
        ? ELSEWHERE.matcher(value).matches()
        : known.matcher(value.substring(2)).matches()
            && VatNumberCheck.fits(value.substring(0, 2), value.substring(2));
  }
}

package nl.verkoop.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A number by which a company or an authority is registered, in capitals, without blanks, points
 * and dashes; the zeros it begins with belong to it.
 */
public record PartyNumber(Scheme scheme, String value) {

  /**
   * Who gave the number out: the Dutch Chamber of Commerce, a Dutch authority, the worldwide list
   * of places, the tax office of a country, or the Belgian register of enterprises.
   */
  public enum Scheme {
    KVK("\\d{8}"),
    OIN("\\d{20}"),
    GLN("\\d{13}"),
    /** Each country has its own shape. */
    VAT(".{4,20}"),
    KBO("[01]\\d{9}");

    private final Pattern shape;

    Scheme(String shape) {
      this.shape = Pattern.compile(shape);
    }

    private boolean fits(String value) {
      return shape.matcher(value).matches()
          && switch (this) {
            case VAT -> VatNumberShape.fits(value);
            case GLN -> weighed(value) % 10 == 0;
            case KBO ->
                97 - Integer.parseInt(value, 0, 8, 10) % 97 == Integer.parseInt(value, 8, 10, 10);
            default -> true;
          };
    }

    /** Each second digit counts threefold. */
    private static int weighed(String digits) {
      var sum = 0;
      for (var index = 0; index < digits.length(); index++) {
        sum += (digits.charAt(index) - '0') * (index % 2 == 0 ? 1 : 3);
      }
      return sum;
    }
  }

  private static final Pattern NO_PART = Pattern.compile("[\\s.-]");

  /** Throws where the value has not the shape of its scheme. */
  public PartyNumber {
    if (!scheme.fits(value)) {
      throw new IllegalArgumentException(value + " is no number of " + scheme);
    }
  }

  /** The number as it was written, in the first of these schemes whose shape it has. */
  public static Optional<PartyNumber> read(String written, Scheme... schemes) {
    var value = NO_PART.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    return Stream.of(schemes)
        .filter(scheme -> scheme.fits(value))
        .findFirst()
        .map(scheme -> new PartyNumber(scheme, value));
  }
}

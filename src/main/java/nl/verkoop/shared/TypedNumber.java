package nl.verkoop.shared;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A number as somebody types it: with a comma or a point before its decimals, and with or without
 * marks between thousands. Of one mark with three digits behind it the reader's language says which
 * it is.
 */
public final class TypedNumber {

  private static final Pattern PLAIN = Pattern.compile("-?\\d{1,15}(\\.\\d{1,10})?");

  private TypedNumber() {}

  /** The number; none where it cannot be read. */
  public static Optional<BigDecimal> of(String typed, Locale reader) {
    var text = typed.replaceAll("[\\s\u00a0\u202f]", "");
    var comma = text.lastIndexOf(',');
    var point = text.lastIndexOf('.');
    var decimal = comma > point ? ',' : '.';
    if ((comma < 0) != (point < 0) && isThousands(text, decimal, reader)) {
      decimal = decimal == ',' ? '.' : ',';
    }
    if (!isGrouped(text, decimal)) {
      return Optional.empty();
    }
    var plain = text.replace(decimal == ',' ? "." : ",", "").replace(decimal, '.');
    return PLAIN.matcher(plain).matches() ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  /** Marks between thousands, if there are any, stand before each three digits. */
  private static boolean isGrouped(String text, char decimal) {
    var mark = Pattern.quote(decimal == ',' ? "." : ",");
    var whole = text.split(Pattern.quote(String.valueOf(decimal)), 2)[0];
    return !text.matches(".*" + mark + ".*") || whole.matches("-?\\d{1,3}(" + mark + "\\d{3})+");
  }

  /** The only kind of mark in it, and the one that this language writes between thousands. */
  private static boolean isThousands(String text, char mark, Locale reader) {
    var ofReader = "nl".equals(reader.getLanguage()) ? '.' : ',';
    var each = Pattern.quote(String.valueOf(mark));
    return text.matches("-?[1-9]\\d{0,2}(" + each + "\\d{3})+")
        && (mark == ofReader || text.indexOf(mark) != text.lastIndexOf(mark));
  }
}

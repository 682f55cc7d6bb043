package nl.verkoop.banking.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A balance of an MT940 statement; the currency is empty where the bank leaves it out. */
record Mt940Balance(boolean page, LocalDate date, String currency, BigDecimal amount) {

  private static final Pattern SHAPE =
      Pattern.compile("\\s*([CD])(\\d{6})\\s*([A-Z]{3})?\\s*([^\\s]*)\\s*");

  static Mt940Balance parse(Mt940Field field) {
    Matcher matcher = SHAPE.matcher(field.first());
    if (!matcher.matches()) {
      throw UnreadableFileException.malformed(
          ":" + field.tag() + ":" + BankText.shorten(field.first()));
    }
    BigDecimal amount = BankText.amount(matcher.group(4));
    return new Mt940Balance(
        field.tag().endsWith("M"),
        Mt940Date.full(matcher.group(2)),
        matcher.group(3) == null ? "" : matcher.group(3),
        matcher.group(1).equals("C") ? amount : amount.negate());
  }
}

package nl.verkoop.banking.statement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A movement line (:61:) of an MT940 statement, before its description is looked at. */
record Mt940Movement(
    LocalDate bookingDate,
    LocalDate valueDate,
    BigDecimal amount,
    String customerReference,
    String bankReference,
    String supplement) {

  private static final Pattern SHAPE =
      Pattern.compile(
          "\\s*(?<value>\\d{6})(?<booked>\\d{4})?\\s*(?<mark>R?[CD])[A-Z]?\\s*"
              + "(?<amount>\\d+[.,]\\d*)(?:[A-Z][A-Z0-9 ]{3}|[A-Z]*$)?(?<references>.*)");
  private static final Pattern WITHOUT_AMOUNT = Pattern.compile("\\s*\\d{6}(\\d{4})?\\s*R?[CD].*");

  static Mt940Movement parse(Mt940Field field) {
    String line = field.first();
    Matcher matcher = SHAPE.matcher(line);
    if (!matcher.matches()) {
      throw unreadable(line);
    }
    LocalDate valued = Mt940Date.full(matcher.group("value"));
    String[] references = matcher.group("references").split("//", 2);
    return new Mt940Movement(
        bookedOn(matcher.group("booked"), valued),
        valued,
        signed(matcher.group("mark"), BankText.amount(matcher.group("amount"))),
        ownReference(references[0]),
        references.length > 1 ? references[1].strip() : "",
        supplement(field.lines()));
  }

  /** RC takes a credit back and is money out; RD takes a debit back and is money in. */
  private static BigDecimal signed(String mark, BigDecimal amount) {
    return mark.equals("C") || mark.equals("RD") ? amount : amount.negate();
  }

  private static LocalDate bookedOn(String monthAndDay, LocalDate valued) {
    boolean absent = monthAndDay == null || monthAndDay.equals("0000");
    return absent ? valued : Mt940Date.near(valued, monthAndDay);
  }

  /** NONREF says there is none; EREF and the like say that it stands in the description. */
  private static String ownReference(String written) {
    String plain = written.strip();
    return plain.matches("NONREF|EREF|PREF|MARF|KREF") ? "" : plain;
  }

  private static String supplement(List<String> lines) {
    return BankText.squeeze(String.join(" ", lines.subList(1, lines.size())));
  }

  private static UnreadableFileException unreadable(String line) {
    String detail = ":61:" + BankText.shorten(line);
    return WITHOUT_AMOUNT.matcher(line).matches()
        ? new UnreadableFileException(StatementFile.Refused.NO_AMOUNT, detail)
        : UnreadableFileException.malformed(detail);
  }
}

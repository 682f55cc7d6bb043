package nl.verkoop.banking.statement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dutch words with a colon: older ABN AMRO ({@code NAAM: }) and Knab ({@code REK: x/NAAM: y}). */
final class ColonDetails {

  private static final Pattern KEYWORD =
      Pattern.compile(
          "(?<![A-Z])(IBAN|BIC|NAAM|OMSCHRIJVING|KENMERK|BETALINGSKENM\\.|ID DEBITEUR|MACHTIGING"
              + "|INCASSANT|ISSUER|REF|REK):");

  private ColonDetails() {}

  static Optional<PaymentDetails> find(String written) {
    Map<String, String> values = new LinkedHashMap<>();
    String before = values(written, values);
    if (!values.containsKey("NAAM") && !(values.containsKey("IBAN") && values.size() > 1)) {
      return Optional.empty();
    }
    String text =
        Stream.of("OMSCHRIJVING", "BETALINGSKENM.", "REF")
            .map(each -> values.getOrDefault(each, ""))
            .filter(each -> !each.isEmpty())
            .collect(Collectors.joining(" "));
    return Optional.of(
        PaymentDetails.of(
            values.getOrDefault("NAAM", ""),
            values.getOrDefault("IBAN", values.getOrDefault("REK", "")),
            text.isEmpty() ? before : text,
            values.getOrDefault("KENMERK", "")));
  }

  /** Fills the values and gives back what stands before the first keyword. */
  private static String values(String written, Map<String, String> values) {
    Matcher matcher = KEYWORD.matcher(written);
    String keyword = "";
    int start = 0;
    while (matcher.find()) {
      values.putIfAbsent(keyword, plain(written.substring(start, matcher.start())));
      keyword = matcher.group(1);
      start = matcher.end();
    }
    values.putIfAbsent(keyword, plain(written.substring(start)));
    return values.remove("");
  }

  private static String plain(String value) {
    return BankText.provided(value.replaceAll("/\\s*$", ""));
  }
}

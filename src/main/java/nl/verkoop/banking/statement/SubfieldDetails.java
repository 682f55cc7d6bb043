package nl.verkoop.banking.statement;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verkoop.shared.BankAccountNumber;

/** Numbered sub-fields: German banks ({@code ?20...?32}) and Triodos ({@code >20...>21}). */
final class SubfieldDetails {

  private static final Pattern START = Pattern.compile("\\s?\\d{3}([?>@~])(?=\\d\\d).*");
  private static final int FULL = 27;
  private static final Pattern KEYWORD =
      Pattern.compile("(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|PURP|COAM|OAMT|IBAN|BIC)\\+");
  private static final Pattern BANK_CODE = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");

  private final Map<Integer, String> fields = new TreeMap<>();

  private SubfieldDetails(String text, String separator) {
    String quoted = Pattern.quote(separator);
    Matcher matcher =
        Pattern.compile(quoted + "(\\d\\d)(.*?)(?=" + quoted + "\\d\\d|$)").matcher(text);
    while (matcher.find()) {
      fields.merge(Integer.valueOf(matcher.group(1)), matcher.group(2), String::concat);
    }
  }

  static Optional<PaymentDetails> find(String text) {
    Matcher start = START.matcher(text);
    if (!start.matches()) {
      return Optional.empty();
    }
    var details = new SubfieldDetails(text, start.group(1));
    return Optional.of(details.isTriodos() ? details.triodos() : details.german());
  }

  /** The bank code and account of the other side come first among the text lines. */
  private boolean isTriodos() {
    return BANK_CODE.matcher(field(20)).matches()
        && BankAccountNumber.looksLikeIban(BankAccountNumber.normalise(field(21)));
  }

  private PaymentDetails triodos() {
    return PaymentDetails.of("", field(21), lines(22, 29).replace('\n', ' '), "");
  }

  private PaymentDetails german() {
    String written = lines(20, 29) + "\n" + lines(60, 63);
    Map<String, String> keyed = new TreeMap<>();
    String text = readKeywords(written, keyed);
    if (BankText.squeeze(text).isEmpty()) {
      text = field(0);
    }
    return PaymentDetails.of(
        lines(32, 33).replace('\n', ' '), account(keyed), text, keyed.getOrDefault("EREF", ""));
  }

  private String account(Map<String, String> keyed) {
    String account = field(31);
    boolean international = BankAccountNumber.looksLikeIban(account);
    if (!international && !field(38).isEmpty()) {
      return field(38);
    }
    return account.isEmpty() ? keyed.getOrDefault("IBAN", "") : account;
  }

  /** Keeps the text of the payer, and puts each keyword's value aside. */
  private static String readKeywords(String written, Map<String, String> keyed) {
    Matcher matcher = KEYWORD.matcher(written);
    var text = new StringBuilder();
    String keyword = "SVWZ";
    int start = 0;
    while (matcher.find()) {
      take(keyword, written.substring(start, matcher.start()), keyed, text);
      keyword = matcher.group(1);
      start = matcher.end();
    }
    take(keyword, written.substring(start), keyed, text);
    return text.toString().strip();
  }

  /** A reference ends with its line; what follows without a keyword is text again. */
  private static void take(
      String keyword, String value, Map<String, String> keyed, StringBuilder text) {
    if (keyword.equals("SVWZ")) {
      text.append(value.replace('\n', ' ')).append(' ');
      return;
    }
    String[] lines = value.split("\n", 2);
    keyed.putIfAbsent(keyword, lines[0].strip());
    if (lines.length > 1) {
      text.append(lines[1].replace('\n', ' ')).append(' ');
    }
  }

  /** Sub-fields in a row; a full one runs on into the next, a shorter one ends its line. */
  private String lines(int from, int to) {
    var joined = new StringBuilder();
    boolean full = true;
    for (int number = from; number <= to; number++) {
      String value = field(number);
      if (!value.isEmpty()) {
        joined.append(full ? "" : "\n").append(value);
        full = value.length() >= FULL;
      }
    }
    return joined.toString();
  }

  private String field(int number) {
    return fields.getOrDefault(number, "");
  }
}

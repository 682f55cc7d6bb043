package nl.verkoop.banking.statement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Keywords between slashes: ABN AMRO, ING, Rabobank, Knab, Van Lanschot, bunq and Mollie. */
final class SlashDetails {

  private static final Set<String> KEYWORDS =
      Set.of(
          "TRTP",
          "IBAN",
          "BIC",
          "NAME",
          "REMI",
          "EREF",
          "ORDP",
          "BENM",
          "ULTD",
          "ULTB",
          "ULTC",
          "ADDR",
          "ISDT",
          "CSID",
          "MARF",
          "PREF",
          "KREF",
          "RREF",
          "RTRN",
          "ID",
          "CNTP",
          "PURP",
          "ACCW",
          "TRCD",
          "SVCL",
          "CREF",
          "USTD",
          "STRD",
          "CDTRREFTP",
          "CDTRREF",
          "INIT",
          "OCMT",
          "CHGS",
          "EXCH",
          "BUSP");
  private static final Pattern KEYWORD = Pattern.compile("/\\s?([A-Z](?:\\s?[A-Z]){1,8})\\s?(?=/)");
  private static final Pattern WITHOUT_SLASH = Pattern.compile("(?:EREF|IBAN|NAME|REMI)/");

  private String name = "";
  private String account = "";
  private String endToEndId = "";
  private String returned = "";
  private final Set<String> text = new LinkedHashSet<>();
  private boolean ultimateParty;

  private SlashDetails() {}

  static Optional<PaymentDetails> find(String written) {
    String source = WITHOUT_SLASH.matcher(written).lookingAt() ? "/" + written : written;
    List<Value> values = values(source);
    boolean known = values.stream().anyMatch(each -> each.keyword.equals("REMI"));
    if (values.isEmpty() || !(known || values.get(0).start == 0)) {
      return Optional.empty();
    }
    var details = new SlashDetails();
    values.forEach(details::take);
    return Optional.of(details.result());
  }

  private record Value(String keyword, int start, String text) {}

  /** Keywords may be cut over two lines, so blanks inside them do not count. */
  private static List<Value> values(String source) {
    List<Value> values = new ArrayList<>();
    Matcher matcher = KEYWORD.matcher(source);
    String keyword = "";
    int start = 0;
    int valueStart = 0;
    while (matcher.find()) {
      String next = matcher.group(1).replaceAll("\\s", "");
      if (KEYWORDS.contains(next)) {
        String text = between(source, valueStart, matcher.start());
        addValue(values, new Value(keyword, start, text));
        keyword = next;
        start = matcher.start();
        valueStart = matcher.end() + 1;
      }
    }
    addValue(values, new Value(keyword, start, between(source, valueStart, source.length())));
    return values;
  }

  /** Two keywords may share a slash, and the last one may end the text. */
  private static String between(String source, int start, int end) {
    return start >= end ? "" : source.substring(start, end);
  }

  private static void addValue(List<Value> values, Value value) {
    if (!value.keyword.isEmpty()) {
      values.add(value);
    }
  }

  private void take(Value value) {
    String plain = BankText.provided(withoutSlashes(value.text));
    switch (value.keyword) {
      case "ULTD", "ULTB", "ULTC" -> ultimateParty = true;
      case "ORDP", "BENM" -> ultimateParty = false;
      case "CNTP" -> takeCounterparty(value.text);
      case "NAME" -> takeName(plain);
      case "IBAN" -> account = account.isEmpty() ? plain : account;
      case "ACCW" -> account = account.isEmpty() ? plain.split(",")[0] : account;
      case "EREF" -> endToEndId = endToEndId.isEmpty() ? plain : endToEndId;
      case "RTRN" -> returned = " RTRN " + plain;
      case "REMI", "USTD", "CDTRREF" -> takeText(plain);
      case "STRD" -> takeText(plain.substring(plain.lastIndexOf('/') + 1));
      default -> {
        // The bank's own codes: nothing a payer wrote.
      }
    }
  }

  /** No slashes before and behind; a pattern for this would try each blank of a long row anew. */
  private static String withoutSlashes(String value) {
    int start = 0;
    int end = value.length();
    while (start < end && value.charAt(start) == '/') {
      start++;
    }
    while (end > start
        && (value.charAt(end - 1) == '/' || Character.isWhitespace(value.charAt(end - 1)))) {
      end--;
    }
    return value.substring(start, end);
  }

  /** Account, bank, name and town, in this order and each possibly empty. */
  private void takeCounterparty(String value) {
    ultimateParty = false;
    String[] parts = value.split("/", -1);
    account = parts[0].replaceAll("\\s", "");
    if (parts.length > 2) {
      takeName(BankText.provided(parts[2]));
    }
  }

  private void takeName(String value) {
    if (!ultimateParty && name.isEmpty()) {
      name = value;
    }
  }

  private void takeText(String value) {
    if (!value.isEmpty()) {
      text.add(value);
    }
  }

  private PaymentDetails result() {
    String written = String.join(" ", text);
    String whole = written.isEmpty() ? "" : written + returned;
    return PaymentDetails.of(name, account, whole, endToEndId);
  }
}

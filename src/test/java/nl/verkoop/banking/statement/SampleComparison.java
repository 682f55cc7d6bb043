package nl.verkoop.banking.statement;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import nl.verkoop.shared.BankAccountNumber;

/** Compares one sample file with what its author and a second parser say is in it. */
final class SampleComparison {

  private final JsonNode expected;
  private final List<String> differences = new ArrayList<>();
  private int checks;

  /** For each entry of the file as the bank counts them, the entries the reader made of it. */
  private final List<List<StatementEntry>> byBankEntry = new ArrayList<>();

  SampleComparison(JsonNode expected) {
    this.expected = expected;
  }

  List<String> differences() {
    return differences;
  }

  int checks() {
    return checks;
  }

  void compare(StatementFile file) {
    check("outcome", expected.get("outcome").asText(), outcome(file));
    if (file instanceof StatementFile.Read read) {
      check("format", expected.path("version").asText("MT940"), read.format());
      JsonNode statements = expected.get("statements");
      check("statements", statements.size(), read.statements().size());
      for (int i = 0; i < Math.min(statements.size(), read.statements().size()); i++) {
        compare(statements.get(i), read.statements().get(i));
      }
      compareWhole(read);
      expected.path("field_checks").forEach(this::compareFields);
    }
  }

  private static String outcome(StatementFile file) {
    if (file instanceof StatementFile.Refused refused) {
      boolean interim = refused.reasonCode().equals(StatementFile.Refused.INTERIM_REPORT);
      return interim ? "interim" : "reject";
    }
    List<String> codes =
        ((StatementFile.Read) file)
            .warnings().stream().map(StatementFile.Warning::code).distinct().toList();
    if (codes.contains(StatementFile.Warning.UNBALANCED)) {
      return "unbalanced";
    }
    return codes.contains(StatementFile.Warning.NO_CLOSING_BALANCE)
            || codes.contains(StatementFile.Warning.NO_OPENING_BALANCE)
        ? "partial"
        : "ok";
  }

  private void compareWhole(StatementFile.Read read) {
    List<BankStatement> all = read.statements();
    check("accounts", expected.get("accounts").asLong(), accounts(all));
    List<BigDecimal> amounts =
        all.stream().flatMap(each -> each.entries().stream()).map(StatementEntry::amount).toList();
    check("credits", text(expected, "sum_credits"), sum(amounts, each -> each.signum() > 0));
    check("debits", text(expected, "sum_debits"), sum(amounts, each -> each.signum() < 0));
    boolean oddHeader =
        read.warnings().stream()
            .anyMatch(each -> each.code().equals(StatementFile.Warning.ODD_HEADER));
    check("odd header", expected.path("note").asText().contains("header line damaged"), oddHeader);
  }

  private static long accounts(List<BankStatement> all) {
    return all.stream().map(BankStatement::accountIban).distinct().count();
  }

  private void compare(JsonNode statement, BankStatement actual) {
    String number = text(statement, "statement_no");
    if (!number.matches("[0/]+") || expected.has("version")) {
      check("number", number, actual.statementId());
    }
    check(
        "account",
        BankAccountNumber.normalise(text(statement, "account_raw")),
        actual.accountIban());
    check("currency", text(statement, "currency"), actual.currency());
    check("opening", text(statement, "opening"), shown(actual.openingBalance()));
    check("closing", text(statement, "closing"), shown(actual.closingBalance()));
    String balanced =
        actual.openingBalance().isEmpty() || actual.closingBalance().isEmpty()
            ? ""
            : String.valueOf(!actual.isUnbalanced());
    check("balanced", text(statement, "balanced"), balanced);
    compareEntries(statement, actual);
  }

  private void compareEntries(JsonNode statement, BankStatement actual) {
    List<String> amounts = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < statement.get("amounts").size(); i++) {
      String amount = statement.get("amounts").get(i).asText();
      List<String> parts = parts(statement, i, amount);
      amounts.addAll(parts);
      int end = Math.min(next + parts.size(), actual.entries().size());
      List<StatementEntry> made = actual.entries().subList(Math.min(next, end), end);
      byBankEntry.add(made);
      next += parts.size();
      compareTexts(statement, i, made);
    }
    check(
        "amounts",
        amounts,
        actual.entries().stream().map(each -> each.amount().toPlainString()).toList());
    check(
        "positions",
        actual.entries().stream().map(StatementEntry::position).toList(),
        IntStream.rangeClosed(1, next).boxed().toList());
    check(
        "fingerprints", actual.entries().size(), actual.fingerprints().stream().distinct().count());
  }

  /** A batch whose parts add up comes as one entry for each part, with the batch's sign. */
  private static List<String> parts(JsonNode statement, int entry, String amount) {
    JsonNode parts = statement.path("detail_amounts_unsigned").path(String.valueOf(entry));
    List<String> found = new ArrayList<>();
    parts.forEach(each -> found.add((amount.startsWith("-") ? "-" : "") + each.asText()));
    return found.isEmpty() ? List.of(amount) : found;
  }

  private void compareTexts(JsonNode statement, int entry, List<StatementEntry> made) {
    String key = String.valueOf(entry);
    String texts = bare(made.stream().map(StatementEntry::text).toList().toString());
    for (String kind : List.of("remittance_unstructured", "structured_creditor_refs")) {
      statement.path(kind).path(key).forEach(each -> checkPart(kind, texts, each.asText()));
    }
    String ids = made.stream().map(StatementEntry::endToEndId).toList().toString();
    statement
        .path("end_to_end_ids")
        .path(key)
        .forEach(each -> checkPart("end_to_end_ids", bare(ids), each.asText()));
  }

  private void compareFields(JsonNode fields) {
    StatementEntry entry = byBankEntry.get(fields.get("i").asInt()).get(0);
    Map<String, String> exact =
        Map.of(
            "amount", entry.amount().toPlainString(),
            "counterparty_iban", entry.counterpartyIban(),
            "counterparty_name", entry.counterpartyName(),
            "end_to_end_id", entry.endToEndId(),
            "bank_ref", entry.bankReference(),
            "value_date", entry.valueDate().toString(),
            "booking_date", entry.bookingDate().toString());
    exact.forEach(
        (name, actual) -> {
          if (fields.has(name)) {
            check(name, bare(text(fields, name)), bare(actual));
          }
        });
    for (String name : List.of("remittance_contains", "structured_ref")) {
      checkPart(name, bare(entry.text()), text(fields, name));
    }
  }

  private void checkPart(String what, String all, String part) {
    checks++;
    if (!all.contains(bare(part))) {
      differences.add(what + ": " + part + " is not in " + all);
    }
  }

  private void check(String what, Object wanted, Object actual) {
    checks++;
    if (!String.valueOf(wanted).equals(String.valueOf(actual))) {
      differences.add(what + ": " + wanted + " but was " + actual);
    }
  }

  private static String sum(List<BigDecimal> amounts, Predicate<BigDecimal> which) {
    BigDecimal sum = amounts.stream().filter(which).reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.abs().setScale(2).toPlainString();
  }

  private static String shown(Optional<BigDecimal> amount) {
    return amount.map(BigDecimal::toPlainString).orElse("");
  }

  private static String text(JsonNode node, String name) {
    return node.path(name).isNull() ? "" : node.path(name).asText();
  }

  private static String bare(String text) {
    return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
  }
}

package nl.verkoop.banking.statement;

import java.util.ArrayList;
import java.util.List;

/** Reads MT940, the older text format, in the ways Dutch and German banks write it. */
final class Mt940Reader {

  private final List<Mt940Page> pages = new ArrayList<>();
  private final List<BankStatement> statements = new ArrayList<>();
  private final List<StatementFile.Warning> warnings = new ArrayList<>();
  private boolean interim;

  private Mt940Reader() {}

  static StatementFile.Read read(String text, LineCount count) {
    var reader = new Mt940Reader();
    Mt940Message.split(text, count, reader::add);
    reader.pages.forEach(reader::finish);
    if (reader.statements.isEmpty()) {
      throw reader.nothingRead(text);
    }
    return new StatementFile.Read("MT940", reader.statements, reader.warnings);
  }

  private void add(Mt940Message message) {
    String name = message.first("20").map(Mt940Field::first).orElse("");
    message
        .oddHeader()
        .ifPresent(each -> warn(StatementFile.Warning.ODD_HEADER, name, BankText.shorten(each)));
    if (message.isInterim()) {
      interim = true;
      warn(StatementFile.Warning.INTERIM_SKIPPED, name, "MT942");
    } else if (isBare(message)) {
      warn(StatementFile.Warning.CUT_OFF, name, "");
    } else {
      addPage(Mt940Page.of(message));
    }
  }

  private void addPage(Mt940Page page) {
    int last = pages.size() - 1;
    if (last >= 0 && pages.get(last).continuesWith(page)) {
      pages.set(last, pages.get(last).with(page));
    } else {
      pages.add(page);
    }
  }

  private void finish(Mt940Page page) {
    String currency = page.currency().orElseGet(() -> euro(page));
    BankStatement statement = page.statement(currency);
    statements.add(statement);
    warnings.addAll(StatementChecks.warnings(statement));
  }

  private String euro(Mt940Page page) {
    warn(StatementFile.Warning.NO_CURRENCY, page.number(), "EUR");
    return "EUR";
  }

  /** Neither balance nor movement: the rest of a file that was cut, with nothing to lose. */
  private static boolean isBare(Mt940Message message) {
    return message.fields().stream()
        .noneMatch(each -> each.is("60") || each.is("61") || each.is("62"));
  }

  private UnreadableFileException nothingRead(String text) {
    return interim
        ? new UnreadableFileException(StatementFile.Refused.INTERIM_REPORT, "MT942")
        : UnreadableFileException.malformed(BankText.shorten(text));
  }

  private void warn(String code, String statement, String detail) {
    warnings.add(new StatementFile.Warning(code, statement.strip(), detail));
  }
}

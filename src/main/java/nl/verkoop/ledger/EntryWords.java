package nl.verkoop.ledger;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what the entries of the books are for. */
@Component
class EntryWords {

  private final MessageSource messages;

  EntryWords(MessageSource messages) {
    this.messages = messages;
  }

  LedgerReports.GlRow in(LedgerReports.GlRow row, Locale reader) {
    return new LedgerReports.GlRow(
        row.lineNo(),
        row.account(),
        row.name(),
        row.nameEn(),
        in(row.description(), reader),
        row.amount());
  }

  AccountEntries.Statement in(AccountEntries.Statement statement, Locale reader) {
    return statement.with(
        statement.entries().stream()
            .map(entry -> entry.with(in(entry.description(), reader)))
            .toList());
  }

  private String in(String stored, Locale reader) {
    return EntryText.of(stored)
        .map(text -> messages.getMessage(text.key(), null, reader))
        .orElse(stored);
  }
}

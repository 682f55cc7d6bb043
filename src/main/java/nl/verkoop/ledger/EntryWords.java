package nl.verkoop.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.PartyNames;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in the reader's language what the entries of the books are for. */
@Component
class EntryWords {

  private final MessageSource messages;
  private final PartyNames names;

  EntryWords(MessageSource messages, PartyNames names) {
    this.messages = messages;
    this.names = names;
  }

  /** The words for what stands in the books of some entries. */
  record Words(Map<String, String> byStored) {

    LedgerReports.GlRow in(LedgerReports.GlRow row) {
      return new LedgerReports.GlRow(
          row.lineNo(),
          row.account(),
          row.name(),
          row.nameEn(),
          byStored.get(row.description()),
          row.amount());
    }

    private AccountEntries.Entry in(AccountEntries.Entry entry) {
      return entry.with(byStored.get(entry.description()));
    }
  }

  Words of(List<LedgerReports.GlRow> rows, Locale reader) {
    return words(rows.stream().map(LedgerReports.GlRow::description), reader);
  }

  AccountEntries.Statement in(AccountEntries.Statement statement, Locale reader) {
    var words = words(statement.entries().stream().map(AccountEntries.Entry::description), reader);
    return statement.with(statement.entries().stream().map(words::in).toList());
  }

  private Words words(Stream<String> stored, Locale reader) {
    var all = stored.collect(Collectors.toSet());
    var called = names.namesOf(all.stream().filter(each -> EntryText.of(each).isEmpty()).toList());
    return new Words(
        all.stream()
            .collect(Collectors.toMap(Function.identity(), each -> in(each, called, reader))));
  }

  /** A customer who is not known any more keeps his number. */
  private String in(String stored, Map<String, String> called, Locale reader) {
    return EntryText.of(stored)
        .map(text -> messages.getMessage(text.key(), null, reader))
        .orElseGet(() -> called.getOrDefault(stored, stored));
  }
}

package nl.verkoop.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/**
 * A table of cards (customers, vendors, items) by their number, as an import sees it: which exist,
 * and writing those that are new or different in one batch.
 */
public final class CardTable {

  private final JdbcTemplate jdbc;
  private final String table;
  private final List<String> columns;

  /** The first of the columns is the card's number. */
  public CardTable(JdbcTemplate jdbc, String table, List<String> columns) {
    this.jdbc = jdbc;
    this.table = table;
    this.columns = List.copyOf(columns);
  }

  /**
   * The cards with these numbers that exist, as values by column. Whoever takes in cards of the
   * same kind at the same time waits here, and then finds what this one has written.
   */
  public Map<String, Map<String, Object>> find(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    ImportTurn.take(jdbc, table);
    var sql =
        "select %s from %s where %s in (:numbers)"
            .formatted(String.join(", ", columns), table, columns.get(0));
    var found = new HashMap<String, Map<String, Object>>();
    new NamedParameterJdbcTemplate(jdbc)
        .queryForList(sql, Map.of("numbers", numbers))
        .forEach(card -> found.put((String) card.get(columns.get(0)), new HashMap<>(card)));
    return found;
  }

  /**
   * Writes what is new or different.
   *
   * @param touched numbers of cards of which something outside this table changes
   */
  public ImportResult.Imported write(
      List<CardDraft> cards, Map<String, Map<String, Object>> existing, Set<String> touched) {
    var rows = new ArrayList<Object[]>();
    var created = 0;
    var updated = 0;
    for (var card : cards) {
      var before = existing.get(card.no());
      var differs = !card.values().equals(before);
      if (differs) {
        rows.add(columns.stream().map(card::get).toArray());
      }
      if (before == null) {
        created++;
      } else if (differs || touched.contains(card.no())) {
        updated++;
      }
    }
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(upsert(), rows);
    }
    return new ImportResult.Imported(created, updated, cards.size() - created - updated);
  }

  private String upsert() {
    var marks = String.join(", ", Collections.nCopies(columns.size(), "?"));
    var updates =
        columns.stream()
            .skip(1)
            .map(column -> column + " = values(" + column + ")")
            .collect(Collectors.joining(", "));
    return "insert into %s (%s) values (%s) on duplicate key update %s"
        .formatted(table, String.join(", ", columns), marks, updates);
  }
}

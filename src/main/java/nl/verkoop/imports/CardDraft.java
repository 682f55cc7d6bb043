package nl.verkoop.imports;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A card as a row of a file says it should be. What the file does not say stays as it is on an
 * existing card, and gets a default on a new one.
 */
public final class CardDraft {

  private final CsvTable table;
  private final CsvRow row;
  private final String no;
  private final Map<String, Object> values;

  /** Starts from the card as it exists, or from nothing when that is null. */
  public CardDraft(CsvTable table, CsvRow row, String no, Map<String, Object> existing) {
    this.table = table;
    this.row = row;
    this.no = no;
    this.values = existing == null ? new HashMap<>() : new HashMap<>(existing);
    values.put("no", no);
  }

  public String no() {
    return no;
  }

  public Object get(String column) {
    return values.get(column);
  }

  public void put(String column, Object value) {
    values.put(column, value);
  }

  public void forget(String column) {
    values.remove(column);
  }

  /** Takes a text that must be in the file. */
  public void required(String column, int maxLength) {
    values.put(column, row.required(column, maxLength));
  }

  /** Takes a text that may be empty. */
  public void text(String column, int maxLength) {
    if (table.has(column)) {
      values.put(column, row.text(column, maxLength));
    } else {
      values.putIfAbsent(column, "");
    }
  }

  /** Takes what was read, or keeps what the card says, or gives a new card its default. */
  public <T> void set(String column, Optional<T> read, T defaultValue) {
    if (read.isPresent()) {
      values.put(column, read.get());
    } else {
      values.putIfAbsent(column, defaultValue);
    }
  }

  Map<String, Object> values() {
    return values;
  }
}

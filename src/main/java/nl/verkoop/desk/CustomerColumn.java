package nl.verkoop.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.context.MessageSource;

/** What the file of customers can say of each, in the sequence that it has where nobody chose. */
enum CustomerColumn {
  NO("no", CustomerRow::no),
  NAME("name", CustomerRow::name),
  POST_CODE("postCode", CustomerRow::postCode),
  CITY("city", CustomerRow::city),
  COUNTRY("country", CustomerRow::country),
  BALANCE("balance", CustomerRow::balance),
  OVERDUE("overdue", CustomerRow::overdue),
  LIMIT("limit", CustomerRow::creditLimit),
  BLOCKED("blocked", CustomerRow::state),
  CONTACT("contact", CustomerRow::contact),
  EMAIL("email", CustomerRow::email),
  PHONE("phone", CustomerRow::phone),
  SALESPERSON("salesperson", CustomerRow::salesperson);

  private static final List<CustomerColumn> USUAL = List.copyOf(EnumSet.range(NO, BLOCKED));

  private final String key;
  private final Function<CustomerRow, Object> value;

  CustomerColumn(String key, Function<CustomerRow, Object> value) {
    this.key = key;
    this.value = value;
  }

  String key() {
    return key;
  }

  Object of(CustomerRow row, MessageSource messages, Locale reader) {
    return this == BLOCKED
        ? messages.getMessage("sheet.blocked." + row.state(), null, reader)
        : value.apply(row);
  }

  /**
   * The columns of these names, separated by commas, each once; the usual ones where none is named.
   * Refused: one that there is not.
   */
  static List<CustomerColumn> of(String names) {
    return names.isBlank()
        ? USUAL
        : Stream.of(names.split(",", -1)).map(CustomerColumn::named).distinct().toList();
  }

  private static CustomerColumn named(String name) {
    return Stream.of(values())
        .filter(column -> column.key.equals(name.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new RefusedException(
                    List.of(
                        Refusal.of(
                            "columns",
                            "column-unknown",
                            name.strip(),
                            Stream.of(values()).map(CustomerColumn::key).toList()))));
  }
}

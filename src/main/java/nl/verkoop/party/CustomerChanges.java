package nl.verkoop.party;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.verkoop.imports.CardFile;
import nl.verkoop.ledger.Cause;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Remembers who changed which field of a customer's card, from what to what. */
@Repository
class CustomerChanges implements Erasure {

  private static final int BATCH = 500;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final Cause.Provider causes;
  private final Clock clock;

  CustomerChanges(JdbcClient jdbc, JdbcTemplate batches, Cause.Provider causes, Clock clock) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.causes = causes;
    this.clock = clock;
  }

  /** One field that was changed; the values are as they stand in a file, empty for nothing. */
  record Change(
      Instant changedAt, String changedBy, String field, String oldValue, String newValue) {}

  /** What a field of a card said, and says now. */
  record Field(String customerNo, String name, String before, String after) {}

  /** Writes down what the cards say otherwise than before; a new card is one change. */
  @Transactional(propagation = Propagation.MANDATORY)
  void record(CardFile<CustomerCard, ?> file) {
    var changed = new ArrayList<Field>();
    file.cards().forEach((no, card) -> compare(no, file.before(no), card, changed));
    insert(changed);
  }

  /** Writes down that one field of a card says something else. */
  @Transactional(propagation = Propagation.MANDATORY)
  void record(String customerNo, String field, String before, String after) {
    record(List.of(new Field(customerNo, field, before, after)));
  }

  /** Writes down those of these fields that say something else. */
  @Transactional(propagation = Propagation.MANDATORY)
  void record(List<Field> fields) {
    insert(fields.stream().filter(each -> !each.before().equals(each.after())).toList());
  }

  private static void compare(
      String no, Optional<CustomerCard> before, CustomerCard after, List<Field> changed) {
    if (before.isEmpty()) {
      changed.add(new Field(no, "customerNo", "", no));
    } else if (!before.get().equals(after)) {
      var old = CardFields.of(before.get()).cells();
      CardFields.of(after)
          .cells()
          .forEach(
              (column, value) -> {
                if (!value.equals(old.get(column))) {
                  changed.add(new Field(no, CardFields.field(column), old.get(column), value));
                }
              });
    }
  }

  private void insert(List<Field> changed) {
    var user = causes.current().user();
    var now = UtcTime.utc(clock.instant());
    batches.batchUpdate(
        """
        insert into customer_change (customer_no, field, old_value, new_value, changed_by, changed_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        changed,
        BATCH,
        (row, field) -> {
          row.setString(1, field.customerNo());
          row.setString(2, field.name());
          row.setString(3, field.before());
          row.setString(4, field.after());
          row.setString(5, user);
          row.setObject(6, now);
        });
  }

  /** What was changed on a card, the newest first. */
  List<Change> of(String customerNo, int limit) {
    return jdbc.sql(
            """
            select changed_at, changed_by, field, old_value, new_value from customer_change
            where customer_no = ? order by id desc limit ?
            """)
        .params(customerNo, limit)
        .query(Change.class)
        .list();
  }

  /** That something was changed stays, and who did it; what it was does not. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql(
            """
            update customer_change set old_value = '', new_value = ?
            where changed_at < ? and new_value <> ? limit ?
            """)
        .params(ERASED, before, ERASED, atMost)
        .update();
  }
}

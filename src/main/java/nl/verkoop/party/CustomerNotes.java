package nl.verkoop.party;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import nl.verkoop.ledger.Cause;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people want each other to know of a customer, a line each (feature C-01). */
@Service
class CustomerNotes implements Erasure {

  private static final String FIELD = "note";
  private static final int LONGEST = 500;
  private static final int MOST = 1_000;
  private static final int MOST_SHOWN = 200;

  private final JdbcClient jdbc;
  private final Customers customers;
  private final CustomerChanges changes;
  private final CardAuthors authors;
  private final Cause.Provider causes;
  private final Clock clock;

  CustomerNotes(
      JdbcClient jdbc,
      Customers customers,
      CustomerChanges changes,
      CardAuthors authors,
      Cause.Provider causes,
      Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.changes = changes;
    this.authors = authors;
    this.causes = causes;
    this.clock = clock;
  }

  /** A note, and who wrote it. */
  record Note(long id, String note, String writtenBy, Instant writtenAt) {}

  /** The newest 200, the newest first. Refused: an unknown customer. */
  List<Note> of(String typedNo) {
    return jdbc.sql(
            """
            select id, note, written_by, written_at from customer_note
            where customer_no = ? order by id desc limit ?
            """)
        .params(customers.known(typedNo).no(), MOST_SHOWN)
        .query(Note.class)
        .list();
  }

  /**
   * Writes a note, and gives its number. Refused: nothing, more than 500 characters, and more than
   * 1,000 notes of one customer.
   */
  @Transactional
  long write(String typedNo, String typed) {
    var note = typed == null ? "" : typed.strip();
    var no = customers.lock(customers.known(typedNo).no()).no();
    if (PlainText.isBlank(note)) {
      throw new RefusedException(List.of(Refusal.of(FIELD, "note-needed")));
    }
    if (note.length() > LONGEST) {
      throw new RefusedException(List.of(Refusal.of(FIELD, "too-long", LONGEST)));
    }
    var there =
        jdbc.sql("select count(*) from customer_note where customer_no = ?")
            .param(no)
            .query(Integer.class)
            .single();
    if (there >= MOST) {
      throw new RefusedException(List.of(Refusal.of(FIELD, "notes-too-many", MOST)));
    }
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into customer_note (customer_no, note, written_by, written_at)
            values (?, ?, ?, ?)
            """)
        .params(no, note, causes.current().user(), UtcTime.utc(clock.instant()))
        .update(key);
    return key.getKeyAs(Number.class).longValue();
  }

  /**
   * Takes a note away; that somebody did is told by the card, but not what it said. Refused: one
   * that is not there, and one that another wrote, by who is no manager.
   */
  @Transactional
  void remove(String typedNo, long id, Collection<String> groups) {
    var no = customers.lock(customers.known(typedNo).no()).no();
    var author =
        jdbc.sql("select written_by from customer_note where id = ? and customer_no = ?")
            .params(id, no)
            .query(String.class)
            .optional()
            .orElseThrow(
                () ->
                    new RefusedException(
                        List.of(Refusal.unknown("id", "note-unknown", String.valueOf(id)))));
    authors.requireMayRemove(author, groups);
    jdbc.sql("delete from customer_note where id = ?").param(id).update();
    changes.record(no, "noteRemoved", ERASED, "");
  }

  /** Of a card that is taken away. */
  void forget(String customerNo) {
    jdbc.sql("delete from customer_note where customer_no = ?").param(customerNo).update();
  }

  /** To the card into which another was merged. */
  void move(String from, String into) {
    jdbc.sql("update customer_note set customer_no = ? where customer_no = ?")
        .params(into, from)
        .update();
  }

  /** What was written long ago of a customer who is closed; of others somebody may need it. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql(
            """
            delete from customer_note
            where written_at < ? and customer_no in (select no from customer where closed) limit ?
            """)
        .params(before, atMost)
        .update();
  }
}

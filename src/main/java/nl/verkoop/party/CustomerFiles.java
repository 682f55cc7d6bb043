package nl.verkoop.party;

import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.verkoop.ledger.Cause;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.FileType;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that people keep with customers' cards (feature C-01). */
@Service
class CustomerFiles implements Erasure {

  /** By what changes are known on the customer's card. */
  private static final String FIELD = "file";

  private static final int LARGEST_MEGABYTES = 10;
  private static final int LARGEST = LARGEST_MEGABYTES << 20;
  private static final int PART = 1 << 20;
  private static final int LONGEST_NAME = 150;
  private static final int MOST = 100;

  private final JdbcClient jdbc;
  private final Customers customers;
  private final CustomerChanges changes;
  private final CardAuthors authors;
  private final Cause.Provider causes;
  private final Clock clock;

  CustomerFiles(
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

  /** A file without its content; its size in bytes. */
  record Kept(long id, String name, FileType type, int size, String keptBy, Instant keptAt) {}

  /** A file to be sent to somebody. */
  record Content(String name, FileType type, byte[] bytes) {}

  /** The newest first. Refused: an unknown customer. */
  List<Kept> of(String typedNo) {
    return jdbc.sql(
            """
            select id, name, type, size, kept_by, kept_at from customer_file
            where customer_no = ? order by id desc
            """)
        .param(customers.known(typedNo).no())
        .query(Kept.class)
        .list();
  }

  /**
   * Keeps a file, and gives its number. Refused: a kind that is not kept, content that is not what
   * the name says, more than 10 MB, nothing at all, and more than 100 files of one customer.
   */
  @Transactional
  long keep(String typedNo, String typedName, byte[] content) {
    var name =
        typedName
            .substring(Math.max(typedName.lastIndexOf('/'), typedName.lastIndexOf('\\')) + 1)
            .strip();
    var no = customers.lock(customers.known(typedNo).no()).no();
    RefusedException.throwIfAny(against(no, name, content));
    var type = FileType.named(name).orElseThrow();
    var key = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into customer_file (customer_no, name, type, size, kept_by, kept_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            no,
            name,
            type.name(),
            content.length,
            causes.current().user(),
            UtcTime.utc(clock.instant()))
        .update(key);
    var id = key.getKeyAs(Number.class).longValue();
    for (var part = 0; part * PART < content.length; part++) {
      var from = part * PART;
      jdbc.sql("insert into customer_file_part (file_id, part_no, content) values (?, ?, ?)")
          .params(
              id, part, Arrays.copyOfRange(content, from, Math.min(from + PART, content.length)))
          .update();
    }
    changes.record(no, FIELD, "", name);
    return id;
  }

  private List<Refusal> against(String no, String name, byte[] content) {
    var refusals = new ArrayList<Refusal>();
    var type = FileType.named(name);
    if (PlainText.isBlank(name) || name.length() > LONGEST_NAME || !PlainText.isLine(name)) {
      refusals.add(Refusal.of(FIELD, "file-name", LONGEST_NAME));
    } else if (type.isEmpty()) {
      refusals.add(Refusal.of(FIELD, "file-type-unknown", name, FileType.allEndings()));
    } else if (content.length == 0) {
      refusals.add(Refusal.of(FIELD, "file-empty", name));
    } else if (content.length > LARGEST) {
      refusals.add(Refusal.of(FIELD, "file-too-large", name, LARGEST_MEGABYTES));
    } else if (!type.get().isOne(content)) {
      refusals.add(Refusal.of(FIELD, "file-is-another", name));
    }
    var there =
        jdbc.sql("select count(*) from customer_file where customer_no = ?")
            .param(no)
            .query(Integer.class)
            .single();
    if (there >= MOST) {
      refusals.add(Refusal.of(FIELD, "files-too-many", MOST));
    }
    return refusals;
  }

  /** With its content. Refused: a file that this customer does not have. */
  @Transactional(readOnly = true)
  Content content(String typedNo, long id) {
    var kept = find(typedNo, id).orElseThrow(() -> unknown(id));
    var bytes = new ByteArrayOutputStream(kept.size());
    jdbc.sql("select content from customer_file_part where file_id = ? order by part_no")
        .param(id)
        .query((RowCallbackHandler) row -> bytes.writeBytes(row.getBytes(1)));
    return new Content(kept.name(), kept.type(), bytes.toByteArray());
  }

  /**
   * Takes a file away. Refused: one that is not there, and one that another kept, by who is no
   * manager.
   */
  @Transactional
  void remove(String typedNo, long id, Collection<String> groups) {
    var no = customers.lock(customers.known(typedNo).no()).no();
    var kept = find(no, id).orElseThrow(() -> unknown(id));
    authors.requireMayRemove(kept.keptBy(), groups);
    jdbc.sql("delete from customer_file where id = ?").param(id).update();
    changes.record(no, FIELD, kept.name(), "");
  }

  private Optional<Kept> find(String typedNo, long id) {
    return of(typedNo).stream().filter(each -> each.id() == id).findAny();
  }

  private static RefusedException unknown(long id) {
    return new RefusedException(List.of(Refusal.unknown("id", "file-unknown", String.valueOf(id))));
  }

  /** Of a card that is taken away. */
  void forget(String customerNo) {
    jdbc.sql("delete from customer_file where customer_no = ?").param(customerNo).update();
  }

  /** To the card into which another was merged. */
  void move(String from, String into) {
    jdbc.sql("update customer_file set customer_no = ? where customer_no = ?")
        .params(into, from)
        .update();
  }

  /** What was kept long ago with the card of a customer who is closed. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql(
            """
            delete from customer_file
            where kept_at < ? and customer_no in (select no from customer where closed) limit ?
            """)
        .params(before, atMost)
        .update();
  }
}

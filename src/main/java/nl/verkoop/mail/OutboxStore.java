package nl.verkoop.mail;

import static nl.verkoop.shared.UtcTime.instant;
import static nl.verkoop.shared.UtcTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentReference;
import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.Labels;
import nl.verkoop.mail.OutgoingMail.Cause;
import nl.verkoop.shared.Erasure;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes the rows of the outbox. */
@Repository
class OutboxStore implements Erasure {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;
  private final DocumentSources sources;

  OutboxStore(JdbcClient jdbc, JdbcTemplate batch, Clock clock, DocumentSources sources) {
    this.batch = batch;
    this.sources = sources;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What has no possible address fails at once, and waits for somebody to give it one. */
  void insert(List<OutgoingMail> mails) {
    batch.batchUpdate(
        """
        insert into mail_outbox (mail_key, document_kind, document_number, addressee_no,
          addressee_name, recipient, language, caused_by, process_instance_id, activity_id,
          status, attempts, due_at, problem, server_answer, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, '', ?)
        """,
        mails.stream().map(this::row).toList());
  }

  private Object[] row(OutgoingMail mail) {
    var now = utc(clock.instant());
    var problem = MailProblem.withAddress(mail.recipient());
    return new Object[] {
      mail.key(),
      mail.document().kind().name(),
      mail.document().number(),
      mail.addressee().no(),
      mail.addressee().name(),
      mail.recipient(),
      Labels.supported(mail.language()).getLanguage(),
      mail.cause().user(),
      mail.cause().processInstanceId(),
      mail.cause().activityId(),
      (problem.isEmpty() ? MailStatus.QUEUED : MailStatus.FAILED).name(),
      problem.isEmpty() ? now : null,
      problem.map(Enum::name).orElse(null),
      now
    };
  }

  /** A mail that was sent stays on record, so that it is not sent once more. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql(
            """
            update mail_outbox set recipient = ?, addressee_name = ?, server_answer = ''
            where created_at < ? and due_at is null and recipient <> ? limit ?
            """)
        .params(ERASED, ERASED, before.atStartOfDay(), ERASED, atMost)
        .update();
  }

  Optional<OutboxEntry> find(String key) {
    return jdbc.sql("select * from mail_outbox where mail_key = ?")
        .param(key)
        .query(this::entry)
        .optional();
  }

  Optional<OutboxEntry> find(long id) {
    return jdbc.sql("select * from mail_outbox where id = ?")
        .param(id)
        .query(this::entry)
        .optional();
  }

  /** Of these mails those of the kinds, which no worker takes until the transaction ends. */
  List<OutboxEntry> lock(List<Long> ids, Set<DocumentKind> kinds) {
    return jdbc.sql(
            """
            select * from mail_outbox where id in (:ids) and document_kind in (:kinds)
            order by id for update
            """)
        .param("ids", ids)
        .param("kinds", names(kinds))
        .query(this::entry)
        .list();
  }

  /** Mails with documents of these kinds, newest first. */
  List<OutboxEntry> list(OutboxFilter filter, Set<DocumentKind> kinds) {
    return jdbc.sql(
            "select * from mail_outbox where document_kind in (:kinds) and "
                + filter.condition()
                + filter.page()
                + " order by id desc limit :limit")
        .paramSource(filter.values().addValue("kinds", names(kinds)))
        .query(this::entry)
        .list();
  }

  private static List<String> names(Set<DocumentKind> kinds) {
    return kinds.stream().map(DocumentKind::name).toList();
  }

  List<OutboxEntry> of(DocumentReference document) {
    return jdbc.sql(
            """
            select * from mail_outbox where document_number = ? and document_kind = ? order by id desc
            """)
        .params(document.number(), document.kind().name())
        .query(this::entry)
        .list();
  }

  /** Each to its address, by id, as the deed of this user. */
  void requeue(Map<Long, String> recipients, String user) {
    var now = utc(clock.instant());
    batch.batchUpdate(
        """
        update mail_outbox set status = 'QUEUED', recipient = ?, caused_by = ?, attempts = 0, due_at = ?,
          claimed_by = null, problem = null, server_answer = '' where id = ?
        """,
        recipients.entrySet().stream()
            .map(each -> new Object[] {each.getValue(), user, now, each.getKey()})
            .toList());
  }

  /** How many mails are in a state that needs attention; sent ones are not counted. */
  long count(MailStatus status) {
    return jdbc.sql("select count(*) from mail_outbox where status = ?")
        .param(status.name())
        .query(Long.class)
        .single();
  }

  /** How many mails are in each state; a state without mails is left out. */
  Map<MailStatus, Long> counts(OutboxFilter filter, Set<DocumentKind> kinds) {
    var counts = new EnumMap<MailStatus, Long>(MailStatus.class);
    jdbc.sql(
            "select status, count(*) from mail_outbox where document_kind in (:kinds) and "
                + filter.condition()
                + " group by status")
        .paramSource(filter.values().addValue("kinds", names(kinds)))
        .query(
            row -> {
              counts.put(MailStatus.valueOf(row.getString(1)), row.getLong(2));
            });
    return counts;
  }

  /** Since when the longest waiting mail should have been taken by a worker. */
  Optional<Instant> oldestDue() {
    return jdbc.sql("select min(due_at) from mail_outbox")
        .query((row, index) -> instant(row, 1))
        .single();
  }

  private OutboxEntry entry(ResultSet row, int index) throws SQLException {
    var status = MailStatus.valueOf(row.getString("status"));
    var due = status == MailStatus.QUEUED ? instant(row, "due_at") : Optional.<Instant>empty();
    var sha256 = row.getString("document_sha256");
    return new OutboxEntry(
        row.getLong("id"),
        row.getString("mail_key"),
        reference(row),
        new OutgoingMail.Addressee(row.getString("addressee_no"), row.getString("addressee_name")),
        row.getString("recipient"),
        Locale.forLanguageTag(row.getString("language")),
        status,
        row.getInt("attempts"),
        Optional.ofNullable(row.getString("problem")).map(MailProblem::valueOf),
        row.getString("server_answer"),
        new OutboxEntry.Times(
            instant(row, "created_at").orElseThrow(), due, instant(row, "sent_at")),
        sha256 == null ? "" : sha256,
        cause(row));
  }

  private static Cause cause(ResultSet row) throws SQLException {
    return new Cause(
        row.getString("caused_by"),
        row.getString("process_instance_id"),
        row.getString("activity_id"));
  }

  DocumentReference reference(ResultSet row) throws SQLException {
    return sources.named(row.getString("document_kind"), row.getString("document_number"));
  }
}

package nl.verkoop.mail;

import static nl.verkoop.shared.UtcTime.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import nl.verkoop.documents.Archive;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands out due mails to workers, each mail to one worker on one node, and writes down what came of
 * them. A worker that dies loses its mails to another when its claim ends.
 */
@Service
class OutboxClaims {

  private static final int LONGEST_ANSWER = 1000;

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;
  private final MailSettings settings;
  private final Archive archive;
  private final OutboxStore store;

  OutboxClaims(
      JdbcClient jdbc,
      JdbcTemplate batch,
      Clock clock,
      MailSettings settings,
      Archive archive,
      OutboxStore store) {
    this.store = store;
    this.archive = archive;
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
    this.settings = settings;
  }

  /** Skips rows that are not committed yet or that another worker is taking at this moment. */
  @Transactional
  List<ClaimedMail> claim(String worker) {
    var now = clock.instant();
    var mails =
        jdbc.sql(
                """
                select id, mail_key, document_kind, document_number, recipient, language, attempts
                from mail_outbox force index (ix_mail_outbox_due)
                where due_at <= ? order by due_at, id limit ? for update skip locked
                """)
            .params(utc(now), settings.batchSize())
            .query(this::claimed)
            .list();
    if (!mails.isEmpty()) {
      jdbc.sql(
              """
              update mail_outbox
              set status = 'SENDING', claimed_by = :worker, due_at = :until, attempts = attempts + 1
              where id in (:ids)
              """)
          .param("worker", worker)
          .param("until", utc(now.plus(settings.claim())))
          .param("ids", mails.stream().map(ClaimedMail::id).toList())
          .update();
    }
    return mails;
  }

  /** Keeps the files that went out and closes or postpones the mails, all in one commit. */
  @Transactional
  void finish(String worker, List<Outcome> outcomes) {
    archive.keep(outcomes.stream().filter(Outcome::accepted).map(Outcome::sent).toList());
    batch.batchUpdate(
        """
        update mail_outbox set status = ?, due_at = ?, problem = ?, server_answer = ?,
          document_sha256 = ?, sent_at = ?, claimed_by = null
        where id = ? and claimed_by = ?
        """,
        outcomes.stream().map(outcome -> resultRow(outcome, worker)).toList());
  }

  /** Gives back mails there was no time for; the attempt does not count. */
  @Transactional
  void giveBack(String worker, List<ClaimedMail> mails) {
    var now = utc(clock.instant());
    batch.batchUpdate(
        """
        update mail_outbox
        set status = 'QUEUED', due_at = ?, claimed_by = null, attempts = attempts - 1
        where id = ? and claimed_by = ?
        """,
        mails.stream().map(mail -> new Object[] {now, mail.id(), worker}).toList());
  }

  /** Queues again what was claimed by those whose signatures fit the pattern. */
  @Transactional
  int takeBack(String claimants) {
    return jdbc.sql(
            """
            update mail_outbox set status = 'QUEUED', due_at = ?, claimed_by = null
            where status = 'SENDING' and claimed_by collate utf8mb4_bin like ?
            """)
        .params(utc(clock.instant()), claimants)
        .update();
  }

  private Object[] resultRow(Outcome outcome, String worker) {
    var now = clock.instant();
    var answer = outcome.delivery().serverAnswer().strip();
    return new Object[] {
      outcome.status().name(),
      outcome.nextAttempt(now).map(UtcTime::utc).orElse(null),
      outcome.problem().map(Enum::name).orElse(null),
      answer.substring(0, Math.min(answer.length(), LONGEST_ANSWER)),
      outcome.accepted() ? outcome.file().sha256() : null,
      outcome.accepted() ? utc(now) : null,
      outcome.mail().id(),
      worker
    };
  }

  private ClaimedMail claimed(ResultSet row, int index) throws SQLException {
    return new ClaimedMail(
        row.getLong("id"),
        row.getString("mail_key"),
        store.reference(row),
        row.getString("recipient"),
        Locale.forLanguageTag(row.getString("language")),
        row.getInt("attempts") + 1);
  }
}

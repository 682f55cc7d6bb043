package nl.verkoop.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.shared.Erasure;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was sent, exactly as it was sent. */
@Service
public class Archive implements Erasure {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final Clock clock;

  Archive(JdbcClient jdbc, JdbcTemplate batch, Clock clock) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.clock = clock;
  }

  /** A file that went out. */
  public record Sent(DocumentReference document, Locale language, Papers.File file) {}

  /** One commit with the note that they were sent; a file that is kept already stays as it is. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(List<Sent> files) {
    var now = UtcTime.utc(clock.instant());
    batch.batchUpdate(
        """
        insert ignore into archived_document
          (document_kind, document_number, content_hash, sha256, language, content, archived_at)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        files.stream()
            .map(
                sent ->
                    new Object[] {
                      sent.document().kind().name(),
                      sent.document().number(),
                      sent.file().contentHash(),
                      sent.file().sha256(),
                      Labels.supported(sent.language()).getLanguage(),
                      sent.file().content(),
                      now
                    })
            .toList());
  }

  /** The file goes as a whole: all of it is about somebody. */
  @Override
  @Transactional
  public int erase(LocalDate before, int atMost) {
    return jdbc.sql("delete from archived_document where archived_at < ? limit ?")
        .params(before.atStartOfDay(), atMost)
        .update();
  }

  /** Those of these contents that were sent before, each as it was sent first. */
  Map<String, Papers.File> sent(Collection<String> contentHashes) {
    var found = new HashMap<String, Papers.File>();
    if (!contentHashes.isEmpty()) {
      jdbc.sql(
              """
              select content_hash, sha256, content from archived_document
              where content_hash in (:hashes) order by id
              """)
          .param("hashes", contentHashes)
          .query(
              (row, index) ->
                  new Papers.File(
                      row.getString("content_hash"),
                      row.getString("sha256"),
                      row.getBytes("content")))
          .list()
          .forEach(file -> found.putIfAbsent(file.contentHash(), file));
    }
    return found;
  }

  Optional<File> newest(DocumentReference document) {
    return jdbc.sql(
            """
            select content, language from archived_document
            where document_kind = ? and document_number = ? order by id desc limit 1
            """)
        .params(document.kind().name(), document.number())
        .query(
            (row, index) ->
                new File(row.getBytes("content"), Locale.forLanguageTag(row.getString("language"))))
        .optional();
  }

  /** All versions that were sent, newest first. */
  public List<Version> versions(DocumentReference document) {
    return jdbc.sql(
            """
            select sha256, language, archived_at, length(content) as size from archived_document
            where document_kind = ? and document_number = ? order by id desc
            """)
        .params(document.kind().name(), document.number())
        .query(Archive::version)
        .list();
  }

  private static Version version(ResultSet row, int index) throws SQLException {
    return new Version(
        row.getString("sha256"),
        row.getString("language"),
        row.getLong("size"),
        UtcTime.instant(row, "archived_at").orElseThrow());
  }

  record File(byte[] content, Locale language) {}

  /** One file that was sent, by its fingerprint. */
  public record Version(String sha256, String language, long bytes, Instant archivedAt) {}
}

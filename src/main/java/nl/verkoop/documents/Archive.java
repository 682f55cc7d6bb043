package nl.verkoop.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was sent, exactly as it was sent. */
@Repository
class Archive {

  private final JdbcClient jdbc;

  Archive(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<File> newest(DocumentReference document) {
    return jdbc.sql(
            """
            select content, language from archived_document
            where document_kind = ? and document_number = ? order by id desc limit 1
            """)
        .params(document.kind().name(), document.number())
        .query((row, index) -> new File(row.getBytes("content"), OutboxStore.language(row)))
        .optional();
  }

  /** All versions that were sent, newest first. */
  List<Version> versions(DocumentReference document) {
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

  record Version(String sha256, String language, long bytes, Instant archivedAt) {}
}

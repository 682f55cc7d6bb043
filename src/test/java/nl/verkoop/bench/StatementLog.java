package nl.verkoop.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the database driver of the application writes to its log: every message it sends to
 * the database, with its time, its thread and the process step that caused it.
 */
final class StatementLog {

  /** How the application must write its log, for this class to read it. */
  static final String PATTERN =
      "%d{HH:mm:ss.SSS}|%replace(%thread){'[|]',''}|%X{step}|%replace(%msg){'\\s+',' '}%n";

  private static final String DRIVER = "org.mariadb.jdbc.client";
  private static final String MARK = "execute query: ";
  private static final int FIELDS = 4;

  private final Path file;
  private final Client admin;

  StatementLog(Path file, Client admin) {
    this.file = file;
    this.admin = admin;
  }

  /** One message to the database. */
  record Statement(LocalTime time, String thread, String activity, String sql) {

    boolean isPrepare() {
      return sql.startsWith("PREPARE ");
    }

    boolean isCommit() {
      return sql.equals("COMMIT");
    }

    boolean isControl() {
      return isCommit() || sql.equals("ROLLBACK") || sql.startsWith("set autocommit");
    }

    boolean writes() {
      return sql.matches("(?is)(BULK: )?(insert|update|delete) .*");
    }

    boolean isBulk() {
      return sql.startsWith("BULK: ");
    }
  }

  /** Everything that is sent to the database while this runs. */
  List<Statement> during(Runnable work) throws IOException {
    var begin = Files.size(file);
    level("DEBUG");
    work.run();
    level("WARN");
    return read(begin);
  }

  private void level(String level) {
    var json = "{\"configuredLevel\":\"" + level + "\"}";
    admin.expect(admin.post("/actuator/loggers/" + DRIVER, "application/json", json), 204);
  }

  private List<Statement> read(long begin) throws IOException {
    var statements = new ArrayList<Statement>();
    try (var in = Files.newInputStream(file)) {
      in.skipNBytes(begin);
      for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        parse(line).ifPresent(statements::add);
      }
    }
    return statements;
  }

  private static Optional<Statement> parse(String line) {
    var fields = line.split("\\|", FIELDS);
    if (fields.length < FIELDS || !fields[FIELDS - 1].startsWith(MARK)) {
      return Optional.empty();
    }
    var sql = fields[FIELDS - 1].substring(MARK.length()).strip();
    return Optional.of(new Statement(LocalTime.parse(fields[0]), fields[1], fields[2], sql));
  }
}

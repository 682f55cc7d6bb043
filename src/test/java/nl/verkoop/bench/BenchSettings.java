package nl.verkoop.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * How long the benchmark measures, and how it starts the application.
 *
 * @param cell how long clients enter orders in each cell of the table
 * @param warmUp how long orders are entered before anything is measured
 * @param floor how long bare rows are written in each cell
 * @param folder where data, logs and results go
 * @param classPath the application's own class path, without test libraries
 * @param javaOptions options of the Java machine that runs the application
 */
record BenchSettings(
    Duration cell,
    Duration warmUp,
    Duration floor,
    Path folder,
    String classPath,
    List<String> javaOptions) {

  /** Heap and collector as in the production shape. */
  private static final String JAVA_OPTIONS = "-Xmx512m -XX:+UseParallelGC";

  static BenchSettings fromProperties() {
    var folder = Path.of(System.getProperty("bench.folder", "target/bench")).toAbsolutePath();
    return new BenchSettings(
        seconds("bench.seconds", 15),
        seconds("bench.warm-up-seconds", 30),
        seconds("bench.floor-seconds", 5),
        folder,
        classPath(Path.of(System.getProperty("bench.class-path", folder + "/class-path.txt"))),
        Arrays.asList(System.getProperty("bench.java-options", JAVA_OPTIONS).split(" ")));
  }

  private static Duration seconds(String property, int usual) {
    return Duration.ofSeconds(Integer.getInteger(property, usual));
  }

  private static String classPath(Path libraries) {
    try {
      return Path.of("target/classes").toAbsolutePath() + ":" + Files.readString(libraries).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("The build lists the application's libraries there", e);
    }
  }
}

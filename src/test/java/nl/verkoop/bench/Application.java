package nl.verkoop.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import nl.verkoop.FreePort;

/** The application in a process of its own, as in production. */
final class Application implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path log;
  private final int port;
  private final Duration startTime;

  private Application(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
    this.startTime = awaitReady(Instant.now());
  }

  /** Starts the application and waits until it says that it is ready. */
  static Application start(
      BenchSettings settings, String name, List<String> arguments, Map<String, String> secrets)
      throws IOException {
    var port = FreePort.any();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(settings.javaOptions());
    command.addAll(List.of("-cp", settings.classPath(), "nl.verkoop.VerkoopApplication"));
    command.add("--server.port=" + port);
    command.addAll(arguments);
    var log = settings.folder().resolve(name + ".log");
    Files.deleteIfExists(log);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().putAll(secrets);
    return new Application(builder.start(), log, port);
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  Path log() {
    return log;
  }

  /** From the start of the process until the readiness probe said yes. */
  Duration startTime() {
    return startTime;
  }

  /** Memory that the process really holds, in MiB; without the database, which is another one. */
  long residentMemory() throws IOException {
    try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
      return lines
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / 1024;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private Duration awaitReady(Instant begin) {
    while (!ready()) {
      if (!process.isAlive() || Instant.now().isAfter(begin.plus(LONGEST_START))) {
        process.destroy();
        throw new IllegalStateException("The application did not start; see " + log);
      }
      Pause.millis(50);
    }
    return Duration.between(begin, Instant.now());
  }

  private boolean ready() {
    var request =
        HttpRequest.newBuilder(URI.create(address() + "/actuator/health/readiness")).build();
    try {
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}

package nl.verkoop.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The program in a process of its own, from ready until closed. */
final class RunningProgram implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final Path log;
  private final Process process;

  RunningProgram(int port, String... arguments) {
    this(port, ProgramStart.command(arguments));
  }

  RunningProgram(int port, List<String> command) {
    this.port = port;
    try {
      log = Files.createTempFile("program", ".log");
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void awaitReady() throws IOException {
    Awaitility.await("ready")
        .atMost(Duration.ofMinutes(5))
        .until(() -> !process.isAlive() || isReady());
    if (!process.isAlive()) {
      throw new IllegalStateException("The program ended: " + log());
    }
  }

  boolean isReady() throws InterruptedException {
    try {
      return send(request("/actuator/health/readiness")).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Ends it as a power cut would: nothing is finished, nobody is told. */
  void kill() {
    process.destroyForcibly();
    process.onExit().join();
  }

  /** Asks it to stop, as an operator does. What takes longer fails, with what it waits for. */
  void stopWithin(Duration patience) throws IOException, InterruptedException {
    process.destroy();
    if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid())).start().waitFor();
      process.waitFor(1, TimeUnit.SECONDS);
      throw new AssertionError("It did not stop: " + log());
    }
  }

  /** What it reports of itself when it has ended by itself, which it must do within this time. */
  int exitCodeWithin(Duration patience) {
    return process
        .onExit()
        .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
        .join()
        .exitValue();
  }

  /** Everything it said until now. */
  String log() throws IOException {
    return Files.readString(log);
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send(request(path).header("Accept", "text/html, application/json"));
  }

  int statusFor(String user, String password) throws IOException, InterruptedException {
    var login =
        Base64.getEncoder()
            .encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return send(request("/api/customers").header("Authorization", "Basic " + login)).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address() + path));
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
    process.destroyForcibly();
    Files.delete(log);
  }
}

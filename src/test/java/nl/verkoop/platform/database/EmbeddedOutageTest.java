package nl.verkoop.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import nl.verkoop.Api;
import nl.verkoop.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The server that Verkoop brings along is killed while it works. */
@Tag("integration")
@RunsPrograms
class EmbeddedOutageTest {

  private static final Path FOLDER = Path.of("target", "embedded-outage").toAbsolutePath();

  private RunningProgram program;

  @BeforeAll
  static void beginAnew() throws IOException {
    FileSystemUtils.deleteRecursively(FOLDER.resolve("db"));
  }

  @BeforeEach
  void start() throws IOException {
    var port = FreePort.any();
    program =
        new RunningProgram(
            port, "--server.port=" + port, "--verkoop.data=" + FOLDER, "--spring.mail.port=1");
    program.awaitReady();
  }

  @AfterEach
  void stop() throws IOException {
    program.close();
  }

  @Test
  void isStartedAgainEachTimeAndTheProgramGoesOn() throws IOException, InterruptedException {
    for (var time = 1; time <= 2; time++) {
      var killed = killServer();
      assertThat(new Api(program.address(), "sales").get("/api/customers").status()).isIn(200, 503);
      await("a new server")
          .atMost(Duration.ofSeconds(30))
          .until(() -> program.isReady() && serverOf(FOLDER) != killed);
      assertThat(new Api(program.address(), "sales").get("/api/customers").status()).isEqualTo(200);
    }
    var last = ProcessHandle.of(serverOf(FOLDER)).orElseThrow();
    program.stopWithin(Duration.ofSeconds(30));
    assertThat(last.isAlive()).isFalse();
  }

  @Test
  void theProgramEndsAndSaysWhyWhenItCannotBeStartedAgain() throws IOException {
    var server = FOLDER.resolve("mariadb-server/bin/mariadbd");
    var away = FOLDER.resolve("mariadbd-away");
    Files.move(server, away);
    try {
      killServer();
      assertThat(program.exitCodeWithin(Duration.ofSeconds(30))).isEqualTo(1);
      assertThat(program.log())
          .containsOnlyOnce("Verkoop ends: the database server in " + FOLDER + " ended and cannot");
    } finally {
      Files.move(away, server);
    }
  }

  private static long killServer() throws IOException {
    var pid = serverOf(FOLDER);
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    return pid;
  }

  private static long serverOf(Path folder) throws IOException {
    return Long.parseLong(Files.readString(folder.resolve("db.pid")).strip());
  }
}

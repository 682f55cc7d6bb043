package nl.verkoop;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import nl.verkoop.process.coverage.ProcessCoverage;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;

/**
 * The whole application with the demo company, on a real MariaDB and a real mail server. All test
 * classes share one of each; a test makes its own orders and looks only at those.
 */
@Tag("integration")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({ProcessCoverage.class, Faults.class, Statements.Ear.class})
public abstract class IntegrationTest {

  private static final Path DATA = Path.of("target", "test-data").toAbsolutePath();
  protected static final GreenMail MAIL =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  static {
    FileSystemUtils.deleteRecursively(DATA.resolve("db").toFile());
    MAIL.start();
  }

  @LocalServerPort protected int port;
  @Autowired protected JdbcClient jdbc;
  @Autowired protected Clock clock;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry registry) {
    registry.add("verkoop.data", DATA::toString);
    registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
  }

  /** What day it is for the company. */
  protected LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Talks to /api over HTTP as this user of the demo company. */
  protected Api as(String user) {
    return new Api("http://127.0.0.1:" + port, user);
  }
}

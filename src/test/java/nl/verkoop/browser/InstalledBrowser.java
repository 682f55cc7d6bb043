package nl.verkoop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The browser that the tests drive: the installed Chromium or Chrome, else the one that the test
 * library downloads. Where neither can be had a note is left for the build's last lines.
 */
final class InstalledBrowser implements AutoCloseable {

  /** In milliseconds; the first to come waits until Tasklist has been set up. */
  static final double PATIENCE = 20_000;

  private static final Path NOTE = Path.of("target", "browser-tests-skipped.txt");
  private static final List<Path> PLACES =
      List.of(
          Path.of("/usr/bin/chromium"),
          Path.of("/usr/bin/chromium-browser"),
          Path.of("/usr/bin/google-chrome"),
          Path.of("/opt/google/chrome/chrome"),
          Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));

  /** Started once for all tests, and ended with the process that runs them. */
  private static Browser running;

  private final Browser browser;

  private InstalledBrowser(Browser browser) {
    this.browser = browser;
  }

  static Optional<InstalledBrowser> find() {
    try {
      if (running == null || !running.isConnected()) {
        running = start();
      }
      return Optional.of(new InstalledBrowser(running));
    } catch (PlaywrightException e) {
      leaveNote();
      return Optional.empty();
    }
  }

  private static Browser start() {
    var installed = PLACES.stream().filter(Files::isExecutable).findFirst();
    var options = new LaunchOptions().setHeadless(true).setArgs(arguments());
    installed.ifPresent(options::setExecutablePath);
    var environment =
        installed.isPresent()
            ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
            : Map.<String, String>of();
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    var library = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    return library.chromium().launch(options);
  }

  Browser browser() {
    return browser;
  }

  /** Forgets whoever was logged in. */
  @Override
  public void close() {
    List.copyOf(browser.contexts()).forEach(BrowserContext::close);
  }

  /** Quiet, and without a sandbox for who is root, as in a container. */
  private static List<String> arguments() {
    return List.of(
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync");
  }

  private static void leaveNote() {
    try {
      Files.writeString(
          NOTE,
          "The browser tests were SKIPPED: no Chromium or Chrome is installed and none could be downloaded.\n"
              + "Install one (Debian and Ubuntu: apt-get install chromium) and run mvn verify again.\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One person with a browser window of his own, working in Tasklist. */
final class Tasklist implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots");

  private final String base;
  private final BrowserContext context;
  private final Page page;
  private final List<String> problems = new ArrayList<>();

  private Tasklist(String base, BrowserContext context) {
    this.base = base;
    this.context = context;
    this.page = context.newPage();
    page.onPageError(problems::add);
    page.onConsoleMessage(this::noteForbidden);
    page.setDefaultTimeout(InstalledBrowser.PATIENCE);
  }

  static Tasklist login(Browser browser, String base, String user) {
    return login(browser, base, user, "nl-NL");
  }

  static Tasklist login(Browser browser, String base, String user, String language) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale(language).setViewportSize(1280, 900));
    var person = new Tasklist(base, context);
    person.page.navigate(base + "/login");
    person.page.fill("#username", user);
    person.page.fill("#password", user);
    person.picture("login-" + user);
    person.page.click(".vk-primary");
    person.page.waitForURL(Pattern.compile(Pattern.quote(base) + "/$"));
    return person;
  }

  Page page() {
    return page;
  }

  private void noteForbidden(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      problems.add(message.text());
    }
  }

  /** Errors of the pages' own scripts, and what their policy forbids; there should be none. */
  List<String> problems() {
    return problems;
  }

  void picture(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
  }

  void startForm(String processKey) {
    page.navigate(base + "/camunda/app/tasklist/default/#/?processStart=" + processKey);
    page.waitForSelector(
        ".modal-dialog .vk-root[aria-busy=false], .modal-dialog .vk-root:not([aria-busy])");
  }

  /** Presses "Starten" and waits until Tasklist has closed the form. */
  void start() {
    page.locator(".modal-footer .btn-primary").last().click();
    assertThat(page.locator(".modal-dialog")).hasCount(0);
  }

  void open() {
    page.navigate(base + "/camunda/app/tasklist/default/");
    page.locator(".task-filters .item").first().waitFor();
  }

  /** Finds the task of this document from this list, opens it, and so takes it. */
  void openTask(String filter, String documentNo) {
    open();
    page.locator(".task-filters .item h4 a").getByText(filter).click();
    page.locator(".vk-search input").fill(documentNo);
    page.locator(".vk-found a").getByText(documentNo).first().click();
    assertThat(page.locator(".task-details .unclaim")).isVisible();
    Accessibility.violations(page).forEach(each -> problems.add(filter + ": " + each));
  }

  /** Presses "Afronden" and waits for the engine's answer, which must be a yes. */
  void complete() {
    var answer =
        page.waitForResponse(
            response -> response.url().endsWith("/submit-form"),
            () -> page.locator(".form-actions .btn-primary").click());
    if (!answer.ok()) {
      throw new AssertionError(answer.status() + ": " + answer.text());
    }
    page.waitForTimeout(500);
  }

  @Override
  public void close() {
    context.close();
  }
}

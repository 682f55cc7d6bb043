package nl.verkoop.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Somebody who reads our own pages in his language, on a screen of some width. */
final class Visitor implements AutoCloseable {

  private static final Path PICTURES = Path.of("target", "screenshots", "pages");

  /** A key that found no text, or a place in a text that nobody filled in. */
  private static final Pattern UNTRANSLATED =
      Pattern.compile("\\?\\?|\\{\\w+}|\\b[a-z]+\\.[a-zA-Z]+(\\.[a-zA-Z]+)*(?=\\s|$)");

  /** Words with a dot inside that are no keys: addresses and names of files. */
  private static final Pattern INNOCENT =
      Pattern.compile("\\S+@\\S+|\\S+\\.(example|xml|csv|pdf|sta|940|txt|zip)\\b|\\d+(\\.\\d+)+");

  /** A page that was examined is built in the same way for whoever comes next, in any language. */
  private static final Set<String> EXAMINED = new HashSet<>();

  private final String base;
  private final String language;
  private final int width;
  private final BrowserContext context;
  private final Page page;
  private final String name;
  private final List<String> problems = new ArrayList<>();

  private Visitor(String base, BrowserContext context, Look look) {
    this.base = base;
    this.language = look.language();
    this.width = look.width();
    this.context = context;
    this.name = look.toString();
    this.page = context.newPage();
    page.setDefaultTimeout(InstalledBrowser.PATIENCE);
    page.onPageError(problems::add);
    page.onConsoleMessage(this::noteForbidden);
    page.onResponse(this::noteFailure);
  }

  /** How a page is looked at. */
  record Look(String user, String language, int width) {

    @Override
    public String toString() {
      return user + "-" + language.substring(0, 2) + "-" + width;
    }
  }

  static Visitor login(Browser browser, String base, Look look) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale(look.language())
                .setTimezoneId("Europe/Amsterdam")
                .setViewportSize(look.width(), look.width() < 600 ? 800 : 900));
    var visitor = new Visitor(base, context, look);
    visitor.page.navigate(base + "/login");
    visitor.page.fill("#username", look.user());
    visitor.page.fill("#password", look.user());
    visitor.page.click(".vk-primary");
    visitor.page.waitForURL(Pattern.compile(Pattern.quote(base) + "/$"));
    visitor.settle();
    return visitor;
  }

  Page page() {
    return page;
  }

  /** What went wrong since the last time one asked. */
  List<String> problems() {
    var found = List.copyOf(problems);
    problems.clear();
    return found;
  }

  /** Opens a page, waits until it shows what it has, and looks at it. */
  void open(String path, String picture) {
    page.navigate(base + path);
    settle();
    look(path, picture);
    picture(picture);
  }

  /** Until nothing loads any more. */
  void settle() {
    page.waitForFunction(
        "() => document.querySelector('.vk-content h1') && !document.querySelector('[aria-busy]')");
  }

  /** The places that the page offers in its navigation. */
  List<String> places() {
    return page.locator(".vk-nav a").all().stream()
        .map(link -> link.getAttribute("href"))
        .filter(href -> !href.startsWith("/camunda"))
        .toList();
  }

  /** To be looked at; the build itself has no eyes. */
  void picture(String picture) {
    if (!Boolean.getBoolean("pictures")) {
      return;
    }
    placeBanner("static");
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(PICTURES.resolve(name + "-" + picture + ".png"))
            .setFullPage(true));
    placeBanner("");
  }

  /** By script: the pages' content policy forbids styles that are put in, the test's own too. */
  private void placeBanner(String position) {
    page.evaluate(
        "position => document.querySelectorAll('.vk-demo-banner')"
            + ".forEach(banner => { banner.style.position = position; })",
        position);
  }

  private void look(String path, String picture) {
    var overflow =
        (Integer)
            page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    if (overflow > 0) {
      problems.add(path + " is " + overflow + " pixels too wide");
    }
    if (EXAMINED.add(picture + " " + width)) {
      Accessibility.violations(page).forEach(each -> problems.add(path + ": " + each));
    }
    var words = INNOCENT.matcher(page.innerText("body")).replaceAll("");
    UNTRANSLATED
        .matcher(words)
        .results()
        .forEach(found -> problems.add(path + " says \"" + found.group() + "\""));
    page.locator(".vk-message-error:visible").all().stream()
        .filter(message -> message.locator("button").count() > 0 && isFailure(message.innerText()))
        .forEach(message -> problems.add(path + " shows: " + message.innerText()));
  }

  /** A failed step is something to read; a page that cannot be shown offers to try again. */
  private static boolean isFailure(String words) {
    return words.contains("Probeer het opnieuw") || words.contains("Try again or ask");
  }

  /** Something on the page that its content policy keeps from running or showing. */
  private void noteForbidden(ConsoleMessage message) {
    if (message.text().contains("Content Security Policy")) {
      problems.add(message.text());
    }
  }

  private void noteFailure(Response response) {
    if (response.status() >= 400) {
      problems.add(response.status() + " " + response.url());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}

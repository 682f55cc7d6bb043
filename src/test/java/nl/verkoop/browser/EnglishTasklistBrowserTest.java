package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Somebody who does not read Dutch decides on an order, on his desk and on his phone. */
class EnglishTasklistBrowserTest extends IntegrationTest {

  private static final Pattern NAME =
      Pattern.compile("<bpmn:(?:process|userTask|startEvent) id=\"[^\"]*\" name=\"([^\"]*)\"");
  private static final Pattern TEXT = Pattern.compile("\"(?:label|description)\": \"([^\"]*)\"");
  private static final List<String> ELSEWHERE =
      List.of("Goed te keuren", "Mijn taken", "Gegevens", "Verkoopleiding", "korting", "Borenset");

  /** Everything that a person sees, in fields too. */
  private static final String ALL_TEXTS =
      """
      () => document.body.innerText + [...document.querySelectorAll('input, textarea')]
        .map(each => '\\n' + each.value + '\\n' + each.placeholder).join('')\
      """;

  @Test
  void aManagerDecidesWithoutReadingDutch() throws IOException {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var no = given.customer("K1006").ordered(line("A3004", 40).less(25)).no();
    try (var browser = installed.get();
        var manager = login(browser.browser(), "salesmanager")) {
      manager.openTask("To approve", no);
      manager.page().getByText("Yes, approve").waitFor();
      manager.picture("english-1-task");
      assertThat(texts(manager))
          .contains("Decide on approval", "€ 1,035.00", "40 × HSS drill bit set")
          .doesNotContain(dutch());
      onAPhone(manager);
      manager.page().getByText("No, reject").click();
      manager.page().locator("textarea").last().fill("Too much");
      manager.complete();
      assertThat(manager.problems()).isEmpty();
    }
  }

  private static void onAPhone(Tasklist manager) {
    var page = manager.page();
    page.setViewportSize(360, 800);
    page.reload();
    page.getByText("Yes, approve").waitFor();
    manager.picture("english-2-phone");
    assertThat(page.evaluate("() => document.documentElement.scrollWidth > window.innerWidth"))
        .as("wider than the phone")
        .isEqualTo(false);
  }

  @Test
  void onlyWhoMayMakeListsSeesHowToChangeThem() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var clerk = login(browser.browser(), "warehouse");
        var admin = login(browser.browser(), "admin")) {
      for (var person : List.of(clerk, admin)) {
        person.open();
        assertThat(person.page().locator(".create-task-action")).hasCount(0);
        assertThat(person.page().locator(".vk-search")).isVisible();
        assertThat(person.page().locator("[cam-widget-search]")).isHidden();
      }
      assertThat(admin.page().locator(".task-filters .active .actions")).isVisible();
      assertThat(admin.page().locator(".start-process-action")).hasText("New");
      assertThat(clerk.page().locator(".task-filters .active .actions")).isHidden();
      assertThat(clerk.page().locator(".start-process-action")).isHidden();
      clerk.picture("english-3-clerk");
      admin.picture("english-4-admin");
      assertThat(texts(admin)).contains("To ship", "To approve: finance", "All tasks");
    }
  }

  private Tasklist login(Browser browser, String user) {
    return Tasklist.login(browser, "http://127.0.0.1:" + port, user, "en-GB");
  }

  private static String texts(Tasklist person) {
    return person.page().evaluate(ALL_TEXTS).toString();
  }

  private static String[] dutch() throws IOException {
    var words = new ArrayList<>(ELSEWHERE);
    collect("processes", "*.bpmn", NAME, words);
    collect("forms", "*.form", TEXT, words);
    words.removeAll(List.of("Order", "Document"));
    return words.toArray(String[]::new);
  }

  private static void collect(String folder, String files, Pattern pattern, List<String> words)
      throws IOException {
    try (var found = Files.newDirectoryStream(Path.of(folder), files)) {
      for (var file : found) {
        pattern.matcher(Files.readString(file)).results().forEach(each -> words.add(each.group(1)));
      }
    }
  }
}

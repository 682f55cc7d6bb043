package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verkoop.scenario.Line.line;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Map;
import java.util.regex.Pattern;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an approver chose and wrote is not lost, and what is refused stands where it is wrong. */
class ApprovalFormBrowserTest extends IntegrationTest {

  private static final String LIST = "Goed te keuren";
  private static final String LIMIT = "/api/approval-limits/salesmanager";

  @AfterEach
  void restoreLimit() {
    setLimit("25000");
  }

  @Test
  void theFormKeepsWhatItWasToldAndSaysWhatIsRefusedAtItsField() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var base = "http://127.0.0.1:" + port;
    var no = orderToApprove();
    try (var browser = installed.get();
        var manager = Tasklist.login(browser.browser(), base, "salesmanager")) {
      manager.openTask(LIST, no);
      var page = manager.page();
      choice(page).check();
      comment(page).pressSequentially("Mooie order");

      clickByScript(page, ".nav-tabs li:nth-child(2) a");
      assertThat(comment(page)).isHidden();
      clickByScript(page, ".nav-tabs li:nth-child(1) a");
      assertThat(choice(page)).isChecked();
      assertThat(comment(page)).hasValue("Mooie order");

      comment(page).pressSequentially(", en snel");
      page.context().clearCookies();
      leavesOnce(
          page,
          base + "/camunda/app/tasklist/default/",
          () -> clickByScript(page, ".nav-tabs li:nth-child(3) a"));
      page.waitForURL("**/login**");
      logIn(page, "salesmanager");
      page.locator(".nav-tabs li").first().waitFor();
      clickByScript(page, ".nav-tabs li:nth-child(1) a");
      assertThat(choice(page)).isChecked();
      assertThat(comment(page)).hasValue("Mooie order, en snel");

      setLimit("0");
      comment(page).pressSequentially(", dank");
      var answer =
          page.waitForResponse(
              response -> response.url().endsWith("/submit-form"),
              () -> clickByScript(page, ".form-actions .btn-primary"));
      Assertions.assertThat(answer.status()).isEqualTo(422);
      Assertions.assertThat(answer.request().postData()).contains("Mooie order, en snel, dank");
      var refused = page.locator(".fjs-form-field-radio .vk-refused");
      assertThat(refused.first()).containsText("boven je goedkeuringslimiet");
      assertThat(refused.last()).containsText("Deze mensen kunnen een limiet verhogen");
      manager.picture("approval-refused");

      setLimit("25000");
      manager.complete();
      Assertions.assertThat(manager.problems()).isEmpty();
    }
  }

  @Test
  void whoUsesTheBrowserNextFindsNothingOfIt() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var manager =
            Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "salesmanager")) {
      manager.openTask(LIST, orderToApprove());
      var page = manager.page();
      comment(page).pressSequentially("Vertrouwelijk");
      clickByScript(page, ".nav-tabs li:nth-child(2) a");
      page.waitForFunction("() => JSON.stringify(localStorage).includes('Vertrouwelijk')");

      Assertions.assertThat((String) page.evaluate("() => JSON.stringify(localStorage)"))
          .as("what is only read is not kept")
          .doesNotContain("reasonText");
      page.context().clearCookies();
      page.navigate("http://127.0.0.1:" + port + "/login");
      logIn(page, "financemanager");
      manager.open();
      page.waitForFunction("() => !JSON.stringify(localStorage).includes('Vertrouwelijk')");
      page.waitForFunction("() => localStorage.getItem('vk-answers-of') === 'financemanager'");
    }
  }

  @Test
  void aSecondWindowThatOpensMeanwhileOverwritesNoNewerAnswer() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var base = "http://127.0.0.1:" + port;
    try (var browser = installed.get();
        var manager = Tasklist.login(browser.browser(), base, "salesmanager")) {
      manager.openTask(LIST, orderToApprove());
      var page = manager.page();
      answer(page, "Versie een");

      var asked = new ArrayList<Route>();
      var second = page.context().newPage();
      second.route("**/auth/user/default", asked::add);
      second.navigate(base + "/camunda/app/tasklist/default/");
      second.waitForFunction(
          "() => Object.keys(localStorage).some(name => name.startsWith('vk-aside:'))");
      page.bringToFront();
      clickByScript(page, ".nav-tabs li:nth-child(1) a");
      answer(page, "Versie twee");
      second.unroute("**/auth/user/default");
      asked.forEach(Route::resume);

      second.waitForFunction(
          "() => !Object.keys(localStorage).some(name => name.startsWith('vk-aside:'))");
      Assertions.assertThat((String) second.evaluate("() => JSON.stringify(localStorage)"))
          .contains("Versie twee")
          .doesNotContain("Versie een");
    }
  }

  @Test
  void whatAClosedWindowLeftAsideGivesWayToWhatIsNewer() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var manager =
            Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "salesmanager")) {
      manager.open();
      var page = manager.page();
      page.waitForFunction("() => localStorage.getItem('vk-answers-of') === 'salesmanager'");
      page.evaluate(
          "() => { localStorage.setItem('vk-aside:camunda-form:x', JSON.stringify({ comment: 'Versie een' }));"
              + " localStorage.setItem('camunda-form:x', JSON.stringify({ comment: 'Versie twee' })); }");
      page.reload();
      page.waitForFunction(
          "() => !Object.keys(localStorage).some(name => name.startsWith('vk-aside:'))");
      Assertions.assertThat((String) page.evaluate("() => localStorage.getItem('camunda-form:x')"))
          .contains("Versie twee");
    }
  }

  /** Writes it, and looks at another tab, where it is kept. */
  private static void answer(Page page, String words) {
    comment(page).fill(words);
    clickByScript(page, ".nav-tabs li:nth-child(2) a");
    page.waitForFunction("words => JSON.stringify(localStorage).includes(words)", words);
  }

  private String orderToApprove() {
    return given.customer("K1001").ordered(line("A3020", 5).less(25)).no();
  }

  private void setLimit(String amount) {
    var limit = Map.of("amount", new BigDecimal(amount), "unlimited", false);
    Assertions.assertThat(as("admin").put(LIMIT, limit).status()).isEqualTo(204);
  }

  private static void logIn(Page page, String user) {
    page.fill("#username", user);
    page.fill("#password", user);
    page.click(".vk-primary");
  }

  /** As voice control and other programs do it: the focus stays where it was. */
  private static void clickByScript(Page page, String selector) {
    page.evaluate("selector => document.querySelector(selector).click()", selector);
  }

  private static Locator choice(Page page) {
    return page.getByLabel("Ja, goedkeuren");
  }

  private static Locator comment(Page page) {
    return page.getByLabel("Toelichting voor de aanvrager");
  }

  /**
   * Also where the session has ended before the page is loaded, and its address is all there is.
   */
  @Test
  void theTaskOfAnAddressIsOpenedAfterTheLogin() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var base = "http://127.0.0.1:" + port;
    var no = orderToApprove();
    try (var browser = installed.get();
        var manager = Tasklist.login(browser.browser(), base, "salesmanager")) {
      manager.openTask(LIST, no);
      var page = manager.page();
      var task = page.url().replaceFirst(".*[?&]task=([^&]+).*", "$1");
      page.context().clearCookies();
      page.reload();
      page.waitForURL("**/login**");
      logIn(page, "salesmanager");
      assertThat(choice(page)).isVisible();
      assertThat(page).hasURL(Pattern.compile(".*task=" + task + ".*"));
      Assertions.assertThat(manager.problems()).isEmpty();
    }
  }

  /** However many events tell that the session has ended: a second login page had another token. */
  private static void leavesOnce(Page page, String address, Runnable leaving) {
    var ways = new ArrayList<Route>();
    page.route(address, ways::add);
    page.evaluate(
        """
        () => addEventListener('hashchange', () =>
          setTimeout(() => dispatchEvent(new PopStateEvent('popstate')), 200))
        """);
    leaving.run();
    page.waitForCondition(() -> !ways.isEmpty());
    page.waitForTimeout(600);
    Assertions.assertThat(ways).hasSize(1);
    page.unroute(address);
    ways.forEach(Route::resume);
  }
}

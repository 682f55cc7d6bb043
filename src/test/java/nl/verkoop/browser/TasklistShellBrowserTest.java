package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.function.Consumer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.scenario.Order.ShipTo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasklist is a part of Verkoop: its menu, its lists, its search, and the task that one opens. */
class TasklistShellBrowserTest extends IntegrationTest {

  @Test
  void aManagerSeesWhatWaitsForHimAndGetsToTheOrders() {
    given.ordered(order("K1001", line("A3010", 1).less(25))).at("Task_DecideApproval");
    as(
        "salesmanager",
        person -> {
          var page = person.page();
          assertThat(page.locator(".task-filters .item.active")).containsText("Goed te keuren");
          assertThat(page.locator(".task-filters .item.active .vk-waiting")).not().hasText("0");
          assertThat(page.locator(".tasks-list li.task").first()).isVisible();
          assertThat(page.locator(".task-filters .vk-waiting")).hasCount(3);
          person.picture("tasklist-shell");
          page.locator(".vk-places").getByText("Orders").click();
          page.waitForURL("**/orders");
        });
  }

  @Test
  void aTaskIsFoundByTheCustomersReferenceAndIsHisWhoOpensIt() {
    var reference = "INK-" + UUID.randomUUID().toString().substring(0, 8);
    var no =
        given
            .ordered(order("K1001", line("A3010", 2)).reference(reference).byHand())
            .at("Task_PickShipment")
            .no();
    as(
        "warehouse",
        person -> {
          var page = person.page();
          search(page).fill(reference.toLowerCase());
          assertThat(page.locator(".vk-found a")).hasCount(1);
          assertThat(page.locator(".vk-found a")).containsText(no);
          person.picture("tasklist-found");
          search(page).press("Enter");
          assertThat(page.locator(".task-details .unclaim")).isVisible();
          assertThat(page.locator(".tasks-list li.task.active, .tasks-list li.task").first())
              .isVisible();
          page.locator(".task-details .unclaim").click();
          assertThat(page.locator(".task-details button.claim")).isVisible();
          page.waitForTimeout(1000);
          assertThat(page.locator(".task-details button.claim")).isVisible();
          comment(page, "Eerst bellen voor de poort");
          page.locator(".nav-tabs").getByText("Verloop").click();
          assertThat(page.locator(".history-pane .operation-user").first())
              .hasText("Joris van Dijk");
          assertThat(page.locator(".history-pane")).not().containsText("warehouse");
          search(page).fill("er is geen taak die zo heet");
          assertThat(page.locator(".vk-found")).hasText("Geen taak gevonden.");
        });
    var turns = as("sales").get("/api/sales-orders/" + no + "/progress").json().at("/turns");
    assertThat(turns).singleElement();
    assertThat(turns.at("/0/comment").asText()).isEqualTo("Eerst bellen voor de poort");
    assertThat(turns.at("/0/byName").asText()).isEqualTo("Joris van Dijk");
  }

  /** About 65 pixels are two lines with their distances. */
  @ParameterizedTest
  @CsvSource({"nl-NL, 1280", "nl-NL, 390", "en-GB, 1280", "en-GB, 390"})
  void everyCardHasTwoLinesAndTheShellFits(String language, int width) {
    var farAway = new ShipTo("Filiaal", "Gasselterboerveenschemond", "NL", "9515 PM");
    given.ordered(order("K1001", line("A3010", 2)).byHand().to(farAway)).at("Task_PickShipment");
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var base = "http://127.0.0.1:" + port;
    try (var browser = installed.get();
        var person = Tasklist.login(browser.browser(), base, "warehouse", language)) {
      var page = person.page();
      page.setViewportSize(width, 900);
      person.open();
      var cards = page.locator(".tasks-list li.task");
      assertThat(cards.first().locator(".variable-value")).hasCount(3);
      assertThat(cards.all())
          .extracting(card -> card.boundingBox().height)
          .allSatisfy(height -> assertThat(height).isBetween(50.0, 75.0));
      assertThat(page.evaluate("document.documentElement.scrollWidth"))
          .as("pixels in width")
          .isEqualTo(width);
      person.picture("tasklist-cards-" + language + "-" + width);
      assertThat(person.problems()).isEmpty();
    }
  }

  private static void comment(Page page, String words) {
    page.locator(".createCommentLink").click();
    page.locator(".modal-dialog textarea").fill(words);
    page.locator(".modal-footer .btn-primary").click();
    assertThat(page.locator(".modal-dialog")).hasCount(0);
  }

  private static Locator search(Page page) {
    return page.locator(".vk-search input");
  }

  private void as(String user, Consumer<Tasklist> work) {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var person = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, user)) {
      person.open();
      work.accept(person);
      assertThat(person.problems()).isEmpty();
    }
  }
}

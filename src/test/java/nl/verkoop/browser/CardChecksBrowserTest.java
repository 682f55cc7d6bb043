package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.UUID;
import nl.verkoop.Ibans;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finance merges the two cards of a customer, and looks after what is kept with one. */
class CardChecksBrowserTest extends IntegrationTest {

  private final String name = UUID.randomUUID().toString().substring(0, 13).replace('-', 'x');

  private String registered(String called, String street) {
    var fields = Map.of("name", called, "street", "Laan", "city", "Ede", "country", "NL");
    var no = as("financemanager").post("/api/customers", fields).json().get("no").asText();
    var site = Map.of("name", "Loods", "street", street, "city", "Ede", "country", "NL");
    as("sales").put("/api/customers/" + no + "/ship-to-addresses?code=LOODS", site);
    return no;
  }

  @ParameterizedTest
  @CsvSource({"nl-NL, 1280", "en-GB, 390"})
  void twoCardsBecomeOne(String language, int width) {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var kept = registered(name + language, "Steeg");
    var old = registered(name + language + " B.V.", "Kade");
    as("accounting").put("/api/customers/" + kept + "/bank-accounts/" + Ibans.any(), Map.of());
    try (var browser = installed.get();
        var finance =
            Tasklist.login(
                browser.browser(), "http://127.0.0.1:" + port, "financemanager", language)) {
      var page = finance.page();
      page.setViewportSize(width, 900);
      page.navigate("http://127.0.0.1:" + port + "/card-checks?q=" + name);
      var pair = page.locator("#alike tbody tr");
      assertThat(pair).hasCount(1);
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      pair.locator("a[href*='merge']").click();
      assertThat(page.locator("#clashes")).containsText("Kade");
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      page.locator("#clashes input[type=radio]").first().check();
      twice(page, "#clashes .vk-danger");
      page.waitForURL("**/customers/" + kept);
      page.locator("#notes input").fill("Had twee kaarten");
      page.locator("#notes button[type=submit]").click();
      assertThat(page.locator("#notes tbody tr")).hasCount(1);
      page.locator("#accounts td button").first().click();
      assertThat(page.locator("#accounts .vk-dot-ok")).hasCount(1);
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      page.navigate("http://127.0.0.1:" + port + "/customers/" + old);
      assertThat(page.locator(".vk-message")).containsText(kept);
      Assertions.assertThat(finance.problems()).isEmpty();
    }
  }

  /** The first click asks whether one is sure. */
  private static void twice(Page page, String button) {
    page.locator(button).click();
    page.locator(button).click();
  }
}

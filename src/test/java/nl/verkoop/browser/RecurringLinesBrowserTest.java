package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/**
 * Lines that nobody types come into an order by keyboard: those that recur, a copy, a catalogue.
 */
class RecurringLinesBrowserTest extends IntegrationTest {

  private static final String CODE = "/api/recurring-lines/MAANDPAKKET";

  @Test
  void areOfferedWithTheCustomerAndADocumentIsCopiedBehindThem() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var item = Map.of("itemNo", "A3004", "quantity", 2);
    as("salesmanager").put(CODE, Map.of("description", "Maandpakket", "lines", List.of(item)));
    as("sales")
        .put("/api/customers/K1013/recurring-lines?code=MAANDPAKKET", Map.of("insertRule", "ASK"));
    var asked =
        Map.of("customerNo", "K1003", "lines", List.of(Map.of("itemNo", "A3005", "quantity", 7)));
    var source = as("sales").post("/api/sales-quotes/drafts", asked).json().at("/header/no");
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      page.locator(".vk-order-head input").first().focus();
      page.keyboard().type("K1013");
      page.locator("[role=option]:visible").first().getByText("K1013").waitFor();
      page.keyboard().press("Enter");
      var offered = page.locator(".vk-recurring").first();
      assertThat(offered).containsText("MAANDPAKKET · Maandpakket");
      assertThat(Accessibility.violations(page)).isEmpty();
      offered.locator("input").focus();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      var lines = page.locator(".vk-sales-lines tbody tr");
      assertThat(lines.nth(0).locator("input").nth(0)).hasValue("A3004");
      assertThat(lines.nth(0).locator("input").nth(1)).hasValue("2");

      var copy = page.locator(".vk-recurring").nth(2);
      copy.locator("button").first().press("Enter");
      page.keyboard().type("NIX");
      page.keyboard().press("Enter");
      assertThat(copy).containsText("Er is geen document NIX");
      assertThat(Accessibility.violations(page)).isEmpty();
      copy.locator("input[type=text]").fill(source.asText());
      page.keyboard().press("Enter");
      assertThat(lines.nth(1).locator("input").nth(0)).hasValue("A3005");
      assertThat(lines.nth(1).locator("input").nth(1)).hasValue("7");
      assertThat(page.locator(".vk-order-head input").first()).not().hasValue("");
      sales.picture("order-recurring-and-copied");

      var catalogue = page.locator(".vk-recurring").last();
      catalogue.locator("button").first().press("Enter");
      page.keyboard().type("GM-4472");
      page.locator("[role=option]:visible").first().getByText("Lijmtang 1000 mm").waitFor();
      page.keyboard().press("Enter");
      sales.picture("order-from-catalogue");
      assertThat(catalogue.locator("input")).hasValue("GM-4472");
      assertThat(Accessibility.violations(page)).isEmpty();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(lines.nth(2).locator("input").nth(0)).hasValue("L2001-GM-4472");
      assertThat(lines.nth(2).locator("input").nth(1)).isFocused();
      page.keyboard().type("4");
      page.keyboard().press("Enter");
      assertThat(lines.nth(2).locator(".vk-line-amount")).hasText("99,80");
      assertThat(page.locator(".vk-save-state")).containsText("Opgeslagen om");
      assertThat(sales.problems()).isEmpty();
    }
    assertThat(as("salesmanager").delete(CODE + "?version=0").status()).isEqualTo(204);
  }
}

package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Beside the dates of an order stands what is odd about them; the order is kept all the same. */
class OrderDatesBrowserTest extends IntegrationTest {

  @Test
  void anOddDateIsToldBesideItsField() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      page.locator(".vk-order-head input").first().focus();
      page.keyboard().type("oudeland");
      page.locator("[role=option]:visible").first().getByText("Oudeland").waitFor();
      page.keyboard().press("Enter");
      var item = page.locator(".vk-sales-lines tbody tr input").first();
      item.fill("A3004");
      page.locator("[role=option]:visible").first().waitFor();
      item.press("Enter");
      page.locator(".vk-sales-lines tbody tr input").nth(1).fill("1");
      var ordered = field(page, "Orderdatum");
      var delivery = field(page, "Gewenste leverdatum");

      type(ordered, today().minusDays(40).toString());
      assertThat(note(ordered))
          .hasText("De orderdatum ligt meer dan 30 dagen vóór de dag van invoer. Klopt dat?");
      assertThat(note(ordered)).hasClass("vk-warn");
      type(delivery, today().minusDays(50).toString());
      assertThat(note(delivery)).containsText("ligt vóór de orderdatum");
      assertThat(page.locator(".vk-save-state")).containsText("Opgeslagen om");
      sales.picture("order-odd-dates");

      type(ordered, today().minusDays(60).toString());
      assertThat(note(delivery)).isHidden();
      type(ordered, today().toString());
      assertThat(note(ordered)).isHidden();
      assertThat(note(delivery)).isVisible();
      type(ordered, "1999-12-31");
      assertThat(note(ordered)).containsText("Deze datum kan niet");
      sales.picture("order-impossible-date");
      org.assertj.core.api.Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  /** The field takes day, month, year. */
  private static void type(Locator field, String day) {
    var parts = day.split("-");
    field.fill(parts[2] + "-" + parts[1] + "-" + parts[0]);
  }

  private static Locator field(Page page, String label) {
    return page.locator(".vk-field")
        .filter(new Locator.FilterOptions().setHasText(label))
        .locator("input")
        .first();
  }

  private static Locator note(Locator field) {
    return field.locator("xpath=ancestor::div[contains(@class,'vk-field')]").last().locator("> p");
  }
}

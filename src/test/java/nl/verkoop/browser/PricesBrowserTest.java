package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who writes an order sees what was agreed, and who keeps the prices changes it on a page. */
class PricesBrowserTest extends IntegrationTest {

  /** The demo has agreed prices of A3033 for this customer alone, and for his group from ten on. */
  @Test
  void aLineSaysWhereItsPriceComesFromAndWhatMoreWouldCost() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      page.locator(".vk-order-head input").first().focus();
      page.keyboard().type("K1010");
      page.locator("[role=option]:visible").first().getByText("Noordkaap").waitFor();
      page.keyboard().press("Enter");
      var row = page.locator(".vk-sales-lines tbody tr").first();
      row.locator("input").nth(0).focus();
      page.keyboard().type("A3033");
      page.keyboard().press("Enter");
      page.keyboard().type("5");
      var quantity = row.locator("input").nth(1);
      var price = row.locator("input").nth(2);
      var discount = row.locator("input").nth(3);
      assertThat(price).hasValue("87,50");
      assertThat(row).containsText("Afgesproken Vanaf 10: 84,00");
      sales.picture("order-price-agreed");

      quantity.fill("10");
      price.focus();
      assertThat(price).hasValue("84,00");
      quantity.fill("5");
      assertThat(price).hasValue("87,50");
      quantity.fill("10");
      page.keyboard().press("Tab");
      assertThat(price).hasValue("84,00");
      assertThat(row.locator(".vk-line-amount")).hasText("840,00");
      assertThat(row).containsText("Van groep GROOTHANDEL vanaf 10 t/m 31-12-2027");
      price.fill("80");
      discount.fill("2");
      page.keyboard().press("Tab");
      assertThat(row.locator(".vk-line-amount")).hasText("784,00");
      assertThat(row).not().containsText("GROOTHANDEL");
      quantity.fill("11");
      assertThat(page.locator(".vk-save-state")).containsText("Opgeslagen om");
      assertThat(price).hasValue("80,00");

      price.fill("");
      discount.fill("");
      page.keyboard().press("Tab");
      assertThat(price).hasValue("84,00");
      assertThat(discount).hasValue("");
      assertThat(row.locator(".vk-line-amount")).hasText("924,00");
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      page.setViewportSize(390, 844);
      row.scrollIntoViewIfNeeded();
      sales.picture("order-price-agreed-phone");
      Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"nl-NL, 1280", "en-GB, 390"})
  void whoKeepsThePricesAddsChangesAndRemovesALine(String language, int width) {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var isDutch = language.startsWith("nl");
    try (var browser = installed.get();
        var manager =
            Tasklist.login(
                browser.browser(), "http://127.0.0.1:" + port, "salesmanager", language)) {
      var page = manager.page();
      page.setViewportSize(width, 900);
      page.navigate("http://127.0.0.1:" + port + "/prices?q=A3031");
      page.getByText(isDutch ? "Regel toevoegen" : "Add a line").click();
      var form = page.locator("form.vk-setup-row");
      form.getByLabel(isDutch ? "Artikel" : "Item", exact()).fill("A3031");
      form.getByLabel(isDutch ? "Voor" : "For", exact()).selectOption("CUSTOMER");
      save(form);
      assertThat(form)
          .containsText(
              isDutch
                  ? "Voor welke klant, campagne of groep?"
                  : "For which customer, campaign or group?");
      form.getByLabel(isDutch ? "Nummer of code" : "Number or code").fill("k1024");
      save(form);
      assertThat(form)
          .containsText(isDutch ? "Geef een prijs, een korting" : "Give a price, a discount");
      form.getByLabel(isDutch ? "Prijs" : "Price", exact()).fill(isDutch ? "171,25" : "171.25");
      save(form);
      var rows = page.locator("table:not(#changes table) tbody tr");
      assertThat(rows).hasCount(1);
      assertThat(rows.first()).containsText(isDutch ? "171,25" : "171.25");
      assertThat(rows.first()).containsText("Holzwerk Säntis AG");
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      manager.picture("prices-" + language + "-" + width);
      rows.first().getByText(isDutch ? "Wijzigen" : "Change").click();
      assertThat(form.getByLabel(isDutch ? "Nummer of code" : "Number or code")).hasValue("K1024");
      form.getByLabel(isDutch ? "Prijs" : "Price", exact()).fill("170");
      save(form);
      assertThat(rows).hasCount(1);
      assertThat(rows.first()).containsText(isDutch ? "170,00" : "170.00");
      var remove = rows.first().locator("button.vk-danger");
      remove.click();
      remove.click();
      assertThat(rows).hasCount(0);
      Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }

  private static Locator.GetByLabelOptions exact() {
    return new Locator.GetByLabelOptions().setExact(true);
  }

  private static void save(Locator form) {
    form.locator("button[type=submit]").click();
  }
}

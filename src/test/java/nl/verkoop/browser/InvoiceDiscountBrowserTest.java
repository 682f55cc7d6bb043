package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import nl.verkoop.IntegrationTest;
import org.junit.jupiter.api.Test;

/** Who writes an order sees what is taken off the whole of it, and may type another amount. */
class InvoiceDiscountBrowserTest extends IntegrationTest {

  /**
   * The demo has agreed 2 percent from 500.00 on with this customer, and 15.00 for small orders.
   */
  @Test
  void whatIsTakenOffIsSeenTypedAndGone() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      page.locator(".vk-order-head input").first().focus();
      page.keyboard().type("K1020");
      page.locator("[role=option]:visible").first().getByText("Garnier").waitFor();
      page.keyboard().press("Enter");
      var row = page.locator(".vk-sales-lines tbody tr").first();
      row.locator("input").nth(0).focus();
      page.keyboard().type("A3004");
      page.keyboard().press("Enter");
      page.keyboard().type("20");
      page.keyboard().press("Tab");
      var totals = page.locator(".vk-totals");
      assertThat(totals).containsText("Factuurkorting (2%)€ -13,80Totaal excl. btw€ 676,20");

      var discount = page.locator(".vk-invoice-discount input");
      discount.fill("50");
      assertThat(totals).containsText("€ -50,00Totaal excl. btw€ 640,00");
      discount.fill("690,01");
      assertThat(page.locator(".vk-invoice-discount")).containsText("kan niet hoger zijn");
      discount.fill("niets");
      assertThat(page.locator(".vk-invoice-discount")).containsText("Vul een bedrag in");
      discount.fill("50");
      assertThat(totals).containsText("Totaal excl. btw€ 640,00");
      assertThat(Accessibility.violations(page)).isEmpty();
      sales.picture("invoice-discount-typed");

      row.locator("input").nth(1).fill("3");
      assertThat(page.locator(".vk-invoice-discount")).containsText("is vervallen");
      assertThat(discount).hasValue("");
      assertThat(totals).containsText("Orderkosten€ 15,00Totaal excl. btw€ 118,50");

      discount.fill("3,5");
      assertThat(totals).containsText("€ -3,50Totaal excl. btw€ 115,00");
      page.locator(".vk-invoice-discount button").click();
      assertThat(totals).containsText("Orderkosten€ 15,00Totaal excl. btw€ 118,50");
      assertThat(discount).hasValue("");
      assertThat(sales.problems()).isEmpty();
    }
  }
}

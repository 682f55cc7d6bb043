package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A campaign is planned, activated and given members on its page, and named in an order. */
class CampaignBrowserTest extends IntegrationTest {

  /** What others sell costs what it did. */
  @AfterEach
  void itIsOver() {
    jdbc.sql("update campaign set status = 'ENDED' where code = 'BROWSER'").update();
  }

  @Test
  void aManagerStartsACampaignAndASellerNamesIt() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var root = "http://127.0.0.1:" + port;
    try (var browser = installed.get()) {
      try (var manager = Tasklist.login(browser.browser(), root, "salesmanager")) {
        var page = manager.page();
        page.setViewportSize(1280, 900);
        page.navigate(root + "/campaigns");
        plan(page);
        letTakePart(page);
        manager.picture("campaign");
        page.setViewportSize(390, 844);
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        manager.picture("campaign-phone");
        Assertions.assertThat(manager.problems()).isEmpty();
      }
      var price = "item_no,campaign,unit_price\nA3033,BROWSER,86.10\n".getBytes();
      as("salesmanager").upload("/api/import/prices", "prices.csv", price);
      try (var sales = Tasklist.login(browser.browser(), root, "sales")) {
        nameInAnOrder(sales);
      }
    }
  }

  private void plan(Page page) {
    page.getByText("Campagne toevoegen").click();
    var form = page.locator("form.vk-setup-row");
    form.getByLabel("Code").fill("browser");
    form.getByLabel("Omschrijving").fill("Browserweken");
    form.getByLabel("Eerste dag").fill(typed(today()));
    form.getByLabel("Laatste dag").fill("1-1-2001");
    form.locator("button[type=submit]").click();
    assertThat(form).containsText("De laatste dag ligt");
    form.getByLabel("Laatste dag").fill(typed(today().plusDays(20)));
    form.locator("button[type=submit]").click();
    assertThat(page.locator("h1")).hasText("Browserweken · BROWSER");
    assertThat(page.locator(".vk-page-head .vk-pill")).hasText("Gepland");
    page.getByText("Activeren").click();
    assertThat(page.locator(".vk-page-head .vk-pill")).hasText("Actief");
  }

  private static String typed(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern("d-M-yyyy"));
  }

  private void letTakePart(Page page) {
    var members = page.locator("#members");
    members.getByLabel("Soort").selectOption("CUSTOMER");
    members.getByLabel("Klant", new Locator.GetByLabelOptions().setExact(true)).fill("NIEMAND");
    members.locator("button[type=submit]").click();
    assertThat(members).containsText("Klant NIEMAND bestaat niet");
    var who = members.getByLabel("Klant", new Locator.GetByLabelOptions().setExact(true));
    who.fill("");
    who.pressSequentially("K1022");
    page.locator("[role=option]:visible").first().click();
    members.locator("button[type=submit]").click();
    assertThat(members.locator("tbody tr")).hasCount(1);
    assertThat(members.locator("tbody tr")).containsText("K1022");
    Assertions.assertThat(Accessibility.violations(page)).isEmpty();
  }

  private void nameInAnOrder(Tasklist sales) {
    sales.startForm("sales-order");
    var page = sales.page();
    page.locator(".vk-order-head input").first().focus();
    page.keyboard().type("K1003");
    page.locator("[role=option]:visible").first().waitFor();
    page.keyboard().press("Enter");
    page.locator(".vk-order-head").getByLabel("Campagne").selectOption("BROWSER");
    var row = page.locator(".vk-sales-lines tbody tr").first();
    row.locator("input").nth(0).focus();
    page.keyboard().type("A3033");
    page.keyboard().press("Enter");
    page.keyboard().type("5");
    assertThat(row.locator("input").nth(2)).hasValue("86,10");
    assertThat(row).containsText("Campagne BROWSER t/m");
    sales.picture("order-campaign");
    page.locator(".vk-order-head").getByLabel("Campagne").selectOption("");
    assertThat(row).not().containsText("Campagne BROWSER");
    Assertions.assertThat(sales.problems()).isEmpty();
  }
}

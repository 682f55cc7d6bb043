package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A line takes another unit of its item, and the item's text comes under it once. */
class ItemUnitsBrowserTest extends IntegrationTest {

  private static final String ITEM = "BE-1";

  private void haveAnItem() {
    upload("items", "item_no,description,unit_price,unit_cost,stock\nBE-1,Map,3,2,50\n");
    upload("item-units", "item_no,unit,quantity_per_unit\nBE-1,DOOS,20\n");
    var text = Map.of("lines", List.of("Op pallet geleverd"), "onOrders", true, "automatic", true);
    as("purchasing").put("/api/items/BE-1/extended-texts/1", text);
  }

  private void upload(String kind, String file) {
    as("purchasing")
        .upload("/api/import/" + kind, kind + ".csv", file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aBoxCostsWhatItsPiecesCostAndTheTextComesOnce() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    haveAnItem();
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      page.locator(".vk-order-head input").first().focus();
      page.keyboard().type("K1010");
      page.locator("[role=option]:visible").first().getByText("Noordkaap").waitFor();
      page.keyboard().press("Enter");
      var rows = page.locator(".vk-sales-lines tbody tr");
      rows.first().locator("input").nth(0).focus();
      page.keyboard().type(ITEM);
      page.keyboard().press("Enter");
      page.keyboard().type("2");
      var unit = rows.first().locator("select");
      assertThat(unit).hasValue("STUK");
      assertThat(rows.first().locator("input").nth(2)).hasValue("3,00");
      unit.selectOption("DOOS");
      assertThat(rows.first().locator("input").nth(2)).hasValue("60,00");
      assertThat(rows.first().locator(".vk-line-amount")).hasText("120,00");
      assertThat(rows.first()).containsText("50 stuk beschikbaar");
      assertThat(rows.nth(1).locator("input").first()).hasValue("Op pallet geleverd");
      rows.first().locator("input").nth(1).fill("3");
      page.keyboard().press("Tab");
      assertThat(page.locator(".vk-save-state")).containsText("Opgeslagen om");
      assertThat(rows.first()).containsText("Nu 50 stuk beschikbaar");
      assertThat(rows.first().locator(".vk-line-amount")).hasText("180,00");
      assertThat(page.locator("[aria-label=Opmerking]")).hasCount(1);
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      sales.picture("order-units");
      page.setViewportSize(390, 844);
      rows.first().scrollIntoViewIfNeeded();
      sales.picture("order-units-phone");
      Assertions.assertThat(lines()).containsExactly("ITEM DOOS", "COMMENT ");
      Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  private List<String> lines() {
    return jdbc.sql(
            """
            select concat(type, ' ', unit_code) from sales_line
            where document_no = (select max(document_no) from sales_line where item_no = 'BE-1')
            order by position
            """)
        .query(String.class)
        .list();
  }
}

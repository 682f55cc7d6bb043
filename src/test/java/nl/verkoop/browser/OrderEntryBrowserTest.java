package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What a quick hand must not do by accident while an order is entered. */
class OrderEntryBrowserTest extends IntegrationTest {

  @Test
  void aDraftBeginsWithItsFirstLineAnUnknownCodeIsSaidAtOnceAndEscAsks() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      var before = drafts();
      chooseCustomer(page);
      assertThat(page.locator(".vk-save-state")).hasText("Wordt opgeslagen zodra er een regel is");
      Assertions.assertThat(drafts()).isEqualTo(before);

      page.keyboard().press("Escape");
      assertThat(page.locator(".vk-root [role=alert]:visible"))
          .containsText("wat je hebt ingevuld gaat dan verloren");
      assertThat(page.locator(".modal-dialog")).isVisible();

      scanUnknownThenKnown(page);
      page.keyboard().type("3");
      assertThat(page.locator(".vk-save-state")).containsText("Opgeslagen om");
      Assertions.assertThat(drafts()).isEqualTo(before + 1);
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      Assertions.assertThat((List<?>) page.evaluate(HIDDEN_MEMBERS))
          .as("what every element has, and scripts rely on")
          .isEmpty();

      page.keyboard().press("Escape");
      assertThat(page.locator(".vk-root [role=alert]:visible"))
          .containsText("blijft als concept bewaard");
      sales.picture("order-escape-asks");
      page.keyboard().press("Escape");
      assertThat(page.locator(".modal-dialog")).hasCount(0);
      Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  /** Members of our elements that hide one of the browser's own. */
  private static final String HIDDEN_MEMBERS =
      """
      () => {
        const ours = [...document.querySelectorAll('*')].filter(each => each.localName.startsWith('vk-'));
        if (ours.length < 2) {
          throw new Error('There is none of our elements here');
        }
        const hidden = new Set();
        for (const each of ours) {
          for (let level = each; level !== HTMLElement.prototype; level = Object.getPrototypeOf(level)) {
            Object.getOwnPropertyNames(level)
              .filter(name => name !== 'constructor' && name in HTMLElement.prototype)
              .forEach(name => hidden.add(`${each.localName}.${name}`));
          }
        }
        return [...hidden];
      }
      """;

  @Test
  void aQuickHandLosesNoLine() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      chooseCustomer(page);
      var rows = page.locator(".vk-sales-lines tbody tr");
      rows.nth(0).locator("input").nth(0).focus();
      page.keyboard().type("A3004");
      page.keyboard().press("Enter");
      page.keyboard().type("3");
      assertThat(page.locator(".vk-save-state")).containsText("Opgeslagen om");

      rows.nth(1).locator("input").nth(0).focus();
      page.keyboard().type("A3005");
      startByScript(page);
      assertThat(rows.nth(1)).containsText("Bitset");
      assertThat(rows.nth(1).locator("input").nth(1)).isFocused();
      assertThat(page.locator(".modal-footer .btn-primary")).isDisabled();
      assertThat(page.locator(".modal-dialog")).isVisible();

      rows.nth(1).locator("input").nth(1).fill("2");
      startByScript(page);
      assertThat(page.locator(".modal-dialog")).hasCount(0);
      Assertions.assertThat(
              jdbc.sql(
                      """
                      select item_no from sales_line
                      where document_no = (select max(no) from sales_document) order by line_no
                      """)
                  .query(String.class)
                  .list())
          .containsExactly("A3004", "A3005");
      Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  /** As fast as a hand can be: the focus stays in the field, and nothing was looked up. */
  private static void startByScript(Page page) {
    page.waitForFunction("() => !document.querySelector('.modal-footer .btn-primary').disabled");
    page.evaluate("() => document.querySelector('.modal-footer .btn-primary').click()");
  }

  private static void chooseCustomer(Page page) {
    page.locator(".vk-order-head input").first().focus();
    page.keyboard().type("oudeland");
    page.locator("[role=option]:visible").first().getByText("Oudeland").waitFor();
    page.keyboard().press("Enter");
  }

  private static void scanUnknownThenKnown(Page page) {
    var item = page.locator(".vk-sales-lines tbody tr input").first();
    item.focus();
    page.keyboard().type("ZZ9999");
    page.keyboard().press("Enter");
    assertThat(page.locator(".vk-sales-lines tbody tr").first())
        .containsText("Artikel ZZ9999 is niet gevonden.");
    assertThat(item).isFocused();

    page.keyboard().type("A3004");
    assertThat(item).hasValue("A3004");
    page.keyboard().press("Enter");
    assertThat(page.locator(".vk-sales-lines tbody tr").first()).containsText("Borenset");
    assertThat(page.locator(".vk-sales-lines tbody tr").first())
        .not()
        .containsText("niet gevonden");
  }

  private int drafts() {
    return jdbc.sql(
            "select count(*) from sales_document d where not exists"
                + " (select 1 from sales_order o where o.no = d.no)")
        .query(Integer.class)
        .single();
  }
}

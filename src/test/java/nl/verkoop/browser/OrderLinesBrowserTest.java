package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Lines are put between others and taken away, and those that stay are the same lines. */
class OrderLinesBrowserTest extends IntegrationTest {

  private static final Map<String, Integer> PICTURES =
      Map.of("page-lines-of-every-type", 1280, "page-lines-of-every-type-phone", 390);

  @Test
  void linesKeepWhoTheyAreAndWhatIsNoItemStays() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var no = draft();
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      page.locator(".vk-drafts summary").click();
      page.locator(".vk-draft")
          .filter(new Locator.FilterOptions().setHasText(no))
          .getByText("Verder")
          .click();
      var rows = page.locator(".vk-sales-lines tbody tr");
      assertThat(rows.nth(0).locator("input").first()).hasValue("Bellen voor aflevering");
      assertThat(rows.nth(2).locator("input").nth(1)).hasValue("Vracht");

      rows.nth(1).locator("input").nth(0).focus();
      page.keyboard().press("Insert");
      page.keyboard().type("A3005");
      page.keyboard().press("Enter");
      page.keyboard().type("3");
      page.keyboard().press("Tab");
      assertThat(page.locator(".vk-save-state")).containsText("Opgeslagen om");
      Assertions.assertThat(until(no, 4))
          .containsExactly("1 COMMENT -", "4 ITEM A3005", "2 ITEM A3004", "3 ACCOUNT 4210");
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      sales.picture("order-lines-of-every-type");
      page.setViewportSize(390, 844);
      rows.nth(0).scrollIntoViewIfNeeded();
      sales.picture("order-lines-of-every-type-phone");
      page.setViewportSize(1280, 900);

      // Below a line of another kind: the nearest one of its own kind is copied.
      rows.nth(4).locator("input").nth(0).focus();
      page.keyboard().press("ArrowUp");
      page.keyboard().press("ArrowUp");
      assertThat(rows.nth(2).locator("input").nth(0)).isFocused();
      page.keyboard().press("ArrowUp");
      assertThat(rows.nth(1).locator("input").nth(0)).isFocused();
      rows.nth(4).locator("input").nth(0).focus();
      page.keyboard().press("Control+d");
      assertThat(rows.nth(4).locator("input").nth(0)).hasValue("A3004");
      assertThat(rows.nth(4).locator("input").nth(1)).hasValue("2");
      Assertions.assertThat(until(no, 5)).contains("5 ITEM A3004");
      page.keyboard().press("Control+Delete");
      Assertions.assertThat(until(no, 4)).doesNotContain("5 ITEM A3004");

      var reader = page.context().newPage();
      reader.navigate("http://127.0.0.1:" + port + "/orders/" + no);
      var shown = reader.locator("table tbody tr");
      assertThat(shown.nth(0)).containsText("Bellen voor aflevering");
      assertThat(shown.nth(3)).containsText("4210");
      PICTURES.forEach(
          (name, width) -> {
            reader.setViewportSize(width, 900);
            reader.screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", name + ".png")));
          });
      reader.close();

      rows.nth(2).locator("input").nth(0).focus();
      page.keyboard().press("Control+Delete");
      Assertions.assertThat(until(no, 3))
          .containsExactly("1 COMMENT -", "4 ITEM A3005", "3 ACCOUNT 4210");
      rows.nth(0).locator("button").click();
      Assertions.assertThat(until(no, 2)).containsExactly("4 ITEM A3005", "3 ACCOUNT 4210");
      Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  /** What a line asks for that is no item is typed like one (feature Q-02). */
  @Test
  void chargesAndWordsAreTyped() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var no = draft();
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      page.locator(".vk-drafts summary").click();
      page.locator(".vk-draft")
          .filter(new Locator.FilterOptions().setHasText(no))
          .getByText("Verder")
          .click();
      var rows = page.locator(".vk-sales-lines tbody tr");
      assertThat(rows.nth(0).locator("input").first()).hasValue("Bellen voor aflevering");
      rows.nth(0).locator("input").fill("Bellen voor acht uur");
      rows.nth(2).locator("input").nth(1).fill("Vracht per koerier");
      assertThat(page.locator(".vk-save-state")).containsText("Opgeslagen om");
      Assertions.assertThat(written(no, "acht uur"))
          .containsExactly(
              "1 Bellen voor acht uur 0.00", "2 null 0.00", "3 Vracht per koerier 25.00");

      rows.nth(1).locator("input").nth(0).focus();
      page.locator(".vk-lines-foot").getByText("Kosten toevoegen").press("Enter");
      page.keyboard().type("9999");
      page.keyboard().press("Tab");
      assertThat(rows.nth(2)).containsText("Rekening 9999 is niet gevonden");
      rows.nth(2).locator("input").nth(0).fill("");
      rows.nth(2).locator("input").nth(0).focus();
      page.keyboard().type("4210");
      page.locator("[role=option]:visible").first().getByText("4210").waitFor();
      page.keyboard().press("Enter");
      page.keyboard().type("1,5");
      page.keyboard().press("Enter");
      page.keyboard().press("Enter");
      assertThat(rows.nth(2)).containsText("Vul een prijs in.");
      rows.nth(2).locator("input").nth(3).fill("10");
      page.locator(".vk-lines-foot").getByText("Tekst toevoegen").press("Enter");
      page.keyboard().type("Hoort bij de vracht");
      Assertions.assertThat(written(no, "Hoort")).hasSize(5).contains("5 Hoort bij de vracht 0.00");
      Assertions.assertThat(lines(no))
          .containsExactly(
              "1 COMMENT -", "2 ITEM A3004", "4 ACCOUNT 4210", "5 COMMENT -", "3 ACCOUNT 4210");
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      sales.picture("order-lines-typed");
      Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  /** What stands on accounts and in words, once this is among it. */
  private List<String> written(String no, String words) {
    var sql =
        """
        select concat(line_no, ' ', coalesce(if(item_no is null, description, null), 'null'), ' ',
          if(item_no is null, line_amount, 0.00))
        from sales_line where document_no = ? order by line_no
        """;
    until(
        no,
        "says " + words,
        () ->
            jdbc.sql(sql).param(no).query(String.class).list().stream()
                .anyMatch(each -> each.contains(words)));
    return jdbc.sql(sql).param(no).query(String.class).list();
  }

  private String draft() {
    var answer =
        as("sales")
            .post(
                "/api/sales-orders/drafts",
                Map.of(
                    "customerNo",
                    "K1003",
                    "lines",
                    List.of(
                        Map.of("type", "COMMENT", "description", "Bellen voor aflevering"),
                        Map.of("itemNo", "A3004", "quantity", 2),
                        Map.of(
                            "type",
                            "ACCOUNT",
                            "accountNo",
                            "4210",
                            "description",
                            "Vracht",
                            "quantity",
                            1,
                            "unitPrice",
                            "25.00"))));
    Assertions.assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().at("/header/no").asText();
  }

  /** The lines that were kept, once there are so many. */
  private List<String> until(String no, int count) {
    until(no, "has " + count + " lines", () -> lines(no).size() == count);
    return lines(no);
  }

  private List<String> lines(String no) {
    return jdbc.sql(
            """
            select concat(line_no, ' ', type, ' ', coalesce(item_no, account_no, '-'))
            from sales_line where document_no = ? order by position
            """)
        .param(no)
        .query(String.class)
        .list();
  }
}

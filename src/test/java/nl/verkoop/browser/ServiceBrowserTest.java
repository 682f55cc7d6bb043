package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verkoop.scenario.Line.line;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.verkoop.IntegrationTest;
import nl.verkoop.scenario.Line;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The warehouse sends goods and a service of one order; nothing is said of the service's stock. */
class ServiceBrowserTest extends IntegrationTest {

  private static final String SERVICE =
      """
      item_no,description,unit_price,general_product_group,type
      DIENST-9,Montage aan huis,75.00,DIENST,SERVICE
      """;

  @Test
  void aServiceIsPickedBesideGoods() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var file = SERVICE.getBytes(StandardCharsets.UTF_8);
    Assertions.assertThat(as("purchasing").upload("/api/import/items", "d.csv", file).status())
        .isEqualTo(200);
    var lines = new Line[] {line("DIENST-9", 2), line("A3021", 1)};
    var no = given.customer("K1002").orderedByHand(lines).no();
    try (var browser = installed.get();
        var warehouse =
            Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "warehouse")) {
      warehouse.openTask("Te verzenden", no);
      var rows = warehouse.page().locator("vk-pick-lines tbody tr");
      assertThat(rows).hasCount(2);
      assertThat(rows.first()).containsText("Montage aan huis");
      assertThat(rows.first().locator("td").nth(4)).hasText("–");
      assertThat(rows.first().locator("input")).hasValue("2");
      warehouse.picture("pick-service");
      warehouse.complete();
      Assertions.assertThat(warehouse.problems()).isEmpty();
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select count(*) from sales_invoice where order_no = ? and net = 172.50")
                        .param(no)
                        .query(Integer.class)
                        .single()
                    == 1);
  }
}

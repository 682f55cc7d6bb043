package nl.verkoop.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import nl.verkoop.IntegrationTest;
import nl.verkoop.process.BankFile;
import org.junit.jupiter.api.Test;

/** The main job as four people do it in their browsers; leaves a picture of every step. */
class MainJobBrowserTest extends IntegrationTest {

  private static final String REFERENCE = "INKOOP-4711";
  private static final String OUDELAND_IBAN = "NL57VKHB0000150102";

  @Test
  void fourPeopleTakeAnOrderFromEntryToPayment() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get()) {
      var base = "http://127.0.0.1:" + port;
      try (var sales = Tasklist.login(browser.browser(), base, "sales")) {
        enterOrder(sales);
        assertThat(sales.problems()).isEmpty();
      }
      var no = orderNo();
      try (var manager = Tasklist.login(browser.browser(), base, "salesmanager")) {
        approve(manager, no);
        assertThat(manager.problems()).isEmpty();
      }
      try (var warehouse = Tasklist.login(browser.browser(), base, "warehouse")) {
        ship(warehouse, no, "5", "shipment-1");
        awaitInvoices(no, 1);
        ship(warehouse, no, null, "shipment-2");
        awaitInvoices(no, 2);
        assertThat(warehouse.problems()).isEmpty();
      }
      try (var accounting = Tasklist.login(browser.browser(), base, "accounting")) {
        receivePayment(accounting, no);
        assertThat(accounting.problems()).isEmpty();
      }
      awaitPaid(no);
    }
  }

  private void enterOrder(Tasklist sales) {
    sales.startForm("sales-order");
    var page = sales.page();
    var keys = page.keyboard();
    page.locator(".vk-order-head input").first().focus();
    keys.type("oudeland");
    page.locator("[role=option]:visible").first().getByText("Oudeland").waitFor();
    sales.picture("order-1-customer");
    keys.press("Enter");
    keys.type(REFERENCE);
    typeLine(page.locator(".vk-sales-lines tbody tr").nth(0), "A3029", "30");
    scanLine(page.locator(".vk-sales-lines tbody tr").nth(1), "A3013", "10");
    page.waitForTimeout(1500);
    sales.picture("order-2-lines");
    await().atMost(Duration.ofSeconds(20)).until(() -> !drafts().isEmpty());
    page.locator(".vk-totals").getByText("16.770,60").waitFor();
    sales.picture("order-2-lines");
    sales.start();
    sales.picture("order-3-started");
  }

  private static void typeLine(Locator row, String item, String quantity) {
    var keys = row.page().keyboard();
    row.locator("input").first().focus();
    keys.type(item);
    row.page().locator("[role=option]:visible").first().waitFor();
    keys.press("Enter");
    row.locator("input").nth(1).fill(quantity);
    row.locator("input").nth(3).press("Enter");
  }

  /** As a scanner or a quick typist does it, who waits for no list. */
  private static void scanLine(Locator row, String item, String quantity) {
    var keys = row.page().keyboard();
    row.locator("input").first().focus();
    keys.type(item);
    keys.press("Enter");
    keys.type(quantity);
    for (var field = 0; field < 3; field++) {
      keys.press("Enter");
    }
  }

  private static void approve(Tasklist manager, String no) {
    manager.openTask("Goed te keuren", no);
    var page = manager.page();
    page.getByText("Ja, goedkeuren").waitFor();
    manager.picture("approval-1-task");
    page.getByText("Ja, goedkeuren").click();
    manager.picture("approval-2-decided");
    manager.complete();
  }

  private void ship(Tasklist warehouse, String no, String quantity, String picture) {
    warehouse.openTask("Te verzenden", no);
    var lines = warehouse.page().locator("vk-pick-lines tbody tr");
    lines.first().waitFor();
    if (quantity != null) {
      for (var row : lines.all()) {
        row.locator("input").fill(quantity);
      }
      warehouse.page().getByText("Opgeslagen om").waitFor();
    }
    warehouse.picture(picture);
    warehouse.complete();
  }

  private void receivePayment(Tasklist accounting, String no) {
    as("financemanager").addBankAccount("BROWSER", "900100200");
    var file = new BankFile(today()).of("900100200").from("0.00");
    for (var invoice : invoices(no)) {
      file.receipt(gross(invoice), "Timmerfabriek Oudeland", OUDELAND_IBAN, "Betreft " + invoice);
    }
    accounting.startForm("payment-reconciliation");
    accounting
        .page()
        .locator("input[type=file]")
        .setInputFiles(new FilePayload("afschrift.xml", "application/xml", file.bytes()));
    accounting.picture("payment-1-file");
    accounting.start();
    accounting.page().waitForTimeout(500);
    accounting.picture("payment-2-posted");
  }

  private List<String> drafts() {
    return jdbc.sql(
            "select no from sales_document where customer_reference = ? and gross = 16770.60")
        .param(REFERENCE)
        .query(String.class)
        .list();
  }

  private String orderNo() {
    return drafts().get(0);
  }

  private void awaitInvoices(String no, int count) {
    await().atMost(Duration.ofSeconds(30)).until(() -> invoices(no).size() == count);
  }

  private void awaitPaid(String no) {
    await()
        .atMost(Duration.ofSeconds(30))
        .until(
            () ->
                jdbc.sql("select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?")
                        .param(no)
                        .query(Integer.class)
                        .single()
                    == 0);
  }

  private List<String> invoices(String no) {
    return jdbc.sql("select no from sales_invoice where order_no = ? order by no")
        .param(no)
        .query(String.class)
        .list();
  }

  /** With the discount that the customer's terms give him for paying at once. */
  private String gross(String invoiceNo) {
    return jdbc.sql(
            """
            select o.remaining - o.discount_possible from customer_open_item o
            join customer_entry e on e.entry_no = o.entry_no where e.document_no = ?
            """)
        .param(invoiceNo)
        .query(java.math.BigDecimal.class)
        .single()
        .toPlainString();
  }
}

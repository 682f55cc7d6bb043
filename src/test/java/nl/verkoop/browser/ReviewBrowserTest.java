package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.verkoop.IntegrationTest;
import nl.verkoop.process.BankFile;
import nl.verkoop.scenario.BankActs.LineDecision;
import org.junit.jupiter.api.Test;

/** Accounting says what the lines of a statement are; leaves a picture of every step. */
class ReviewBrowserTest extends IntegrationTest {

  private static final BigDecimal COSTS = new BigDecimal("2.50");
  private static final String NOBODY = "NL20INGB0001234567";

  /** The bank's costs, money that nobody knows, and a receipt that is two things. */
  private String statement(String invoice, BigDecimal open) {
    var file =
        new BankFile(today())
            .payment("12.10", "", "", "Tarief zakelijk pakket")
            .receipt("77.70", "Stichting Raadsel", NOBODY, "inzake uw bericht")
            .receipt(
                open.subtract(COSTS).toPlainString(),
                "Onbekende betaler",
                NOBODY,
                "voor " + invoice);
    return given.received(file).toReview().no();
  }

  @Test
  void aLineGoesToAnAccountToSuspenseOrToACustomer() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var invoice = given.customer("K1004").orderedAtOnce(line("A3021", 1)).invoiced().invoice();
    var open = books.remaining(invoice);
    var no = statement(invoice, open);
    try (var browser = installed.get();
        var accounting =
            Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "accounting")) {
      accounting.openTask("Te beoordelen", no);
      var page = accounting.page();
      page.locator(".vk-match").nth(2).waitFor();
      accounting.picture("review-1-open");
      onAccount(accounting, page.locator(".vk-match").nth(0));
      accepted(
          page.locator(".vk-match").nth(1),
          page.locator(".vk-match").nth(1).locator("input[type=checkbox]"));
      split(accounting, page.locator(".vk-match").nth(2), open);
      page.setViewportSize(390, 844);
      page.waitForTimeout(500);
      page.locator(".vk-match").nth(2).scrollIntoViewIfNeeded();
      accounting.picture("review-4-phone");
      page.setViewportSize(1280, 900);
      page.waitForTimeout(500);
      accounting.complete();
      assertThat(accounting.problems()).isEmpty();
    }
    given.bankImport(no).reconciled();
    assertThat(
            jdbc.sql(
                    "select concat(account_no, ' ', amount) from gl_entry where document_no in (?, ?, ?)"
                        + " and account_no <> '1100' order by document_no, account_no")
                .params(no + "-1", no + "-2", no + "-3")
                .query(String.class)
                .list())
        .containsExactly("4600 12.10", "1900 -77.70", "1300 -" + open, "4600 2.50");
  }

  /** On a phone; what is set aside is taken up again on the spot. */
  private void lookedAtInEnglish(InstalledBrowser browser, String no) {
    try (browser;
        var accounting =
            Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "accounting", "en-GB")) {
      accounting.openTask("Payments to review", no);
      var card = accounting.page().locator(".vk-match").nth(1);
      card.getByText("Set aside").click();
      assertThat(card).hasClass(Pattern.compile(".*vk-match-done.*"));
      accounting.picture("review-9-aside");
      card.getByText("Change").click();
      assertThat(card).not().hasClass(Pattern.compile(".*vk-match-done.*"));
      accounting.page().setViewportSize(390, 844);
      accounting.page().waitForTimeout(500);
      card.scrollIntoViewIfNeeded();
      accounting.picture("review-10-phone-en");
      assertThat(accounting.problems()).isEmpty();
    }
  }

  private void onAccount(Tasklist accounting, Locator card) {
    choose(card, "bankkosten", "4600");
    accounting.picture("review-2-account");
    accept(card);
  }

  private static void accepted(Locator card, Locator proposed) {
    proposed.check();
    accept(card);
  }

  /** The customer's bank kept its costs, and the rest stays with him. */
  private void split(Tasklist accounting, Locator card, BigDecimal open) {
    choose(card, "4600", "4600");
    card.locator("input[type=text]:focus").fill("-2,50");
    for (var invoice : card.locator(".vk-candidate").all()) {
      if (invoice.textContent().contains("VF")) {
        invoice.locator("input[type=checkbox]").check();
        invoice.locator(".vk-candidate-amount input").fill(open.toPlainString().replace('.', ','));
      }
    }
    accounting.picture("review-3-split");
    accept(card);
  }

  private static void choose(Locator card, String typed, String shown) {
    card.locator(".vk-match-other input").fill(typed);
    card.page()
        .locator("[role=option]:visible", new Page.LocatorOptions().setHasText(shown))
        .first()
        .click();
  }

  private static void accept(Locator card) {
    card.locator(".vk-primary").click();
    assertThat(card).hasClass(Pattern.compile(".*vk-match-done.*"));
  }

  /** The page of the file: what was decided, what is set aside, and what can be undone. */
  @Test
  void theFileSaysWhatBecameOfItsLinesAndTakesThemUpAgain() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    as("financemanager").addBankAccount("REVIEW", "900100400");
    var file =
        new BankFile(today())
            .of("900100400")
            .from("1000.00")
            .payment("12.10", "", "", "Tarief zakelijk pakket")
            .receipt("77.70", "Stichting Raadsel", NOBODY, "inzake uw bericht");
    var no = given.received(file).toReview().no();
    lookedAtInEnglish(installed.get(), no);
    as("accounting").decide(no, 1, LineDecision.of("4600=-12.10"));
    as("accounting").setAside(no, 2);
    given.bankImport(no).reviewed().reconciled();
    try (var browser = InstalledBrowser.find().orElseThrow();
        var manager =
            Tasklist.login(
                browser.browser(), "http://127.0.0.1:" + port, "financemanager", "en-GB")) {
      var page = manager.page();
      page.navigate("http://127.0.0.1:" + port + "/bank-imports/" + no);
      page.getByText("Take up again").waitFor();
      manager.picture("review-5-file");
      page.getByText("Take up again").click();
      page.getByText("Take up again").waitFor(hidden());
      page.locator("summary").getByText("Undo the posting").click();
      page.locator(".vk-undo input").fill("It was interest");
      manager.picture("review-6-undo");
      page.locator(".vk-undo button").click();
      page.getByText("It was interest").waitFor();
      manager.picture("review-7-undone");
      page.setViewportSize(390, 844);
      page.waitForTimeout(300);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target/screenshots/review-8-phone.png")));
      assertThat(manager.problems()).isEmpty();
    }
    assertThat(
            jdbc.sql(
                    "select count(*) from bank_statement_line where import_no = ? and status = 'OPEN'")
                .param(no)
                .query(Integer.class)
                .single())
        .isEqualTo(2);
  }

  private static Locator.WaitForOptions hidden() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN);
  }
}

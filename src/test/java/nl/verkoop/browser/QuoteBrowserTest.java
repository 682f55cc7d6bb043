package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verkoop.scenario.Line.line;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A quote from its first line to the paid invoice, as a seller, a manager and a customer do it. */
class QuoteBrowserTest extends IntegrationTest {

  private final String reference = "AANVRAAG-" + UUID.randomUUID().toString().substring(0, 6);

  @Test
  void anOfferIsNegotiatedOnAPhoneAndBecomesAPaidOrder() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get()) {
      var base = "http://127.0.0.1:" + port;
      try (var sales = Tasklist.login(browser.browser(), base, "sales")) {
        enter(sales);
      }
      var no = quoteNo();
      try (var manager = Tasklist.login(browser.browser(), base, "salesmanager")) {
        approve(manager, no);
      }
      counter(browser.browser(), no);
      try (var sales = Tasklist.login(browser.browser(), base, "sales", "en-GB")) {
        offerAnew(sales, no);
      }
      accept(browser.browser(), no);
      var orderNo = orderOf(no);
      given.order(orderNo).invoiced().paid();
      try (var sales = Tasklist.login(browser.browser(), base, "sales")) {
        look(sales, no, orderNo);
      }
    }
  }

  @Test
  void whatACustomerWantsOtherwiseByPhoneIsWrittenDownByLine() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var quote = given.customer("K1013").quoted(line("A3004", 3), line("A3021", 2));
    var base = "http://127.0.0.1:" + port;
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), base, "sales")) {
      var page = sales.page();
      page.navigate(base + "/quotes/" + quote.no());
      assertThat(page.locator(".vk-facts")).containsText("Vlaskamp");
      page.getByLabel("Wat zegt de klant?").selectOption("COUNTERED");
      page.getByLabel("Wie het zei").fill("De heer ten Cate");
      var first = page.locator(".vk-wish").first();
      first.getByLabel("Aantal").fill("veel");
      page.getByText("Vastleggen", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(first).containsText("Vul een aantal groter dan 0 in");
      first.getByLabel("Aantal").fill("12");
      page.locator(".vk-wish").last().getByLabel("Prijs").fill("20,25");
      page.getByText("Vastleggen", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(page.locator("#rounds")).containsText("A3004: wil er 12");
      assertThat(page.locator("#rounds")).containsText("A3021: voor 20,25 per eenheid");
      Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  @Test
  void aCustomerDrawsHisSignatureOnAPhone() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var quote = given.customer("K1013").quoted(line("A3004", 3));
    jdbc.sql("update sales_setup set offer_signature = 'NEEDED'").update();
    try (var browser = installed.get()) {
      var page = phone(browser.browser(), "nl-NL");
      page.navigate(link(quote.no(), 1));
      page.locator("button[value=ACCEPTED]").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("Zet uw handtekening");
      draw(page);
      page.locator("button[value=ACCEPTED]").click();
      assertThat(page.getByRole(AriaRole.ALERT))
          .hasText(Pattern.compile("\\s*Dit kan zo niet:\\s*Vul uw naam in\\.\\s*"));
      page.locator("#givenBy").fill("Mevrouw Jansen");
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      picture(page, "quote-7-signature");
      page.locator("button[value=ACCEPTED]").click();
      assertThat(page.getByText("Dit aanbod is aangenomen")).isVisible();
      Assertions.assertThat(page.context().cookies()).isEmpty();
      page.context().close();
      try (var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
        var clerk = sales.page();
        clerk.navigate("http://127.0.0.1:" + port + "/quotes/" + quote.no());
        var drawn = clerk.getByAltText("Handtekening van Mevrouw Jansen");
        Assertions.assertThat(
                drawn.evaluate("image => image.decode().then(() => image.naturalWidth)"))
            .isEqualTo(600);
        picture(clerk, "quote-8-signed");
        Assertions.assertThat(sales.problems()).isEmpty();
      }
    } finally {
      jdbc.sql("update sales_setup set offer_signature = 'NONE'").update();
    }
  }

  private static void draw(Page page) {
    var box = page.locator("canvas");
    box.scrollIntoViewIfNeeded();
    var place = box.boundingBox();
    page.mouse().move(place.x + 20, place.y + 20);
    page.mouse().down();
    page.mouse().move(place.x + 90, place.y + 60);
    page.mouse().move(place.x + 160, place.y + 30);
    page.mouse().up();
  }

  private void enter(Tasklist sales) {
    sales.startForm("quote-negotiation");
    var page = sales.page();
    var keys = page.keyboard();
    page.locator(".vk-order-head input").first().focus();
    keys.type("regenboog");
    page.locator("[role=option]:visible").first().getByText("Regenboog").waitFor();
    keys.press("Enter");
    keys.type(reference);
    assertThat(page.getByText("Geldig tot en met")).isVisible();
    var row = page.locator(".vk-sales-lines tbody tr").nth(0);
    row.locator("input").first().focus();
    keys.type("A3004");
    page.locator("[role=option]:visible").first().waitFor();
    keys.press("Enter");
    row.locator("input").nth(1).fill("3");
    row.locator("input").nth(3).fill("25");
    row.locator("input").nth(3).press("Enter");
    enterOption(page);
    page.getByText("Opgeslagen om").waitFor();
    sales.picture("quote-1-entered");
    sales.start();
    assertThat(page.getByText("is ingediend")).isVisible();
    Assertions.assertThat(sales.problems()).isEmpty();
  }

  /** Below the first line; it is in no total. */
  private static void enterOption(Page page) {
    var row = page.locator(".vk-sales-lines tbody tr").nth(1);
    page.keyboard().type("A3021");
    page.locator("[role=option]:visible").first().waitFor();
    page.keyboard().press("Enter");
    row.locator("input").nth(1).fill("2");
    row.locator(".vk-line-choice").selectOption("OPTION");
    assertThat(page.locator(".vk-totals").first()).containsText("77,62");
  }

  private String quoteNo() {
    return jdbc.sql("select no from sales_document where customer_reference = ? and kind = 'QUOTE'")
        .param(reference)
        .query(String.class)
        .single();
  }

  private void approve(Tasklist manager, String no) {
    manager.openTask("Goed te keuren", no);
    var page = manager.page();
    assertThat(page.getByText("Mag dit zo doorgaan?")).isVisible();
    assertThat(page.getByText("Het hele document openen"))
        .hasAttribute("href", Pattern.compile(".*/quotes/" + no));
    page.getByText("Ja, goedkeuren").click();
    manager.picture("quote-2-approval");
    manager.complete();
    Assertions.assertThat(manager.problems()).isEmpty();
  }

  /** Where the mail with the newest offer leads. */
  private String link(String no, int round) {
    until(no, "is mailed", () -> mailed(no, round).isPresent());
    var path = mailed(no, round).orElseThrow();
    return "http://127.0.0.1:" + port + path;
  }

  private static Optional<String> mailed(String no, int round) {
    var subject = no + "-" + round;
    var link = Pattern.compile("http://localhost:\\d+(/links/offer/[\\w.-]+)");
    return Arrays.stream(MAIL.getReceivedMessages())
        .map(mail -> GreenMailUtil.getHeaders(mail) + GreenMailUtil.getBody(mail))
        .map(mail -> mail.replace("=\r\n", "").replace("=3D", "="))
        .filter(mail -> mail.contains(subject))
        .map(link::matcher)
        .filter(found -> found.find())
        .map(found -> found.group(1))
        .findFirst();
  }

  private static Page phone(Browser browser, String language) {
    var context =
        browser.newContext(
            new Browser.NewContextOptions().setLocale(language).setViewportSize(390, 844));
    return context.newPage();
  }

  private void counter(Browser browser, String no) {
    var page = phone(browser, "nl-NL");
    page.navigate(link(no, 1));
    assertThat(page.locator("h1")).containsText(no);
    Assertions.assertThat(Accessibility.violations(page)).isEmpty();
    page.getByText("Ik wil het anders").click();
    page.locator("#quantity-1").fill("veel");
    page.locator("button[value=COUNTERED]").click();
    assertThat(page.getByRole(AriaRole.ALERT)).containsText("Vul een getal in");
    assertThat(page.locator("#quantity-1")).hasValue("veel");
    Assertions.assertThat(Accessibility.violations(page)).isEmpty();
    page.locator("#quantity-1").fill("2");
    page.locator("#givenBy").fill("Mevrouw Jansen");
    page.locator("#remark").fill("Voor twee klassen");
    picture(page, "quote-3-counter");
    page.locator("button[value=COUNTERED]").click();
    assertThat(page.getByText("Wij ontvingen uw tegenbod")).isVisible();
    Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    Assertions.assertThat(page.context().cookies()).isEmpty();
    page.context().close();
  }

  private void offerAnew(Tasklist sales, String no) {
    sales.openTask("To do: sales", no);
    var page = sales.page();
    assertThat(page.getByText("Mevrouw Jansen made a counter-offer to round 1")).isVisible();
    assertThat(page.getByText("quantity 2 instead of 3")).isVisible();
    page.getByText("Take over into the lines").click();
    var row = page.locator(".vk-sales-lines tbody tr").nth(0);
    assertThat(row.locator("input").nth(1)).hasValue("2");
    page.getByText("Saved at").waitFor();
    sales.picture("quote-4-next-offer");
    sales.complete();
    Assertions.assertThat(sales.problems()).isEmpty();
  }

  private void accept(Browser browser, String no) {
    var first = phone(browser, "en-GB");
    first.navigate(link(no, 1));
    assertThat(first.getByText("There is a newer offer by now")).isVisible();
    first.context().close();
    var page = phone(browser, "en-GB");
    page.navigate(link(no, 2));
    page.locator("#givenBy").fill("Mrs Jansen");
    page.getByText("I would like this too").click();
    page.getByText("Update the total").click();
    assertThat(page.locator("#givenBy")).hasValue("Mrs Jansen");
    assertThat(page.getByText("I would like this too")).isChecked();
    Assertions.assertThat(Accessibility.violations(page)).isEmpty();
    picture(page, "quote-5-accept");
    page.locator("button[value=ACCEPTED]").click();
    assertThat(page.getByText("This offer has been accepted")).isVisible();
    page.context().close();
  }

  private String orderOf(String no) {
    var found = "select order_no from sales_quote where no = ? and order_no is not null";
    until(no, "is an order", () -> jdbc.sql(found).param(no).query().listOfRows().size() == 1);
    return jdbc.sql(found).param(no).query(String.class).single();
  }

  /** Nobody was asked a second time about what was agreed: the order went on by itself. */
  private void look(Tasklist sales, String no, String orderNo) {
    var page = sales.page();
    page.navigate("http://127.0.0.1:" + port + "/quotes/" + no);
    assertThat(page.locator(".vk-page-head")).containsText("Aangenomen");
    assertThat(link(page, orderNo)).isVisible();
    assertThat(page.locator("#rounds")).containsText("aantal 3 set → 2 set");
    picture(page, "quote-6-page");
    link(page, orderNo).click();
    assertThat(page.locator(".vk-page-head")).containsText("Geleverd en betaald");
    assertThat(page.locator("#approvals")).containsText("geen goedkeuring");
    assertThat(page.locator("#lines")).containsText("A3021");
    Assertions.assertThat(sales.problems()).isEmpty();
  }

  private static Locator link(Page page, String orderNo) {
    return page.locator("a[href='/orders/" + orderNo + "']");
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }
}

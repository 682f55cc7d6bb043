package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.UUID;
import nl.verkoop.IntegrationTest;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A customer is registered, also from inside an order, and his card is kept. */
class CustomerCardBrowserTest extends IntegrationTest {

  private final String name = "Rietdekker " + UUID.randomUUID().toString().substring(0, 6);

  /** C-04: who is not known is registered beside the order, which takes him over. */
  @Test
  void anOrderForSomebodyNewGoesOnOnceHeIsRegistered() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var sales = Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, "sales")) {
      sales.startForm("sales-order");
      var page = sales.page();
      var customer = page.locator(".vk-order-head input").first();
      customer.pressSequentially(name);
      page.locator(".vk-choice-none:visible").waitFor();
      customer.press("Enter");
      // By where it leads: the list beside it names the process of waiting tasks with its words.
      var register = page.locator("a[href*='/customers/new']");
      assertThat(register).hasText("Klant registreren");
      var card = page.waitForPopup(register::click);
      assertThat(field(card, "name")).hasValue(name);
      field(card, "phone").fill("0294 555 206");
      assertThat(card.locator(".vk-card-form [role=status]")).containsText("Gemeente Waterrijk");
      picture(card, "customer-card-alike");
      field(card, "phone").fill("");
      save(card);
      assertThat(card.locator(".vk-card-form")).containsText("Vul dit in.");
      field(card, "street").fill("Rietlaan");
      field(card, "houseNo").fill("3");
      field(card, "city").fill("Giethoorn");
      field(card, "email").fill("geen adres");
      save(card);
      assertThat(card.locator(".vk-card-form")).containsText("Naar dit adres kan geen e-mail");
      Assertions.assertThat(Accessibility.violations(card)).isEmpty();
      field(card, "email").fill("");
      save(card);
      assertThat(card.locator("h1")).containsText(name);
      assertThat(page.locator(".vk-order-head")).containsText("Rietlaan 3");
      assertThat(customer).hasValue(name);
      Assertions.assertThat(sales.problems()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"financemanager, nl-NL, 1280", "sales, en-GB, 390"})
  void whoeverKeepsTheCardSeesWhatWasChanged(String person, String language, int width) {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    try (var browser = installed.get();
        var keeper =
            Tasklist.login(browser.browser(), "http://127.0.0.1:" + port, person, language)) {
      var page = keeper.page();
      page.setViewportSize(width, 900);
      page.navigate("http://127.0.0.1:" + port + "/customers/K1022");
      page.locator(".vk-page-actions")
          .getByRole(AriaRole.LINK, named("Kaart", "Card", language))
          .click();
      var contact = "Fiona " + width;
      field(page, "contact").fill(contact);
      var isFinance = person.equals("financemanager");
      if (isFinance) {
        field(page, "creditLimit").fill("12.345,67");
      } else {
        assertThat(field(page, "creditLimit")).isDisabled();
      }
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      picture(page, "customer-card-" + language + "-" + width);
      save(page);
      page.waitForURL("**/customers/K1022");
      page.navigate("http://127.0.0.1:" + port + "/customers/K1022?card");
      assertThat(page.locator("#changes")).containsText(contact);
      if (isFinance) {
        assertThat(page.locator("#changes")).containsText("12.345,67");
      }
      Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }
  }

  private static GetByRoleOptions named(String dutch, String english, String language) {
    return new GetByRoleOptions()
        .setName(language.startsWith("nl") ? dutch : english)
        .setExact(true);
  }

  private static Locator field(Page page, String name) {
    return page.locator(".vk-card-" + name + " :is(input, select)");
  }

  private static void save(Page page) {
    page.locator(".vk-card-form button[type=submit]").click();
  }

  private static void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "screenshots", name + ".png")));
  }
}

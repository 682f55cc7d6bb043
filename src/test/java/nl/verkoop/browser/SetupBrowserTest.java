package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import nl.verkoop.IntegrationTest;
import nl.verkoop.browser.Visitor.Look;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a pair of posting groups is set up, refused and taken away on the page. */
class SetupBrowserTest extends IntegrationTest {

  private static final String PAIR = "/api/posting-setup/general/BINNENLAND/PAGINA";

  @AfterEach
  void removeThePair() {
    as("admin").delete(PAIR);
  }

  @Test
  void aRateOfVatIsSetFromADayOnAndTakenBack() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var look = new Look("financemanager", "nl-NL", 1280);
    try (var browser = installed.get();
        var visitor = Visitor.login(browser.browser(), "http://127.0.0.1:" + port, look)) {
      visitor.open("/setup", "setup");
      var page = visitor.page();
      page.getByText("Tarief toevoegen").click();
      button(form(page), "Opslaan").click();
      assertThat(form(page)).containsText("Vul de eerste dag in.");
      form(page).locator("select").selectOption("1");
      form(page).locator("input[type=text]").nth(0).fill("1-1-2035");
      button(form(page), "Opslaan").click();
      assertThat(form(page)).containsText("Vul een percentage van 0 tot en met 100 in");
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      form(page).locator("input[type=text]").nth(1).fill("10,5");
      visitor.picture("setup-rate");
      visitor.problems();
      button(form(page), "Opslaan").click();
      var row = rate(page);
      assertThat(row).containsText("10,5");
      visitor.picture("setup-rates");
      button(row, "Verwijderen").click();
      button(row, "Echt verwijderen?").click();
      assertThat(rate(page)).hasCount(0);
      Assertions.assertThat(visitor.problems()).isEmpty();
    }
  }

  @Test
  void aPairOfPostingGroupsIsSetUpAndTakenAway() {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var look = new Look("financemanager", "nl-NL", 1280);
    try (var browser = installed.get();
        var visitor = Visitor.login(browser.browser(), "http://127.0.0.1:" + port, look)) {
      visitor.open("/setup", "setup");
      var page = visitor.page();
      page.getByText("Groep toevoegen").first().click();
      save(page, "BINNENLAND", "HANDEL");
      assertThat(form(page)).containsText("Deze combinatie is er al");
      save(page, "BINNENLAND", "A/B");
      assertThat(form(page)).containsText("Vul 1 tot 20 letters");
      assertThat(form(page)).containsText("Kies een rekening uit de lijst.");
      Assertions.assertThat(Accessibility.violations(page)).isEmpty();
      visitor.picture("setup-pair-refused");
      visitor.problems();

      var accounts = form(page).locator("select");
      accounts.nth(0).selectOption("8030");
      accounts.nth(1).selectOption("7010");
      accounts.nth(2).selectOption("7100");
      save(page, "BINNENLAND", "pagina");
      var row = row(page, "BINNENLAND");
      assertThat(row).containsText("8030 Omzet diensten");
      assertThat(row(page, "EXPORT")).containsText("niet ingesteld");

      button(row, "Wijzigen: BINNENLAND PAGINA").click();
      button(form(page), "Verwijderen").click();
      button(form(page), "Echt verwijderen?").click();
      assertThat(row(page, "BINNENLAND")).hasCount(0);
      Assertions.assertThat(as("admin").delete(PAIR).status()).isEqualTo(404);
      Assertions.assertThat(visitor.problems()).isEmpty();
    }
  }

  /**
   * The changes stay within the page, and so need no scrolling, which nothing in them could start.
   */
  @ParameterizedTest
  @ValueSource(ints = {1280, 390})
  void theLongestAddressIsReadAmongTheChangesWithoutScrolling(int width) {
    var installed = InstalledBrowser.find();
    assumeTrue(installed.isPresent(), "No browser");
    var before = address();
    var longest = "a".repeat(63) + "@" + "klant.".repeat(31) + "nl.n";
    Assertions.assertThat(longest).hasSize(254);
    Assertions.assertThat(write(longest)).isEqualTo(204);
    Assertions.assertThat(address()).isEqualTo(longest);
    Assertions.assertThat(write(before)).isEqualTo(204);
    var look = new Look("financemanager", "nl-NL", width);
    try (var browser = installed.get();
        var visitor = Visitor.login(browser.browser(), "http://127.0.0.1:" + port, look)) {
      visitor.open("/setup", "setup-long");
      var changes = visitor.page().locator(".vk-table-scroll").last();
      assertThat(changes).containsText(longest);
      Assertions.assertThat(changes.evaluate("each => each.scrollWidth <= each.clientWidth"))
          .isEqualTo(true);
      Assertions.assertThat(visitor.problems()).isEmpty();
    }
  }

  private int write(String address) {
    var path = "/api/customers/K1021/mail-address";
    return as("financemanager").put(path, Map.of("address", address)).status();
  }

  private String address() {
    return jdbc.sql("select email from customer where no = 'K1021'").query(String.class).single();
  }

  private static void save(Page page, String businessGroup, String productGroup) {
    form(page).getByLabel("Klantgroep").fill(businessGroup);
    form(page).getByLabel("Artikelgroep").fill(productGroup);
    button(form(page), "Opslaan").click();
  }

  private static Locator form(Page page) {
    return page.locator(".vk-pairs form");
  }

  private static Locator row(Page page, String businessGroup) {
    return page.locator(".vk-pairs tbody tr")
        .filter(new Locator.FilterOptions().setHasText("PAGINA"))
        .filter(new Locator.FilterOptions().setHasText(businessGroup));
  }

  private static Locator rate(Page page) {
    return page.locator(".vk-pairs tbody tr")
        .filter(new Locator.FilterOptions().setHasText("01-01-2035"));
  }

  private static Locator button(Locator in, String name) {
    return in.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}

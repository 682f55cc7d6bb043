package nl.verkoop.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.Order.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.verkoop.IntegrationTest;
import nl.verkoop.browser.Visitor.Look;
import nl.verkoop.ledger.FiscalPeriods;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks through all pages as several people, in both languages, on a desk and on a phone; leaves a
 * picture of each. Early: what the other tests leave behind makes every page longer to look at.
 */
@Order(1)
class PagesBrowserTest extends IntegrationTest {

  private static final List<Look> LOOKS =
      List.of(
          new Look("admin", "nl-NL", 1280),
          new Look("admin", "en-GB", 1280),
          new Look("admin", "nl-NL", 360),
          new Look("admin", "en-GB", 360),
          new Look("sales", "nl-NL", 360),
          new Look("warehouse", "en-GB", 1280),
          new Look("accounting", "nl-NL", 1280));

  private static final String REFERENCE = PageDocuments.REFERENCE;
  private static final Look AT_A_DESK = new Look("sales", "nl-NL", 1280);

  @Autowired private FiscalPeriods periods;

  private static Optional<InstalledBrowser> browser = Optional.empty();

  /** Made once for all tests of this class. */
  private static PageDocuments.Made documents;

  @BeforeAll
  static void openBrowser() {
    browser = InstalledBrowser.find();
  }

  @AfterAll
  static void closeBrowser() {
    browser.ifPresent(InstalledBrowser::close);
  }

  @BeforeEach
  void haveSomethingToLookAt() {
    if (documents == null) {
      documents = new PageDocuments(given.world(), periods).make();
    }
  }

  @ParameterizedTest
  @FieldSource("LOOKS")
  void everyPageShowsWhatItHas(Look look) {
    visit(
        look,
        visitor -> {
          visitor.open("/", "start");
          for (var place : visitor.places()) {
            visitor.open(place, place.equals("/") ? "start" : place.substring(1));
          }
          assertThat(visitor.places()).contains("/orders");
          openDetails(visitor);
          assertThat(visitor.page().getAttribute("html", "lang"))
              .isEqualTo(look.language().substring(0, 2));
          assertThat(visitor.problems()).isEmpty();
        });
  }

  /** The pages about one document, as far as the visitor may go. */
  private void openDetails(Visitor visitor) {
    visitor.open("/orders/" + documents.large(), "order-waits-for-approval");
    visitor.open("/orders/" + documents.partly(), "order-partly-shipped");
    visitor.open("/orders/" + documents.paid(), "order-paid");
    visitor.open("/orders/" + documents.unsent(), "order-mail-failed");
    visitor.open("/orders/" + documents.stuck(), "order-stuck");
    visitor.open("/orders?q=" + REFERENCE + "&status=RELEASED", "orders-filtered");
    visitor.open("/orders?q=nothing-like-it", "orders-none");
    visitor.open("/outbox?status=SENT", "outbox-sent");
    var places = visitor.places();
    if (places.contains("/quotes")) {
      visitor.open("/quotes?q=" + documents.quote(), "quotes-found");
      visitor.open("/quotes/" + documents.quote(), "quote");
    }
    if (places.contains("/customers")) {
      visitor.open("/customers?q=PB-1", "customers-found");
      visitor.open("/customers/PB-1", "customer");
    }
    if (places.contains("/items")) {
      visitor.open("/items/A3017", "item");
    }
    if (places.contains("/contacts")) {
      visitor.open("/contacts/" + documents.contact(), "contact");
    }
    if (places.contains("/opportunities")) {
      visitor.open("/contacts/new?company=" + documents.contact(), "contact-new");
      visitor.open("/opportunities/" + documents.opportunity(), "opportunity");
      visitor.open("/opportunities/new", "opportunity-new");
    }
    if (places.contains("/campaigns")) {
      visitor.open("/campaigns/" + documents.campaign(), "campaign");
    }
    if (places.contains("/prices")) {
      visitor.open("/customers/PB-1?card", "customer-card");
      visitor.open("/customers/new", "customer-new");
      visitor.open("/prices?q=A3036", "prices-found");
    }
    if (places.contains("/books")) {
      visitor.open("/books?account=1300", "account");
      visitor.open("/postings?document=" + invoiceOf(documents.paid()), "postings-of-document");
      assertThat(visitor.page().locator("a[href='/orders/" + documents.paid() + "']")).isVisible();
      visitor.open("/postings/" + postingOf(invoiceOf(documents.paid())), "posting");
    }
    if (places.contains("/bank-imports")) {
      visitor.open("/bank-imports/" + documents.bank(), "bank-import");
    }
  }

  @Test
  void ordersAreFoundAndOpenedByKeyboardAndTheAddressRemembersTheFilter() {
    visit(
        AT_A_DESK,
        visitor -> {
          visitor.open("/orders", "orders");
          var page = visitor.page();
          page.getByLabel("Zoeken").fill(REFERENCE);
          page.waitForURL("**/orders?q=" + REFERENCE);
          page.getByLabel("Status").selectOption("PENDING_APPROVAL");
          page.waitForURL("**/orders?q=" + REFERENCE + "&status=PENDING_APPROVAL");
          assertThat(page.locator(".vk-table tbody tr")).hasCount(1);

          page.reload();
          assertThat(page.getByLabel("Zoeken")).hasValue(REFERENCE);
          assertThat(page.locator(".vk-table tbody tr")).hasCount(1);
          assertThat(page.locator(".vk-table .vk-pill")).hasText("Wacht op goedkeuring");

          page.goBack();
          assertThat(page.getByLabel("Status")).hasValue("");
          visitor.settle();
          page.locator(".vk-table tbody a").first().focus();
          page.keyboard().press("ArrowDown");
          var second = page.locator(".vk-table tbody a").nth(1);
          assertThat(second).isFocused();
          var no = second.innerText();
          page.keyboard().press("Enter");
          page.waitForURL("**/orders/" + no);
          assertThat(page.locator("h1")).containsText(no);
          assertThat(visitor.problems()).isEmpty();
        });
  }

  @Test
  void aListIsShownAsSomebodyWantsItAndOpensLikeThatTheNextTime() {
    visit(
        new Look("salesmanager", "nl-NL", 1280),
        visitor -> {
          visitor.open("/customers?q=PB-1", "customers");
          var page = visitor.page();
          page.getByText("Weergave aanpassen en bewaren").click();
          page.getByLabel("Postcode", exactLabel()).uncheck();
          page.getByLabel("Saldo naar voren").focus();
          page.keyboard().press("Enter");
          assertThat(page.getByLabel("Saldo naar voren")).isFocused();
          page.locator("thead").getByText("Saldo").click();
          assertThat(page.locator("th[aria-sort=ascending]")).hasText("Saldo");
          page.getByLabel("Naam van de weergave").fill("Mijn openstaande");
          page.locator(".vk-view").getByText("Bewaren", exactly()).click();
          page.getByLabel("De lijst hiermee openen").check();
          page.getByLabel("Delen met").selectOption("sales");
          visitor.settle();
          assertThat(page.getByLabel("Delen met")).hasValue("sales");
          assertThat(Accessibility.violations(page)).isEmpty();
          visitor.picture("customers-view");

          visitor.open("/customers", "customers-opened");
          assertThat(page.getByLabel("Weergave", exactLabel())).containsText("Mijn openstaande");
          assertThat(page.getByLabel("Zoeken")).hasValue("PB-1");
          assertThat(page.locator("thead th").nth(2)).hasText("Saldo");
          page.getByText("Weergave aanpassen en bewaren").click();
          page.locator(".vk-view").getByText("Verwijderen", exactly()).click();
          page.getByText("Echt verwijderen?").click();
          assertThat(page.getByLabel("Weergave", exactLabel())).hasValue("usual");
          assertThat(visitor.problems()).isEmpty();
        });
  }

  private static Page.GetByLabelOptions exactLabel() {
    return new Page.GetByLabelOptions().setExact(true);
  }

  @Test
  void anOrderLeadsToItsTaskAndTheTaskBackToTheOrder() {
    visit(
        new Look("warehouse", "nl-NL", 1280),
        visitor -> {
          visitor.open("/orders/" + documents.partly(), "order");
          var tasklist = inNewWindow(visitor.page().getByText("Taak openen"));
          tasklist.waitForSelector(".vk-head .vk-pill");
          assertThat(tasklist.locator(".vk-head .vk-pill")).hasText(documents.partly());
          // Nobody has taken the task up yet, and the way to the order is open all the same.
          var order = inNewWindow(tasklist.getByText("Order openen"));
          order.waitForURL("**/orders/" + documents.partly());
          assertThat(order.locator("h1")).containsText(documents.partly());
        });
  }

  @Test
  void aDraftIsContinuedWhereItWasLeft() {
    var draft = as("sales").drafted(order("PB-1", line("PB-A", 4)));
    visit(
        AT_A_DESK,
        visitor -> {
          visitor.open("/orders/" + draft, "order-draft");
          var page = visitor.page();
          page.getByText("Verder invoeren").click();
          assertThat(page.locator(".modal-dialog .vk-head .vk-pill")).hasText(draft);
          page.locator(".modal-footer .btn-primary").last().click();
          assertThat(page.locator(".vk-notice")).containsText("Order " + draft + " is ingediend.");
          visitor.picture("order-started");
        });
  }

  @Test
  void aMailThatFailedIsSentAgainToABetterAddress() {
    visit(
        new Look("accounting", "nl-NL", 1280),
        visitor -> {
          visitor.open("/outbox", "outbox");
          var page = visitor.page();
          var row = page.locator("tr", withText(invoiceOf(documents.unsent())));
          row.getByText("Opnieuw versturen").click();
          row.getByLabel("E-mailadres").fill("geen adres");
          row.getByText("Versturen", exactly()).click();
          assertThat(row.locator(".vk-error"))
              .hasText(
                  "Naar dit adres kan geen e-mail: geef één adres, zonder naam, spaties of letters met accenten.");
          visitor.picture("outbox-refused");
          row.getByLabel("E-mailadres").fill("goed@klant.example");
          row.getByText("Versturen", exactly()).click();
          assertThat(page.locator("tr", withText(invoiceOf(documents.unsent())))).hasCount(0);
          assertThat(visitor.problems()).singleElement().asString().startsWith("422 ");
        });
  }

  @Test
  void manyMailsAreSentAgainAtOnceAndTheCardKeepsTheAddress() {
    var card = "customer_no,name,address,city,country\nPB-POST,Zonder post,Laan 1,Ede,NL\n";
    as("admin").upload("/api/import/customers", "c.csv", card.getBytes(StandardCharsets.UTF_8));
    for (var order = 0; order < 2; order++) {
      given.customer("PB-POST").orderedAtOnce(line("A3010", 1)).invoiced();
    }
    until("PB-POST", "has four mails", () -> mailsOf("PB-POST", "FAILED") == 4);
    visit(
        new Look("financemanager", "nl-NL", 1280),
        visitor -> {
          visitor.open("/outbox?q=PB-POST", "outbox-of-customer");
          var page = visitor.page();
          page.getByText("Alle 4 kiezen").click();
          page.locator(".vk-choose").getByText("Opnieuw versturen").click();
          page.getByLabel("E-mailadres").fill("nieuw@klant.example");
          page.getByLabel("Dit adres op de kaart van de klant bewaren").check();
          visitor.picture("outbox-chosen");
          page.locator(".vk-choose").getByText("Versturen", exactly()).click();
          assertThat(page.locator(".vk-choose form")).hasCount(0);
          until("PB-POST", "is sent", () -> mailsOf("PB-POST", "SENT") == 4);
        });
    assertThat(as("sales").get("/api/customers?q=PB-POST").json().at("/0/email").asText())
        .isEqualTo("nieuw@klant.example");
  }

  private int mailsOf(String customerNo, String status) {
    return as("sales").get("/api/outbox?q=" + customerNo + "&status=" + status).json().size();
  }

  @Test
  void aFileThatIsRefusedSaysWhichCellsAreWrong() {
    var file = "customer_no,name,address,city,country\nPB-1,Een,Straat 1,Zwolle,Nergens\n";
    visit(
        new Look("financemanager", "nl-NL", 1280),
        visitor -> {
          visitor.open("/imports", "imports");
          var part =
              visitor
                  .page()
                  .getByRole(
                      AriaRole.REGION,
                      new Page.GetByRoleOptions().setName("Klanten").setExact(true));
          part.locator("input[type=file]")
              .setInputFiles(
                  new FilePayload(
                      "klanten.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
          part.getByText("Inlezen", new Locator.GetByTextOptions().setExact(true)).click();
          var cells = part.locator("tbody td");
          assertThat(cells).hasCount(4);
          assertThat(cells.nth(0)).hasText("2");
          assertThat(cells.nth(1)).hasText("country");
          assertThat(cells.nth(2)).hasText("Nergens");
          assertThat(cells.nth(3)).containsText("Dit land is niet bekend");
          visitor.picture("imports-refused");
        });
  }

  @Test
  void closingPeriodsAsksFirstAndSaysWhatItMeans() {
    visit(
        new Look("financemanager", "nl-NL", 1280),
        visitor -> {
          var before = closedThrough();
          visitor.open("/setup", "setup");
          var page = visitor.page();
          var lastMonth = today().withDayOfMonth(1).minusDays(1);
          page.getByLabel("Gesloten tot en met").selectOption(lastMonth.toString());
          page.getByText("Sluiten of heropenen").click();
          assertThat(page.locator(".vk-message-warn")).containsText("Vanaf dan wordt");
          visitor.picture("setup-sure");
          page.getByText("Annuleren").click();
          assertThat(page.locator(".vk-message-warn")).hasCount(0);
          org.assertj.core.api.Assertions.assertThat(closedThrough()).isEqualTo(before);
        });
  }

  @Test
  void theDocumentationOfTheApiIsDrawn() {
    visit(
        AT_A_DESK,
        visitor -> {
          var page = visitor.page();
          page.navigate("http://127.0.0.1:" + port + "/api/docs");
          page.locator(".opblock-tag").first().click();
          page.locator(".opblock").first().click();
          assertThat(page.locator(".opblock.is-open")).isVisible();
          assertThat(visitor.problems()).isEmpty();
        });
  }

  private void visit(Look look, Consumer<Visitor> walk) {
    assumeTrue(browser.isPresent(), "No browser");
    try (var visitor = Visitor.login(browser.get().browser(), "http://127.0.0.1:" + port, look)) {
      walk.accept(visitor);
    }
  }

  private static Page inNewWindow(Locator link) {
    return link.page().context().waitForPage(link::click);
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  private String invoiceOf(String orderNo) {
    return jdbc.sql("select min(no) from sales_invoice where order_no = ?")
        .param(orderNo)
        .query(String.class)
        .single();
  }

  private long postingOf(String document) {
    return jdbc.sql("select min(no) from posting_register where document_no = ?")
        .param(document)
        .query(Long.class)
        .single();
  }

  private LocalDate closedThrough() {
    return jdbc.sql("select coalesce(max(ends_on), '1970-01-01') from fiscal_period where closed")
        .query(LocalDate.class)
        .single();
  }
}

package nl.verkoop.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.IntegrationTest;
import nl.verkoop.desk.Pages;
import nl.verkoop.shared.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Opens every page as everybody: who may, gets it; who may not, gets a refusal in words. */
class EveryPageTest extends IntegrationTest {

  private static final List<String> PEOPLE = Role.ids(Role.values());

  /** The start page is everybody's, the login page and what a link leads to even a stranger's. */
  private static final List<String> WITHOUT_RULE =
      List.of("/", "/login", "/links/offer/{token}", "/links/offer/{token}/pdf");

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  private RequestMappingHandlerMapping mapping;

  @Autowired private Pages pages;

  @ParameterizedTest
  @FieldSource("PEOPLE")
  void everybodyMayOpenThePagesOfHisRoleAndNoOthers(String person) {
    var wrong = new ArrayList<String>();
    for (var page : Pages.ALL) {
      for (var path : page.paths()) {
        var status = status(path.replace("*", "999999999"), person);
        if (status != (pages.groups(page).contains(person) ? 200 : 403)) {
          wrong.add(path + " answers " + person + " with " + status);
        }
      }
    }
    // The head of sales is a salesman too, which opens nothing that is not his anyhow.
    assertThat(wrong).isEmpty();
  }

  @Test
  void aStrangerIsSentToTheLoginPage() {
    for (var page : Pages.ALL) {
      var answer = new WebClient(port).page(page.path());
      assertThat(answer.statusCode()).as(page.path()).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/login");
    }
  }

  @Test
  void everyPageIsNamedByARuleAndEveryRuleNamesAPage() {
    var ruled =
        Pages.ALL.stream()
            .flatMap(page -> Stream.of(page.paths()))
            .map(path -> path.replace("*", "{no}"))
            .toList();
    assertThat(addresses()).containsExactlyInAnyOrderElementsOf(join(ruled, WITHOUT_RULE));
  }

  @ParameterizedTest
  @CsvSource({
    "sales, quotes orders customers contacts opportunities campaigns prices invoice-discounts items recurring-lines outbox failures",
    "salesmanager, quotes orders customers contacts opportunities campaigns prices invoice-discounts price-worksheet items units-of-measure recurring-lines shipping-agents card-checks salespeople outbox failures imports",
    "warehouse, orders outbox",
    "purchasing, orders items units-of-measure outbox imports",
    "accounting, orders customers contacts books postings proof bank-imports outbox failures",
    "financemanager, "
        + "quotes orders customers contacts opportunities card-checks salespeople books postings proof bank-imports outbox failures imports setup",
    "analyst, orders customers contacts books postings proof outbox failures",
    "admin, "
        + "quotes orders customers contacts opportunities campaigns prices invoice-discounts price-worksheet items units-of-measure recurring-lines shipping-agents card-checks salespeople books postings proof bank-imports outbox failures imports setup"
  })
  void theNavigationShowsOnlyWhatOneMayOpen(String person, String keys) {
    assertThat(pages.openFor(List.of(person)))
        .extracting(Pages.Page::key)
        .containsExactly(keys.split(" "));
    var page = as(person).get("/").body();
    for (var each : Pages.ALL) {
      assertThat(page.contains("href=\"" + each.path() + "\""))
          .as("%s sees %s", person, each.path())
          .isEqualTo(pages.groups(each).contains(person));
    }
  }

  @Test
  void aPageOffersOnlyWhatTheApiAllows() {
    assertThat(pages.offersFor(List.of("warehouse"))).containsExactly("track");
    assertThat(pages.offersFor(List.of("sales")))
        .containsExactly(
            "keep-contacts",
            "keep-customers",
            "offer-customers",
            "pursue",
            "read-customers",
            "read-failures",
            "read-files",
            "read-quotes",
            "read-recurring",
            "retry-mail",
            "see-campaigns",
            "see-opportunities",
            "sell",
            "track");
    assertThat(pages.offersFor(List.of("analyst")))
        .containsExactly("read-accounts", "read-books", "read-customers", "read-failures");
    assertThat(pages.offersFor(List.of("accounting")))
        .containsExactly(
            "name-accounts",
            "read-accounts",
            "read-books",
            "read-customers",
            "read-failures",
            "read-files",
            "reconcile",
            "retry-mail",
            "retry-step");
  }

  @Test
  void whoMayNotIsToldSoInWords() {
    var browser = new WebClient(port);
    browser.logIn("warehouse", "warehouse");
    var answer = browser.page("/books");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body())
        .contains("This page is not for your role")
        .contains("href=\"/orders\"");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
  }

  @Test
  void whoAsksForWhatIsNotThereIsToldSoAndKeepsTheMenu() {
    var browser = new WebClient(port);
    browser.logIn("warehouse", "warehouse");
    for (var path : List.of("/booksellers", "/books/1", "/camunda-invoice", "/postings/1/2")) {
      var answer = browser.page(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body())
          .contains("This page does not exist")
          .contains("href=\"/orders\"")
          .doesNotContain("href=\"/books\"");
    }
  }

  private List<String> addresses() {
    return mapping.getHandlerMethods().entrySet().stream()
        .filter(each -> each.getValue().getBeanType().getName().startsWith("nl.verkoop."))
        .flatMap(each -> each.getKey().getPatternValues().stream())
        .filter(path -> !path.startsWith("/api") && !path.startsWith("/components/"))
        .distinct()
        .toList();
  }

  private static List<String> join(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private int status(String path, String person) {
    return new WebClient(port).status(HttpMethod.GET, path, "text/html", person);
  }
}

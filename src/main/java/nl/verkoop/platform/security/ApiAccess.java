package nl.verkoop.platform.security;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.List;
import nl.verkoop.approval.ApprovalLimits;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which groups may call what. The first rule that fits decides; what no rule names is closed. */
public final class ApiAccess {

  private ApiAccess() {}

  /** One rule: a method (null for all), a path pattern, and the groups that may. */
  public record Rule(HttpMethod method, String path, List<String> groups) {

    boolean fits(HttpMethod asked, String askedPath) {
      return (method == null || method.equals(asked))
          && PathPatternParser.defaultInstance
              .parse(path)
              .matches(PathContainer.parsePath(askedPath));
    }
  }

  static final List<String> EVERYBODY =
      List.of(
          "sales",
          "salesmanager",
          "warehouse",
          "purchasing",
          "accounting",
          "financemanager",
          "analyst",
          "admin");
  private static final List<String> SELLERS = List.of("sales", "salesmanager", "admin");
  private static final List<String> BOOKKEEPERS = List.of("accounting", "financemanager", "admin");
  private static final List<String> SHIPPERS = List.of("warehouse", "admin");
  private static final List<String> APPROVERS = List.of("salesmanager", "financemanager");
  private static final List<String> READERS_OF_BOOKS =
      List.of("accounting", "financemanager", "analyst", "admin");

  private static final List<String> READERS_OF_FAILURES =
      List.of("sales", "salesmanager", "accounting", "financemanager", "analyst", "admin");
  private static final List<String> RETRIERS =
      List.of("salesmanager", "accounting", "financemanager", "admin");

  /** Who decides on bank accounts, accounts and VAT, periods, and what customers may owe. */
  private static final List<String> SETTERS_UP = List.of("financemanager", "admin");

  public static final List<Rule> RULES =
      List.of(
          new Rule(GET, "/api/openapi/**", EVERYBODY),
          new Rule(GET, "/api/docs/**", EVERYBODY),
          new Rule(GET, "/api/swagger-ui/**", EVERYBODY),
          new Rule(GET, "/api/customers/*/bank-accounts", READERS_OF_BOOKS),
          new Rule(DELETE, "/api/customers/*/bank-accounts/*", SETTERS_UP),
          new Rule(GET, "/api/customers/**", EVERYBODY),
          new Rule(GET, "/api/items/**", EVERYBODY),
          new Rule(GET, "/api/recent-choices", SELLERS),
          new Rule(GET, "/api/sales-orders/**", EVERYBODY),
          new Rule(POST, "/api/sales-orders/*/shipments", SHIPPERS),
          new Rule(PUT, "/api/sales-orders/*/quantities-to-ship", SHIPPERS),
          new Rule(POST, "/api/sales-orders/*/decision", APPROVERS),
          new Rule(POST, "/api/sales-orders/**", SELLERS),
          new Rule(PUT, "/api/sales-orders/**", SELLERS),
          new Rule(DELETE, "/api/sales-orders/**", SELLERS),
          new Rule(GET, "/api/documents/**", EVERYBODY),
          new Rule(GET, "/api/outbox/**", EVERYBODY),
          new Rule(
              POST,
              "/api/outbox/**",
              List.of("sales", "salesmanager", "accounting", "financemanager", "admin")),
          new Rule(GET, "/api/start", EVERYBODY),
          new Rule(GET, "/api/trial-balance", READERS_OF_BOOKS),
          new Rule(GET, "/api/accounts/**", READERS_OF_BOOKS),
          new Rule(GET, "/api/postings/**", READERS_OF_BOOKS),
          new Rule(null, "/api/proof/**", READERS_OF_BOOKS),
          new Rule(GET, "/api/open-entries/**", READERS_OF_BOOKS),
          new Rule(null, "/api/fiscal-periods/**", SETTERS_UP),
          new Rule(null, "/api/bank-accounts/**", SETTERS_UP),
          new Rule(null, "/api/posting-setup/**", SETTERS_UP),
          new Rule(null, "/api/approval-limits/**", ApprovalLimits.SET_BY),
          new Rule(GET, "/api/setup-changes", READERS_OF_BOOKS),
          new Rule(GET, "/api/failures", READERS_OF_FAILURES),
          new Rule(POST, "/api/failures/*/retry", RETRIERS),
          new Rule(null, "/api/bank-statements/**", BOOKKEEPERS),
          new Rule(POST, "/api/import/orders", List.of("salesmanager", "admin")),
          new Rule(POST, "/api/import/customers", SETTERS_UP),
          new Rule(POST, "/api/import/vendors", List.of("purchasing", "financemanager", "admin")),
          new Rule(POST, "/api/import/items", List.of("purchasing", "admin")));

  /** The groups that may ask this; nobody where no rule names it. */
  static List<String> groups(HttpMethod method, String path) {
    return RULES.stream()
        .filter(rule -> rule.fits(method, path))
        .findFirst()
        .map(Rule::groups)
        .orElse(List.of());
  }
}

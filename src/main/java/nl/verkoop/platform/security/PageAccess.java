package nl.verkoop.platform.security;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;

/**
 * Which groups may open which of our pages, and what a page may offer them. Whoever may ask /api
 * for what a page shows may open the page, and nobody else.
 */
public final class PageAccess {

  private PageAccess() {}

  /** A page: its name, its address, that of one thing on it (or none), and the groups that may. */
  public record Page(String key, String path, String pathOfOne, List<String> groups) {

    String[] paths() {
      return pathOfOne.isEmpty() ? new String[] {path} : new String[] {path, pathOfOne};
    }

    private boolean isAt(String address) {
      return address.equals(path)
          || !pathOfOne.isEmpty() && address.matches(Pattern.quote(path) + "/[^/]+");
    }

    boolean isOpenFor(Collection<String> of) {
      return groups.stream().anyMatch(of::contains);
    }
  }

  public static final List<Page> PAGES =
      List.of(
          new Page("orders", "/orders", "/orders/*", mayGet("/api/sales-orders")),
          new Page("books", "/books", "", mayGet("/api/trial-balance")),
          new Page("postings", "/postings", "/postings/*", mayGet("/api/postings")),
          new Page("proof", "/proof", "", mayGet("/api/proof")),
          new Page(
              "bank-imports", "/bank-imports", "/bank-imports/*", mayGet("/api/bank-statements")),
          new Page("outbox", "/outbox", "", mayGet("/api/outbox")),
          new Page("failures", "/failures", "", mayGet("/api/failures")),
          new Page("imports", "/imports", "", mayImportAnything()),
          new Page("setup", "/setup", "", mayGet("/api/fiscal-periods")));

  /** What a page may offer beside reading, by the name that its script knows. */
  private static final Map<String, List<String>> OFFERS =
      new TreeMap<>(
          Map.of(
              "sell", may(POST, "/api/sales-orders"),
              "retry-mail", may(POST, "/api/outbox/1/retry"),
              "retry-step", may(POST, "/api/failures/1/retry"),
              "read-failures", mayGet("/api/failures"),
              "read-books", mayGet("/api/postings"),
              "reconcile", mayGet("/api/bank-statements"),
              "import-customers", may(POST, "/api/import/customers"),
              "import-vendors", may(POST, "/api/import/vendors"),
              "import-items", may(POST, "/api/import/items"),
              "import-orders", may(POST, "/api/import/orders")));

  /** Whether there is a page at this address, for whomever it is. */
  public static boolean isPage(String address) {
    return PAGES.stream().anyMatch(page -> page.isAt(address));
  }

  /** The pages that somebody in these groups may open. */
  public static List<Page> pagesFor(Collection<String> groups) {
    return PAGES.stream().filter(page -> page.isOpenFor(groups)).toList();
  }

  /** What pages may offer somebody in these groups. */
  public static List<String> offersFor(Collection<String> groups) {
    return OFFERS.entrySet().stream()
        .filter(offer -> offer.getValue().stream().anyMatch(groups::contains))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static List<String> mayImportAnything() {
    return Stream.of("customers", "vendors", "items", "orders")
        .flatMap(kind -> may(POST, "/api/import/" + kind).stream())
        .distinct()
        .toList();
  }

  private static List<String> mayGet(String path) {
    return may(GET, path);
  }

  private static List<String> may(HttpMethod method, String path) {
    return ApiAccess.groups(method, path);
  }
}

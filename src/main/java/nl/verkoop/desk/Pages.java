package nl.verkoop.desk;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Our pages, who may open which, and what a page may offer. Whoever may ask /api for what a page
 * shows may open the page, and nobody else.
 */
@Component
public class Pages {

  private final CallRights rights;

  Pages(CallRights rights) {
    this.rights = rights;
  }

  /** A call of /api; a page is for whoever may make it. */
  public record Call(HttpMethod method, String path) {

    static Call get(String path) {
      return new Call(GET, path);
    }

    static Call post(String path) {
      return new Call(POST, path);
    }
  }

  /** A page: its name, its address, that of one thing on it (or none), and what it is made of. */
  public record Page(String key, String path, String pathOfOne, List<Call> calls) {

    Page(String key, String pathOfOne, Call call) {
      this(key, "/" + key, pathOfOne, List.of(call));
    }

    /** Whether it is for agreements that are kept now and then, and not for daily work. */
    public boolean isSeldom() {
      return SELDOM.contains(key);
    }

    /** All its addresses, as patterns. */
    public String[] paths() {
      return pathOfOne.isEmpty() ? new String[] {path} : new String[] {path, pathOfOne};
    }

    private boolean isAt(String address) {
      return address.equals(path)
          || !pathOfOne.isEmpty() && address.matches(Pattern.quote(path) + "/[^/]+");
    }
  }

  private static final Set<String> SELDOM =
      Set.of(
          "campaigns",
          "invoice-discounts",
          "price-worksheet",
          "items",
          "units-of-measure",
          "recurring-lines",
          "shipping-agents",
          "card-checks",
          "salespeople",
          "imports",
          "setup");

  public static final List<Page> ALL =
      List.of(
          new Page("quotes", "/quotes/*", Call.get("/api/sales-quotes")),
          new Page("orders", "/orders/*", Call.get("/api/sales-orders")),
          new Page("customers", "/customers/*", Call.get("/api/customer-accounts")),
          new Page("contacts", "/contacts/*", Call.get("/api/contacts")),
          new Page("opportunities", "/opportunities/*", Call.get("/api/opportunities")),
          new Page("campaigns", "/campaigns/*", Call.get("/api/campaigns")),
          new Page("prices", "", Call.get("/api/price-lines")),
          new Page("invoice-discounts", "", Call.get("/api/invoice-discounts")),
          new Page("price-worksheet", "", Call.get("/api/price-worksheet")),
          new Page("items", "/items/*", Call.get("/api/item-cards")),
          new Page("units-of-measure", "", Call.get("/api/units-of-measure")),
          new Page("recurring-lines", "", Call.get("/api/recurring-lines")),
          new Page("shipping-agents", "", Call.get("/api/shipping-agents")),
          new Page("card-checks", "", Call.get("/api/alike-customers")),
          new Page("salespeople", "", Call.get("/api/salespeople")),
          new Page("books", "", Call.get("/api/trial-balance")),
          new Page("postings", "/postings/*", Call.get("/api/postings")),
          new Page("proof", "", Call.get("/api/proof")),
          new Page("bank-imports", "/bank-imports/*", Call.get("/api/bank-statements")),
          new Page("outbox", "", Call.get("/api/outbox")),
          new Page("failures", "", Call.get("/api/failures")),
          new Page(
              "imports",
              "/imports",
              "",
              Stream.of(
                      "groups",
                      "salespeople",
                      "customer-templates",
                      "customers",
                      "ship-to-addresses",
                      "vendors",
                      "items",
                      "item-units",
                      "item-texts",
                      "catalogue-items",
                      "prices",
                      "invoice-discounts",
                      "orders")
                  .map(kind -> Call.post("/api/import/" + kind))
                  .toList()),
          new Page("setup", "", Call.get("/api/fiscal-periods")));

  /** What a page may offer beside reading, by the name that its script knows. */
  private static final Map<String, Call> OFFERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("sell", Call.post("/api/sales-orders")),
              Map.entry("read-quotes", Call.get("/api/sales-quotes")),
              Map.entry("share-views", new Call(PUT, "/api/list-views/1/sharing")),
              Map.entry("track", new Call(PUT, "/api/shipments/1/tracking")),
              Map.entry("read-recurring", Call.get("/api/recurring-lines")),
              Map.entry("see-margins", Call.get("/api/sales-quotes/1/margin")),
              Map.entry("retry-mail", Call.post("/api/outbox/1/retry")),
              Map.entry("retry-step", Call.post("/api/failures/1/retry")),
              Map.entry("read-failures", Call.get("/api/failures")),
              Map.entry("read-books", Call.get("/api/postings")),
              Map.entry("read-customers", Call.get("/api/customer-accounts")),
              Map.entry("reconcile", Call.get("/api/bank-statements")),
              Map.entry("undo-payment", Call.post("/api/bank-statements/1/lines/1/undo")),
              Map.entry("see-opportunities", Call.get("/api/opportunities")),
              Map.entry("pursue", Call.post("/api/opportunities")),
              Map.entry(
                  "remove-opportunities", new Call(HttpMethod.DELETE, "/api/opportunities/1")),
              Map.entry("keep-cycles", new Call(HttpMethod.PUT, "/api/sales-cycles/1")),
              Map.entry("see-campaigns", Call.get("/api/campaigns")),
              Map.entry("keep-campaigns", new Call(PUT, "/api/campaigns/1")),
              Map.entry("keep-contacts", Call.post("/api/contacts")),
              Map.entry("keep-customers", Call.post("/api/customers")),
              Map.entry("close-customers", new Call(PUT, "/api/customers/1/closing")),
              Map.entry("merge-customers", new Call(PUT, "/api/customers/1/merge/1")),
              Map.entry("read-files", Call.get("/api/customers/1/files")),
              Map.entry("read-accounts", Call.get("/api/customers/1/bank-accounts")),
              Map.entry("name-accounts", new Call(PUT, "/api/customers/1/bank-accounts/1")),
              Map.entry(
                  "confirm-accounts", new Call(PUT, "/api/customers/1/bank-accounts/1/decision")),
              Map.entry(
                  "remove-accounts",
                  new Call(HttpMethod.DELETE, "/api/customers/1/bank-accounts/1")),
              Map.entry("keep-terms", Call.post("/api/fiscal-periods/years/2000")),
              Map.entry("keep-templates", Call.post("/api/customer-templates/1/applications")),
              Map.entry("keep-items", Call.post("/api/import/item-units")),
              Map.entry("keep-prices", Call.post("/api/import/prices")),
              Map.entry("offer-customers", Call.post("/api/customers/1/registration")),
              Map.entry("raise-limits", Call.post("/api/credit-limit-raises/1/withdrawal")),
              Map.entry("keep-salespeople", Call.post("/api/import/salespeople")),
              Map.entry("import-groups", Call.post("/api/import/groups")),
              Map.entry("import-templates", Call.post("/api/import/customer-templates")),
              Map.entry("import-customers", Call.post("/api/import/customers")),
              Map.entry("import-ship-to", Call.post("/api/import/ship-to-addresses")),
              Map.entry("import-vendors", Call.post("/api/import/vendors")),
              Map.entry("import-items", Call.post("/api/import/items")),
              Map.entry("import-orders", Call.post("/api/import/orders"))));

  /** Whether there is a page at this address, for whomever it is. */
  public static boolean isPage(String address) {
    return ALL.stream().anyMatch(page -> page.isAt(address));
  }

  /** The groups that may open a page. */
  public List<String> groups(Page page) {
    return page.calls().stream()
        .flatMap(call -> rights.groups(call.method(), call.path()).stream())
        .distinct()
        .toList();
  }

  /** The pages that somebody in these groups may open. */
  public List<Page> openFor(Collection<String> groups) {
    return ALL.stream().filter(page -> groups(page).stream().anyMatch(groups::contains)).toList();
  }

  /** What pages may offer somebody in these groups. */
  public List<String> offersFor(Collection<String> groups) {
    return OFFERS.entrySet().stream()
        .filter(offer -> mayMake(offer.getValue(), groups))
        .map(Map.Entry::getKey)
        .toList();
  }

  private boolean mayMake(Call call, Collection<String> groups) {
    return rights.groups(call.method(), call.path()).stream().anyMatch(groups::contains);
  }
}

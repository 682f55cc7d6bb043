package nl.verkoop.browser;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.verkoop.ledger.FiscalPeriods;
import nl.verkoop.process.BankFile;
import nl.verkoop.scenario.Books;
import nl.verkoop.scenario.Given;
import nl.verkoop.scenario.Order;
import nl.verkoop.scenario.Quote.Said;
import nl.verkoop.scenario.SalesOrder;
import nl.verkoop.scenario.World;

/** Makes something of everything that pages show. */
final class PageDocuments {

  static final String REFERENCE = "PAGINA-";

  /** Customers without a limit and an item in stock, so that no other test comes between. */
  private static final String CUSTOMERS =
      """
      customer_no,name,address,city,country,email,iban,credit_limit
      PB-1,Paginahuis,Laan 1,Zwolle,NL,post@klant.example,NL91ABNA0417164300,0
      PB-2,Zonder Post,Laan 2,Zwolle,NL,,,0
      """;

  private static final String ITEMS =
      """
      item_no,description,description_en,unit_price,stock
      PB-A,Boekenkast,Bookcase,149.00,500
      """;

  private final World world;
  private final Given given;
  private final FiscalPeriods periods;

  PageDocuments(World world, FiscalPeriods periods) {
    this.world = world;
    this.periods = periods;
    given = new Given(world);
  }

  /**
   * Orders that wait, are shipped in part, paid, not mailed, or stuck; a bank file, and a quote in
   * its second round; a contact who is a customer, with whom something is pursued, and who takes
   * part in a campaign.
   */
  record Made(
      String large,
      String partly,
      String paid,
      String unsent,
      String stuck,
      String bank,
      String quote,
      String contact,
      String opportunity,
      String campaign) {}

  Made make() {
    take("customers", CUSTOMERS);
    take("items", ITEMS);
    var large = given.ordered(order("PB-1", 70, "GROOT").byHand()).no();
    var partly = given.ordered(order("PB-1", 3, "DEELS").byHand()).shipped(1).invoiced().no();
    var paid = given.ordered(order("PB-1", 1, "BETAALD").atOnce()).invoiced();
    var unsent = given.ordered(order("PB-2", 1, "ZONDER-ADRES").atOnce()).invoiced().no();
    assertThat(world.as("accounting").post("/api/proof", "").status()).isEqualTo(200);
    var contact = contact();
    return new Made(
        large,
        partly,
        paid.no(),
        unsent,
        stuck(),
        pay(paid),
        quote(),
        contact,
        opportunity(contact),
        campaign(contact));
  }

  private String contact() {
    var company = Map.of("type", "COMPANY", "name", "Paginahuis", "city", "Zwolle");
    var no = kept("/api/contacts", company);
    kept("/api/contacts", Map.of("type", "PERSON", "name", "Anna Pagina", "companyNo", no));
    var link = Map.of("customerNo", "PB-1");
    assertThat(world.as("sales").put("/api/contacts/" + no + "/customer", link).status())
        .isEqualTo(204);
    return no;
  }

  private String opportunity(String contact) {
    var typed = Map.of("description", "Boekenwand", "contactNo", contact, "cycle", "STANDAARD");
    var no = kept("/api/opportunities", typed);
    var start = "/api/opportunities/" + no + "/steps?version=0";
    assertThat(world.as("sales").post(start, Map.of("action", "START")).status()).isEqualTo(204);
    return no;
  }

  private String campaign(String contact) {
    var typed =
        Map.of(
            "description", "Boekenweek", "startingDate", "2026-01-01", "endingDate", "2999-12-31");
    for (var path : List.of("", "/members/contacts/" + contact)) {
      var answer = world.as("salesmanager").put("/api/campaigns/BOEKENWEEK" + path, typed);
      assertThat(answer.status()).as(answer.body()).isEqualTo(204);
    }
    return "BOEKENWEEK";
  }

  private String kept(String path, Map<String, String> typed) {
    var answer = world.as("sales").post(path, typed);
    assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    return answer.json().get("no").asText();
  }

  private String quote() {
    return given
        .quoted(order("PB-1", 5, "AANVRAAG"))
        .said(Said.countered("Graag zeven, en iets goedkoper"))
        .offeredAnew(
            Order.order("PB-1", line("PB-A", 7).less(5).numbered(1)).reference(REFERENCE + "O"))
        .no();
  }

  private void take(String kind, String file) {
    var answer =
        world
            .as("admin")
            .upload("/api/import/" + kind, "x.csv", file.getBytes(StandardCharsets.UTF_8));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
  }

  private static Order order(String customer, int quantity, String reference) {
    return Order.order(customer, line("PB-A", quantity)).reference(REFERENCE + reference);
  }

  /** A step that fails because the books are closed stays among the failed ones. */
  private String stuck() {
    var before =
        world
            .jdbc()
            .sql("select coalesce(max(ends_on), '1970-01-01') from fiscal_period where closed")
            .query(LocalDate.class)
            .single();
    periods.closeThrough(world.today().plusYears(5));
    try {
      var no = given.ordered(order("PB-1", 1, "VAST").atOnce()).no();
      world
          .patience()
          .until(no, "fails", () -> world.as("admin").get("/api/failures").body().contains(no));
      return no;
    } finally {
      periods.closeThrough(before);
    }
  }

  private String pay(SalesOrder order) {
    var gross = new Books(world.jdbc()).gross(order.invoice()).toPlainString();
    var file =
        new BankFile(world.today())
            .receipt(gross, "Paginahuis", "NL91ABNA0417164300", order.invoice())
            .receipt("5.55", "Onbekende betaler", "NL20INGB0001234567", "geen idee waarvoor");
    return given.received(file).no();
  }
}

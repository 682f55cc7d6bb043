package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Customers' cards as people keep them, one at a time; what a card may say is decided as for a file
 * with customers (features C-01 and C-10).
 */
@Service
class CustomerCards {

  private static final Series NUMBERS = new Series("CUSTOMER");

  /** No customer has this number, and nobody pays for him. */
  private static final String NOT_YET = "?";

  /** What decides how much he may owe and how he is booked. */
  private static final Set<String> OF_FINANCE =
      Set.of(
          "payment_terms",
          "credit_limit",
          "blocked",
          "bill_to_no",
          "general_business_group",
          "vat_business_group",
          "customer_posting_group");

  private static final Set<String> OF_PRICES =
      Set.of("price_group", "discount_group", "invoice_discount_code");

  /** What every row says; a card that is new has none of it. */
  private static final List<String> ALWAYS =
      List.of("name", "street", "house_no", "house_no_addition", "city", "country");

  private static final Map<String, String> NEEDED =
      ALWAYS.stream().collect(Collectors.toMap(Function.identity(), column -> ""));

  /** Where invoices go is changed by whoever answers for them. */
  private static final String INVOICES_GO_TO = "email";

  private final JdbcClient jdbc;
  private final StoredCustomers stored;
  private final Customers customers;
  private final Countries countries;
  private final NumberSeries numbers;
  private final CustomerChanges changes;
  private final EntityManager entities;

  CustomerCards(
      JdbcClient jdbc,
      StoredCustomers stored,
      Customers customers,
      Countries countries,
      NumberSeries numbers,
      CustomerChanges changes,
      EntityManager entities) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.customers = customers;
    this.countries = countries;
    this.numbers = numbers;
    this.changes = changes;
    this.entities = entities;
  }

  /** What became of a card that somebody typed. */
  sealed interface Result {
    record Saved(String no) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** A card and how often it was written, which a change must name. */
  record Kept(CardFields fields, int version) {}

  /** The card under this number, in capitals or not. */
  Optional<Kept> find(String no) {
    return customers.find(no).map(Customer::no).flatMap(this::kept);
  }

  private Optional<Kept> kept(String no) {
    var cards = cards(no);
    var kept =
        cards
            .before(no)
            .map(card -> new Kept(CardFields.of(card), cards.version(no).orElseThrow()));
    entities.clear();
    return kept;
  }

  /**
   * Makes a card under the next number that is free. Refused: what a file may not say, and what the
   * person in these groups may not decide.
   */
  @Transactional
  Result register(CardFields fields, Collection<String> groups) {
    ImportTurn.take(jdbc, "customer");
    var refusals = new ArrayList<Refusal>();
    var card = read(fields, NOT_YET, Optional.empty(), groups, refusals);
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    var no = free();
    write(cards(no), no, card);
    return new Result.Saved(no);
  }

  /**
   * Writes a card anew, if nobody did so since that version. Refused: the same as for a new one.
   * What was sold to him before stays as it was.
   */
  @Transactional
  Result change(String typedNo, CardFields fields, int version, Collection<String> groups) {
    ImportTurn.take(jdbc, "customer");
    var found = customers.find(typedNo);
    if (found.isEmpty()) {
      return new Result.Refused(List.of(Refusal.unknown("no", "customer-unknown", typedNo)));
    }
    var no = customers.lock(found.get().no()).no();
    var cards = cards(no);
    if (cards.version(no).orElseThrow() != version) {
      return new Result.Refused(List.of(Refusal.conflict("version", "card-changed-meanwhile", no)));
    }
    var refusals = new ArrayList<Refusal>();
    var card = read(fields, no, cards.before(no), groups, refusals);
    if (!refusals.isEmpty()) {
      entities.clear();
      return new Result.Refused(refusals);
    }
    write(cards, no, card);
    return new Result.Saved(no);
  }

  private CardFile<CustomerCard, StoredCustomer> cards(String no) {
    return new CardFile<>(stored, Set.of(no), StoredCustomer::new, entities);
  }

  private void write(CardFile<CustomerCard, StoredCustomer> cards, String no, CustomerCard card) {
    cards.put(no, card);
    changes.record(cards);
    cards.write(Set.of());
  }

  private CustomerCard read(
      CardFields fields,
      String no,
      Optional<CustomerCard> before,
      Collection<String> groups,
      List<Refusal> refusals) {
    var known = before.map(each -> CardFields.of(each).cells()).orElse(NEEDED);
    var typed = new LinkedHashMap<String, String>();
    ALWAYS.forEach(column -> typed.put(column, known.get(column)));
    fields.cells().entrySet().stream()
        .filter(each -> each.getValue() != null)
        .filter(each -> !each.getValue().strip().equals(known.get(each.getKey())))
        .forEach(each -> typed.put(each.getKey(), each.getValue().strip()));
    var table = CsvTable.ofOne(typed);
    var row = table.rows().iterator().next();
    var card =
        CustomerImport.card(row, new PartyCells(table, PartyChoices.read(jdbc, countries)), before);
    new BillToRule(jdbc).check(List.of(new BillToRule.Charge(row, no, card.billToNo())));
    new InvoiceDiscountCodeRule(jdbc)
        .check(
            List.of(
                new InvoiceDiscountCodeRule.Point(row, card.tradeGroups().invoiceDiscountCode())),
            Set.of(no));
    var result = CardFields.of(card).cells();
    typed.keySet().stream()
        .filter(column -> !typed.get(column).equals(known.getOrDefault(column, "")))
        .filter(column -> before.isEmpty() || !result.get(column).equals(known.get(column)))
        .filter(column -> !mayDecide(column, groups, before.isEmpty()))
        .forEach(column -> row.refuse(column, "not-for-your-role"));
    table.refusals().stream().map(CardFields::refusal).forEach(refusals::add);
    return card;
  }

  private static boolean mayDecide(String column, Collection<String> groups, boolean isNew) {
    var keepsBooks = groups.stream().anyMatch(Role.ids(Role.FINANCEMANAGER, Role.ADMIN)::contains);
    if (OF_FINANCE.contains(column) || column.equals(INVOICES_GO_TO) && !isNew) {
      return keepsBooks;
    }
    return !OF_PRICES.contains(column) || keepsBooks || groups.contains(Role.SALESMANAGER.id());
  }

  /** Files may have brought numbers that the series has not reached yet. */
  private String free() {
    var no = numbers.next(NUMBERS);
    while (customers.find(no).isPresent()) {
      no = numbers.next(NUMBERS);
    }
    return no;
  }
}

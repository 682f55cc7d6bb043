package nl.verkoop.party;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody typed of one customer's card, or a template says of it, read as the one row of a
 * file, so that each rule stands once.
 */
final class TypedCard {

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

  /** Where invoices go is changed by whoever answers for them. */
  private static final String INVOICES_GO_TO = "email";

  /** What every row says; a card that is new has none of it. */
  private static final List<String> ALWAYS =
      List.of("name", "street", "house_no", "house_no_addition", "city", "country");

  private static final Map<String, String> NEEDED =
      ALWAYS.stream().collect(Collectors.toMap(Function.identity(), column -> ""));

  private final String no;
  private final Optional<CustomerCard> before;
  private final Map<String, String> template;
  private final Map<String, String> known;
  private final Map<String, String> typed = new LinkedHashMap<>();
  private final CsvTable table;
  private final CsvRow row;

  /**
   * Of the customer with this number and card; a cell that is null was not typed, and what was
   * typed goes before what the template says.
   */
  TypedCard(
      String no,
      Optional<CustomerCard> before,
      Map<String, String> template,
      Map<String, String> cells) {
    this.no = no;
    this.before = before;
    this.template = template;
    this.known = before.map(each -> CardFields.of(each).cells()).orElse(NEEDED);
    ALWAYS.forEach(column -> typed.put(column, known.get(column)));
    take(template);
    take(cells);
    this.table = CsvTable.ofOne(typed);
    this.row = table.rows().iterator().next();
  }

  /** What stands on the card already is not looked at again, unless the template says it. */
  private void take(Map<String, String> cells) {
    cells.forEach(
        (column, text) -> {
          var isNew = text != null && !text.strip().equals(known.get(column));
          if (isNew || text != null && template.containsKey(column)) {
            typed.put(column, text.strip());
          }
        });
  }

  /** The card as it is meant; what is wrong with it is refused. */
  CustomerCard read(PartyChoices choices) {
    return CustomerImport.card(row, new PartyCells(table, choices), before);
  }

  /**
   * The same, for somebody in these groups, who may have named other customers; with the limit that
   * it had, where it would be raised.
   */
  CustomerCard readFor(
      Collection<String> groups, PartyChoices choices, JdbcClient jdbc, HeldLimits limits) {
    var typed = read(choices);
    requireDecidedBy(groups, typed);
    var card = limits.hold(row, no, before, typed);
    new BillToRule(jdbc, limits.user())
        .check(List.of(new BillToRule.Charge(row, no, card.billToNo(), card.creditLimit())));
    var discounts = card.tradeGroups().invoiceDiscountCode();
    new InvoiceDiscountCodeRule(jdbc)
        .check(List.of(new InvoiceDiscountCodeRule.Point(row, discounts)), Set.of(no));
    return card;
  }

  /** Refuses what somebody in these groups may not decide, unless the template decided it. */
  private void requireDecidedBy(Collection<String> groups, CustomerCard card) {
    var result = CardFields.of(card).cells();
    typed.keySet().stream()
        .filter(column -> !typed.get(column).equals(expected(column)))
        .filter(column -> before.isEmpty() || !result.get(column).equals(known.get(column)))
        .filter(column -> !mayDecide(column, groups) && !asksForMore(column, card, groups))
        .forEach(column -> row.refuse(column, "not-for-your-role"));
    if (isSentInvoices() && !keepsTerms(groups)) {
      requireSameBooking(result);
    }
  }

  /** Another country or VAT number may mean other groups, which who typed it does not decide. */
  private void requireSameBooking(Map<String, String> result) {
    var isBookedOtherwise =
        OF_FINANCE.stream()
            .filter(column -> !typed.containsKey(column))
            .anyMatch(column -> !result.get(column).equals(known.get(column)));
    if (isBookedOtherwise) {
      Stream.of("country", "vat_registration_no")
          .filter(typed::containsKey)
          .filter(column -> !typed.get(column).equals(known.getOrDefault(column, "")))
          .forEach(column -> row.refuse(column, "booked-otherwise"));
    }
  }

  private String expected(String column) {
    return template.getOrDefault(column, known.getOrDefault(column, ""));
  }

  private boolean mayDecide(String column, Collection<String> groups) {
    var keepsTerms = keepsTerms(groups);
    if (OF_FINANCE.contains(column) || column.equals(INVOICES_GO_TO) && isSentInvoices()) {
      return keepsTerms;
    }
    return !OF_PRICES.contains(column) || keepsTerms || groups.contains(Role.SALESMANAGER.id());
  }

  /** Who is not approved yet is sent nothing, and his approver reads where it would go. */
  private boolean isSentInvoices() {
    return before.filter(each -> !each.restricted()).isPresent();
  }

  /** A sales manager may ask for a higher limit: somebody else decides on it (feature A-47). */
  private boolean asksForMore(String column, CustomerCard card, Collection<String> groups) {
    return column.equals("credit_limit")
        && groups.contains(Role.SALESMANAGER.id())
        && before
            .filter(each -> HeldLimits.isRaise(each.creditLimit(), card.creditLimit()))
            .isPresent();
  }

  /**
   * Whether somebody in these groups decides how much customers may owe and how they are booked.
   */
  static boolean keepsTerms(Collection<String> groups) {
    return groups.stream().anyMatch(Role.ids(Role.FINANCEMANAGER, Role.ADMIN)::contains);
  }

  /** What was refused so far, each at its field. */
  List<Refusal> refusals() {
    return CardFields.refusals(table);
  }
}

package nl.verkoop.opportunities;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import nl.verkoop.campaigns.Campaign;
import nl.verkoop.campaigns.Campaigns;
import nl.verkoop.imports.CsvRow;
import nl.verkoop.imports.CsvTable;
import nl.verkoop.imports.RowRefusal;
import nl.verkoop.opportunities.StoredOpportunity.Priority;
import nl.verkoop.party.Contact;
import nl.verkoop.party.Contacts;
import nl.verkoop.party.Salespeople;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesQuotes;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** What an opportunity may say (feature K-16), by the rules that the row of a file has. */
@Component
class OpportunityRules {

  private static final List<String> PRIORITIES =
      Arrays.stream(Priority.values()).map(Priority::name).toList();

  private static final String VALUE = "estimatedValue";

  private final Contacts contacts;
  private final Salespeople salespeople;
  private final SalesCycles cycles;
  private final SalesQuotes quotes;
  private final Campaigns campaigns;
  private final Clock clock;

  OpportunityRules(
      Contacts contacts,
      Salespeople salespeople,
      SalesCycles cycles,
      SalesQuotes quotes,
      Campaigns campaigns,
      Clock clock) {
    this.campaigns = campaigns;
    this.clock = clock;
    this.contacts = contacts;
    this.salespeople = salespeople;
    this.cycles = cycles;
    this.quotes = quotes;
  }

  /** Writes what was typed on an opportunity, or says what is wrong with it and writes nothing. */
  List<Refusal> write(OpportunityFields typed, StoredOpportunity opportunity) {
    var table = table(typed);
    var row = table.rows().iterator().next();
    var description = row.required("description", 100);
    var contact = contact(row, opportunity);
    var seller =
        typed.salesperson() == null
            ? contact.map(Contact::salesperson).orElse("")
            : code(row, "salesperson");
    requireSeller(row, seller, opportunity);
    var cycle = cycle(row, opportunity);
    var campaign = campaign(row, opportunity);
    var priority = row.oneOf("priority", PRIORITIES).map(Priority::valueOf);
    var value = row.notNegative(VALUE, 2).orElse(BigDecimal.ZERO.setScale(2));
    if (table.isClean()) {
      opportunity.description = description;
      opportunity.contactNo = contact.orElseThrow().no();
      opportunity.salesperson = seller;
      opportunity.cycleCode = cycle;
      opportunity.campaign = campaign.orElse(null);
      opportunity.priority = priority.orElse(Priority.NORMAL);
      opportunity.estimatedValue = value;
      opportunity.estimatedClosing = typed.estimatedClosing();
    }
    return refusals(table);
  }

  private static CsvTable table(OpportunityFields typed) {
    var cells = new LinkedHashMap<String, String>();
    cells.put("description", text(typed.description()));
    cells.put("contactNo", text(typed.contactNo()));
    cells.put("salesperson", text(typed.salesperson()));
    cells.put("cycle", text(typed.cycle()));
    cells.put("campaign", text(typed.campaign()));
    cells.put("priority", text(typed.priority()));
    cells.put(VALUE, number(typed.estimatedValue()));
    return CsvTable.ofOne(cells);
  }

  /** Why an amount without VAT is not taken; none where it is left out. */
  static List<Refusal> againstValue(BigDecimal value) {
    var cells = new LinkedHashMap<String, String>();
    cells.put(VALUE, number(value));
    var table = CsvTable.ofOne(cells);
    table.rows().iterator().next().notNegative(VALUE, 2);
    return refusals(table);
  }

  private static List<Refusal> refusals(CsvTable table) {
    return table.refusals().stream().map(RowRefusal::reason).toList();
  }

  private Optional<Contact> contact(CsvRow row, StoredOpportunity before) {
    var contact = contacts.hold(code(row, "contactNo"));
    if (contact.isEmpty()) {
      row.refuse("contactNo", "contact-unknown", code(row, "contactNo"));
    } else if (before.quoteNo != null && !contact.get().no().equals(before.contactNo)) {
      requireCustomerOf(before.quoteNo, contact.get(), row);
    }
    return contact;
  }

  /** Another contact is of the customer for whom the assigned quote is. */
  private void requireCustomerOf(String quoteNo, Contact contact, CsvRow row) {
    var quote = quotes.find(quoteNo).map(SalesOrder::header).orElseThrow();
    if (!quote.customerNo().equals(contact.customerNo())) {
      row.refuse("contactNo", "contact-not-of-quote", quoteNo, quote.customerName());
    }
  }

  private String cycle(CsvRow row, StoredOpportunity before) {
    var cycle = cycles.find(code(row, "cycle")).map(SalesCycle::code);
    if (cycle.isEmpty()) {
      row.refuse("cycle", "cycle-unknown", code(row, "cycle"));
    } else if (before.stage > 0 && !cycle.get().equals(before.cycleCode)) {
      row.refuse("cycle", "cycle-fixed");
    }
    return cycle.orElse("");
  }

  /** One that is not over; the one that it came of before stays, whatever became of that. */
  private Optional<String> campaign(CsvRow row, StoredOpportunity before) {
    var code = code(row, "campaign");
    if (code.isEmpty() || code.equals(before.campaign)) {
      return Optional.ofNullable(code.isEmpty() ? null : code);
    }
    var found = campaigns.find(code);
    if (found.isEmpty()) {
      row.refuse("campaign", "campaign-unknown", code);
    }
    found
        .flatMap(campaign -> campaign.over(LocalDate.now(clock)))
        .ifPresent(each -> row.refuse("campaign", each.code(), each.arguments().toArray()));
    return found.map(Campaign::code);
  }

  /** Somebody who sells; who was blocked meanwhile stays where he is named. */
  private void requireSeller(CsvRow row, String code, StoredOpportunity before) {
    var isFit =
        code.isEmpty()
            || code.equals(before.salesperson)
            || salespeople.find(code).filter(each -> !each.blocked()).isPresent();
    if (!isFit) {
      row.refuse("salesperson", "unknown-salesperson");
    }
  }

  private static String text(String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  private static String number(BigDecimal typed) {
    return typed == null ? "" : typed.toPlainString();
  }

  private static String code(CsvRow row, String column) {
    return row.text(column, 20).toUpperCase(Locale.ROOT);
  }
}

package nl.verkoop.opportunities;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.verkoop.opportunities.StoredOpportunity.Priority;
import nl.verkoop.party.Contacts;
import nl.verkoop.party.Salespeople;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** What an opportunity may say (feature K-16). */
@Component
class OpportunityRules {

  private static final int LONGEST = 100;
  private static final BigDecimal HIGHEST = new BigDecimal("1e13");

  private final Contacts contacts;
  private final Salespeople salespeople;
  private final SalesCycles cycles;

  OpportunityRules(Contacts contacts, Salespeople salespeople, SalesCycles cycles) {
    this.contacts = contacts;
    this.salespeople = salespeople;
    this.cycles = cycles;
  }

  /** Writes what was typed on an opportunity, or says what is wrong with it and writes nothing. */
  List<Refusal> write(OpportunityFields typed, StoredOpportunity opportunity) {
    var description = text(typed.description());
    var refusals = new ArrayList<>(againstDescription(description));
    var contact = contacts.find(code(typed.contactNo()));
    if (contact.isEmpty()) {
      refusals.add(Refusal.of("contactNo", "contact-unknown", text(typed.contactNo())));
    }
    var seller =
        typed.salesperson() == null
            ? contact.map(each -> each.salesperson()).orElse("")
            : code(typed.salesperson());
    requireSeller(seller, opportunity, refusals);
    var cycle = cycles.find(code(typed.cycle()));
    if (cycle.isEmpty()) {
      refusals.add(Refusal.of("cycle", "cycle-unknown", text(typed.cycle())));
    } else if (opportunity.stage > 0 && !cycle.get().code().equals(opportunity.cycleCode)) {
      refusals.add(Refusal.of("cycle", "cycle-fixed"));
    }
    var priority = code(Objects.requireNonNullElse(typed.priority(), "NORMAL"));
    if (Arrays.stream(Priority.values()).noneMatch(each -> each.name().equals(priority))) {
      refusals.add(Refusal.of("priority", "not-one-of", List.of(Priority.values())));
    }
    var value = Objects.requireNonNullElse(typed.estimatedValue(), BigDecimal.ZERO);
    refusals.addAll(againstValue(value));
    if (refusals.isEmpty()) {
      opportunity.description = description;
      opportunity.contactNo = contact.orElseThrow().no();
      opportunity.salesperson = seller;
      opportunity.cycleCode = cycle.orElseThrow().code();
      opportunity.priority = Priority.valueOf(priority);
      opportunity.estimatedValue = value.setScale(2);
      opportunity.estimatedClosing = typed.estimatedClosing();
    }
    return refusals;
  }

  private static List<Refusal> againstDescription(String description) {
    if (description.isEmpty()) {
      return List.of(Refusal.of("description", "empty"));
    }
    if (description.length() > LONGEST) {
      return List.of(Refusal.of("description", "too-long", LONGEST));
    }
    return PlainText.isLine(description)
        ? List.of()
        : List.of(Refusal.of("description", "text-not-plain"));
  }

  /** An amount without VAT, to the cent. */
  static List<Refusal> againstValue(BigDecimal value) {
    if (value.signum() < 0 || value.compareTo(HIGHEST) >= 0) {
      return List.of(Refusal.of("estimatedValue", "value-of-opportunity"));
    }
    return value.stripTrailingZeros().scale() > 2
        ? List.of(Refusal.of("estimatedValue", "too-many-decimals", 2))
        : List.of();
  }

  /** Somebody who sells; who was blocked meanwhile stays where he is named. */
  private void requireSeller(String code, StoredOpportunity before, List<Refusal> refusals) {
    var isFit =
        code.isEmpty()
            || code.equals(before.salesperson)
            || salespeople.find(code).filter(each -> !each.blocked()).isPresent();
    if (!isFit) {
      refusals.add(Refusal.of("salesperson", "unknown-salesperson"));
    }
  }

  private static String text(String typed) {
    return Objects.requireNonNullElse(typed, "").strip();
  }

  private static String code(String typed) {
    return text(typed).toUpperCase(Locale.ROOT);
  }
}

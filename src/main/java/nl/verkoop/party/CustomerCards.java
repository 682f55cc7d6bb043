package nl.verkoop.party;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.imports.CardFile;
import nl.verkoop.imports.ImportTurn;
import nl.verkoop.ledger.Cause;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.party.NumbersElsewhere.Elsewhere;
import nl.verkoop.shared.Refusal;
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

  /** So many cards are changed by a template at once. */
  private static final int MOST = 1000;

  private final JdbcClient jdbc;
  private final StoredCustomers stored;
  private final Customers customers;
  private final Countries countries;
  private final NumberSeries numbers;
  private final WrittenCustomers written;
  private final CustomerTemplates templates;
  private final CustomerRegistrations registrations;
  private final CustomerTasks tasks;
  private final AskedLimits limits;
  private final NumbersElsewhere elsewhere;
  private final Cause.Provider causes;
  private final EntityManager entities;

  CustomerCards(
      JdbcClient jdbc,
      StoredCustomers stored,
      Customers customers,
      Countries countries,
      NumberSeries numbers,
      WrittenCustomers written,
      CustomerTemplates templates,
      CustomerRegistrations registrations,
      CustomerTasks tasks,
      AskedLimits limits,
      NumbersElsewhere elsewhere,
      Cause.Provider causes,
      EntityManager entities) {
    this.jdbc = jdbc;
    this.stored = stored;
    this.customers = customers;
    this.countries = countries;
    this.numbers = numbers;
    this.written = written;
    this.templates = templates;
    this.registrations = registrations;
    this.tasks = tasks;
    this.limits = limits;
    this.elsewhere = elsewhere;
    this.causes = causes;
    this.entities = entities;
  }

  /** What became of a card that somebody typed. */
  sealed interface Result {
    record Saved(String no) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** A card, how often it was written, which a change must name, and whether he is approved. */
  record Kept(CardFields fields, int version, boolean restricted) {}

  /** The card under this number, in capitals or not. */
  Optional<Kept> find(String no) {
    return customers.find(no).map(Customer::no).flatMap(this::kept);
  }

  /** Who else has a number that stands on this card. Refused: an unknown customer. */
  List<Elsewhere> elsewhere(String typedNo) {
    var no = customers.known(typedNo).no();
    var card = cards(no).before(no).orElseThrow();
    entities.clear();
    return elsewhere.than(no, card);
  }

  private Optional<Kept> kept(String no) {
    var cards = cards(no);
    var kept =
        cards
            .before(no)
            .map(
                card ->
                    new Kept(
                        CardFields.of(card), cards.version(no).orElseThrow(), card.restricted()));
    entities.clear();
    return kept;
  }

  /**
   * Makes a card under the next number that is free, filled in by a template as {@link
   * CustomerTemplates#forNew} says. Refused: what a file may not say, and what the person in these
   * groups may not decide, unless the template says the same. Whoever does not decide terms
   * himself, or so high a credit limit, registers a customer who waits for approval (feature A-46).
   */
  @Transactional
  Result register(CardFields fields, Optional<String> template, Collection<String> groups) {
    return register(fields.cells(), template, Way.AS_CUSTOMER, groups);
  }

  /** For what a card is made. */
  enum Way {
    /** He buys, so that he is approved next. */
    AS_CUSTOMER,
    /** He is offered something first, and is approved once he wants it (feature Q-18). */
    AS_PROSPECT
  }

  /** The same of what is known by the columns of a file. */
  @Transactional
  Result register(
      Map<String, String> cells, Optional<String> template, Way way, Collection<String> groups) {
    ImportTurn.take(jdbc, "customer");
    var refusals = new ArrayList<Refusal>();
    var usual = templates.forNew(template, refusals);
    var typed = new TypedCard(NOT_YET, Optional.empty(), usual, cells);
    var card = typed.readFor(groups, choices(), jdbc, limits.held());
    refusals.addAll(typed.refusals());
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    var no = free();
    if (way == Way.AS_CUSTOMER && TypedCard.keepsTerms(groups) && limits.mayGrant(card)) {
      write(cards(no), no, card);
      return new Result.Saved(no);
    }
    write(cards(no), no, card.untilApproved());
    registrations.begin(no, causes.current().user(), way);
    if (way == Way.AS_CUSTOMER) {
      tasks.start(no);
    }
    return new Result.Saved(no);
  }

  /** Whoever approves a card approves what he reads. */
  private boolean isLookedAt(String no) {
    return registrations
        .status(no)
        .filter(each -> each == CustomerRegistrations.Status.PENDING_APPROVAL)
        .isPresent();
  }

  /**
   * Writes a card anew, if nobody did so since that version. Refused: the same as for a new one,
   * and one that waits for approval, by who does not decide terms. What was sold to him before
   * stays as it was, and a credit limit that is raised waits for approval (feature A-47).
   */
  @Transactional
  Result change(String typedNo, CardFields fields, int version, Collection<String> groups) {
    return change(typedNo, fields.cells(), Optional.of(version), groups);
  }

  /**
   * The same of what is different, by the columns of a file; of whatever version, if none is named.
   */
  @Transactional
  Result change(
      String typedNo,
      Map<String, String> cells,
      Optional<Integer> version,
      Collection<String> groups) {
    ImportTurn.take(jdbc, "customer");
    var found = customers.find(typedNo);
    if (found.isEmpty()) {
      return new Result.Refused(List.of(Refusal.unknown("no", "customer-unknown", typedNo)));
    }
    var no = customers.lock(found.get().no()).no();
    var cards = cards(no);
    if (version.isPresent() && !version.equals(cards.version(no))) {
      return new Result.Refused(List.of(Refusal.conflict("version", "card-changed-meanwhile", no)));
    }
    if (isLookedAt(no) && !TypedCard.keepsTerms(groups)) {
      return new Result.Refused(
          List.of(Refusal.conflict("version", "card-waits-for-approval", no)));
    }
    var typed = new TypedCard(no, cards.before(no), Map.of(), cells);
    var held = limits.held();
    var card = typed.readFor(groups, choices(), jdbc, held);
    if (!typed.refusals().isEmpty()) {
      entities.clear();
      return new Result.Refused(typed.refusals());
    }
    write(cards, no, card);
    limits.ask(held);
    return new Result.Saved(no);
  }

  /** How many cards a template changed, or why it was applied to none of them. */
  sealed interface Applied {
    record Done(int changed) implements Applied {}

    record Refused(List<Refusal> reasons) implements Applied {}
  }

  /**
   * Writes what a template holds over the cards of these customers (feature C-03), all of them or,
   * where one of them cannot be like that, none.
   */
  @Transactional
  Applied apply(String template, Collection<String> typed) {
    ImportTurn.take(jdbc, "customer");
    var found = templates.find(template);
    if (found.isEmpty()) {
      return new Applied.Refused(List.of(Refusal.unknown("code", "template-unknown", template)));
    }
    var held = found.get().fields().held();
    var refusals = new ArrayList<Refusal>();
    var wanted = typed.stream().map(no -> no.strip().toUpperCase(Locale.ROOT)).distinct().toList();
    if (wanted.isEmpty() || wanted.size() > MOST) {
      refusals.add(Refusal.of("customers", "template-for-how-many", MOST));
    }
    if (!refusals.isEmpty()) {
      return new Applied.Refused(refusals);
    }
    var cards = new CardFile<>(stored, wanted, StoredCustomer::new, entities);
    var choices = choices();
    for (var no : wanted) {
      var before = cards.before(no);
      if (before.isEmpty()) {
        refusals.add(Refusal.of(at(no), "customer-unknown", no));
      } else {
        var card = new TypedCard(no, before, held, Map.of());
        cards.put(no, card.read(choices));
        card.refusals().forEach(each -> refusals.add(each.at(at(no))));
      }
    }
    if (!refusals.isEmpty()) {
      entities.clear();
      return new Applied.Refused(refusals);
    }
    return new Applied.Done(written.write(cards, Set.of()).updated());
  }

  private static String at(String customerNo) {
    return "customers[" + customerNo + "]";
  }

  private PartyChoices choices() {
    return PartyChoices.read(jdbc, countries);
  }

  private CardFile<CustomerCard, StoredCustomer> cards(String no) {
    return new CardFile<>(stored, Set.of(no), StoredCustomer::new, entities);
  }

  private void write(CardFile<CustomerCard, StoredCustomer> cards, String no, CustomerCard card) {
    cards.put(no, card);
    written.write(cards, Set.of());
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

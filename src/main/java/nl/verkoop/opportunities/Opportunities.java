package nl.verkoop.opportunities;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import nl.verkoop.numbering.NumberSeries;
import nl.verkoop.numbering.Series;
import nl.verkoop.opportunities.CloseCodes.CloseCode;
import nl.verkoop.opportunities.SalesCycle.Action;
import nl.verkoop.opportunities.StoredOpportunity.Status;
import nl.verkoop.party.Contacts;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.SalesQuotes;
import nl.verkoop.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sales that are pursued, and what is done with them (features K-16 to K-19). */
@Service
class Opportunities {

  private static final Series NUMBERS = new Series("OPPORTUNITY");

  private final StoredOpportunities stored;
  private final OpportunityRules rules;
  private final OpportunitySteps steps;
  private final SalesCycles cycles;
  private final CloseCodes codes;
  private final Contacts contacts;
  private final SalesQuotes quotes;
  private final NumberSeries numbers;
  private final JdbcClient jdbc;
  private final Clock clock;

  Opportunities(
      StoredOpportunities stored,
      OpportunityRules rules,
      OpportunitySteps steps,
      SalesCycles cycles,
      CloseCodes codes,
      Contacts contacts,
      SalesQuotes quotes,
      NumberSeries numbers,
      JdbcClient jdbc,
      Clock clock) {
    this.stored = stored;
    this.rules = rules;
    this.steps = steps;
    this.cycles = cycles;
    this.codes = codes;
    this.contacts = contacts;
    this.quotes = quotes;
    this.numbers = numbers;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** What became of an opportunity that somebody typed. */
  sealed interface Result {
    record Saved(String no) implements Result {}

    record Refused(List<Refusal> reasons) implements Result {}
  }

  /** Keeps a new one under the next number. Refused: what {@link OpportunityRules} refuses. */
  @Transactional
  Result register(OpportunityFields typed) {
    var opportunity = new StoredOpportunity(null);
    var refusals = rules.write(typed, opportunity);
    if (!refusals.isEmpty()) {
      return new Result.Refused(refusals);
    }
    opportunity.no = numbers.next(NUMBERS);
    stored.saveAndFlush(opportunity);
    steps.record(opportunity, "CREATED", "");
    return new Result.Saved(opportunity.no);
  }

  /** Writes one that is open anew. Refused: the same, one that is over, another version. */
  @Transactional
  List<Refusal> change(String no, OpportunityFields typed, int version) {
    return act(no, version, opportunity -> rules.write(typed, opportunity));
  }

  /**
   * What is done with it.
   *
   * @param stage to jump to
   * @param estimatedValue without VAT, and chance in percent; null where they stay, or are as usual
   *     at the stage
   */
  record Done(Action action, Integer stage, BigDecimal estimatedValue, BigDecimal chancePercent) {}

  /** Moves it to another stage, or says anew what is expected of it (feature K-17). */
  @Transactional
  List<Refusal> move(String no, Done done, int version) {
    return act(no, version, opportunity -> move(opportunity, done));
  }

  private List<Refusal> move(StoredOpportunity opportunity, Done done) {
    if (done.action() == null) {
      return List.of(Refusal.of("action", "action-needed"));
    }
    var value = Optional.ofNullable(done.estimatedValue()).orElse(opportunity.estimatedValue);
    var refusals = new ArrayList<>(OpportunityRules.againstValue(value));
    var chance = done.chancePercent();
    if (chance != null && (chance.signum() < 0 || chance.compareTo(BigDecimal.valueOf(100)) > 0)) {
      refusals.add(Refusal.of("chancePercent", "percent-of-stage"));
    }
    var cycle = cycles.find(opportunity.cycleCode).orElseThrow();
    var to = done.stage() == null ? SalesCycle.NOT_STARTED : done.stage();
    var move = cycle.move(done.action(), opportunity.stage, to, opportunity.quoteNo != null);
    if (move instanceof SalesCycle.Move.Refused refused) {
      refusals.add(refused.reason());
    }
    if (!refusals.isEmpty()) {
      return refusals;
    }
    var stage = ((SalesCycle.Move.To) move).stage();
    var stays = stage.stage() == opportunity.stage;
    opportunity.status = Status.IN_PROGRESS;
    opportunity.stage = stage.stage();
    opportunity.estimatedValue = value.setScale(2);
    opportunity.chancePercent =
        Optional.ofNullable(chance)
            .orElse(stays ? opportunity.chancePercent : stage.chancePercent());
    steps.record(opportunity, done.action().name(), stage.description());
    return List.of();
  }

  /**
   * Assigns a quote to it (feature K-18); none where the number is empty. Refused: a quote that is
   * not there or is over, for another customer, or of another opportunity. The quote is locked
   * before the opportunity, as it is when something becomes of the quote.
   */
  @Transactional
  List<Refusal> assign(String no, String typedQuoteNo, int version) {
    if (typedQuoteNo.isBlank()) {
      return act(no, version, Opportunities::unassign);
    }
    var quote = quotes.lock(typedQuoteNo.strip().toUpperCase(Locale.ROOT));
    return act(
        no,
        version,
        opportunity ->
            quote
                .map(each -> assign(opportunity, each))
                .orElseGet(() -> List.of(Refusal.of("quoteNo", "quote-unknown", typedQuoteNo))));
  }

  private static List<Refusal> unassign(StoredOpportunity opportunity) {
    opportunity.quoteNo = null;
    return List.of();
  }

  private List<Refusal> assign(StoredOpportunity opportunity, DocumentHeader quote) {
    var quoteNo = quote.no();
    if (!isOf(opportunity, quote.customerNo())) {
      return List.of(Refusal.of("quoteNo", "quote-of-another-contact", quote.customerName()));
    }
    if (quotes.isOver(quoteNo)) {
      return List.of(Refusal.conflict("quoteNo", "quote-closed", quoteNo));
    }
    var other = stored.findByQuoteNo(quoteNo).filter(each -> !each.no.equals(opportunity.no));
    if (other.isPresent()) {
      return List.of(Refusal.conflict("quoteNo", "quote-has-opportunity", quoteNo, other.get().no));
    }
    opportunity.quoteNo = quoteNo;
    opportunity.estimatedValue = quote.net();
    steps.record(opportunity, "QUOTE", quoteNo);
    return List.of();
  }

  /** Whether its contact is this customer. */
  boolean isOf(StoredOpportunity opportunity, String customerNo) {
    return contacts
        .find(opportunity.contactNo)
        .filter(contact -> customerNo.equals(contact.customerNo()))
        .isPresent();
  }

  /**
   * Closes it (feature K-19). Refused: without a reason of that kind, or a day.
   *
   * @param day on which it was won or lost; not later than today
   */
  @Transactional
  List<Refusal> close(String no, boolean won, String code, LocalDate day, int version) {
    return act(no, version, opportunity -> close(opportunity, won, code, day));
  }

  private List<Refusal> close(
      StoredOpportunity opportunity, boolean won, String code, LocalDate day) {
    var refusals = new ArrayList<Refusal>();
    var reason = Optional.ofNullable(code).flatMap(codes::find).filter(each -> each.won() == won);
    if (reason.isEmpty()) {
      refusals.add(Refusal.of("closeCode", "close-code-needed"));
    }
    if (day == null || day.isAfter(LocalDate.now(clock))) {
      refusals.add(Refusal.of("closedOn", "closing-day-needed"));
    }
    if (refusals.isEmpty()) {
      end(opportunity, reason.map(CloseCode::code).orElseThrow(), won, day);
    }
    return refusals;
  }

  void end(StoredOpportunity opportunity, String code, boolean won, LocalDate day) {
    opportunity.close(won, code, day);
    if (!won) {
      opportunity.quoteNo = null;
    }
    steps.record(opportunity, opportunity.status.name(), "");
  }

  private List<Refusal> act(
      String no, int version, Function<StoredOpportunity, List<Refusal>> what) {
    var found = lock(no);
    if (found.isEmpty()) {
      return unknown(no);
    }
    var opportunity = found.get();
    if (opportunity.version != version) {
      return List.of(Refusal.conflict("version", "card-changed-meanwhile", opportunity.no));
    }
    if (!opportunity.status.isOpen()) {
      return List.of(Refusal.conflict("status", "opportunity-closed", opportunity.no));
    }
    var refusals = what.apply(opportunity);
    if (refusals.isEmpty()) {
      stored.flush();
    }
    return refusals;
  }

  private Optional<StoredOpportunity> lock(String no) {
    return stored.findLockedByNo(no.strip().toUpperCase(Locale.ROOT));
  }

  static List<Refusal> unknown(String no) {
    return List.of(Refusal.unknown("no", "opportunity-unknown", no));
  }

  /** Takes one away that is over. Refused: one that is open. */
  @Transactional
  List<Refusal> remove(String no) {
    var found = lock(no);
    if (found.isEmpty()) {
      return unknown(no);
    }
    if (found.get().status.isOpen()) {
      return List.of(Refusal.conflict("status", "opportunity-open", found.get().no));
    }
    steps.remove(List.of(found.get().no));
    stored.delete(found.get());
    stored.flush();
    return List.of();
  }

  /** Takes away those that were closed before this day; says how many. */
  @Transactional
  int removeClosedBefore(LocalDate day) {
    var numbers =
        jdbc.sql("select no from opportunity where closed_on < ? order by no for update")
            .param(day)
            .query(String.class)
            .list();
    if (!numbers.isEmpty()) {
      steps.remove(numbers);
      stored.deleteAllByIdInBatch(numbers);
    }
    return numbers.size();
  }
}

package nl.verkoop.sales;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.ledger.Cause;
import nl.verkoop.party.Customers;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes orders of quotes whose offer was accepted (features ). */
@Service
public class QuoteOrders {

  private final QuoteTable quotes;
  private final QuoteAnswerTable answers;
  private final SalesDrafts drafts;
  private final Customers customers;
  private final SalesOrderTable orders;
  private final List<QuoteFollower> followers;
  private final OrderTasks tasks;
  private final Cause.Provider causes;
  private final Clock clock;

  QuoteOrders(
      QuoteTable quotes,
      QuoteAnswerTable answers,
      SalesDrafts drafts,
      Customers customers,
      SalesOrderTable orders,
      List<QuoteFollower> followers,
      OrderTasks tasks,
      Cause.Provider causes,
      Clock clock) {
    this.causes = causes;
    this.clock = clock;
    this.quotes = quotes;
    this.answers = answers;
    this.drafts = drafts;
    this.customers = customers;
    this.orders = orders;
    this.followers = followers;
    this.tasks = tasks;
  }

  /**
   * An order of the offer in force, whose process begins; nothing new where there is one already.
   * Refused, with the quote as it was: what was not accepted, a customer or an item that was
   * blocked since.
   */
  @Transactional
  public List<Refusal> makeOrder(String no) {
    var offer = lockedOffer(no);
    var life = quotes.life(no);
    if (life.outcome() != QuoteOutcome.ACCEPTED) {
      return List.of(Refusal.conflict("status", "quote-not-accepted", no));
    }
    return life.orderNo() == null ? makeOrder(no, offer.orElseThrow()) : List.of();
  }

  private Optional<SalesOrder> offerInForce(String no) {
    return Optional.ofNullable(quotes.life(no).offeredRound())
        .map(round -> quotes.offer(quotes.round(no, round).documentNo()));
  }

  /**
   * Takes up an offer that has expired after all, since the customer still wants it. Refused: a
   * choice that the offer does not leave him.
   *
   * @param said which options and alternatives he takes; null for those that he named himself
   */
  @Transactional
  public List<Refusal> takeUp(String no, Set<Integer> said) {
    var offer = lockedOffer(no);
    var life = quotes.life(no);
    if (life.outcome() != QuoteOutcome.EXPIRED) {
      return List.of(Refusal.conflict("status", "quote-not-expired", no));
    }
    var chosen = said == null ? answers.taken(no, life.offeredRound()) : said;
    var refusals = new OfferChoices(offer.orElseThrow()).against(chosen);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    quotes.takeUp(no);
    answers.insert(
        no,
        new QuoteAnswer(
            0,
            life.offeredRound(),
            QuoteAnswer.Kind.ACCEPTED,
            QuoteAnswer.Channel.OWN,
            "",
            QuoteAnswer.Reason.NONE,
            "",
            null,
            causes.current().user(),
            clock.instant()),
        List.of(),
        chosen);
    return makeOrder(no, offer.orElseThrow());
  }

  /** Whoever is charged for the offer in force is locked before the quote is. */
  private Optional<SalesOrder> lockedOffer(String no) {
    RefusedException.throwIfAny(
        quotes.find(no).isPresent()
            ? List.of()
            : SalesOrderTable.unknown(Kind.QUOTE, no).refusals());
    var offer = offerInForce(no);
    offer.ifPresent(each -> customers.lockCharged(each.header().customerNo()));
    quotes.lock(no);
    return offer;
  }

  /** What was added when the offer was accepted, and by whom. */
  private String saidWithIt(String no) {
    return answers.of(no).stream()
        .filter(said -> said.kind() == QuoteAnswer.Kind.ACCEPTED && !said.remark().isBlank())
        .map(said -> (said.givenBy().isBlank() ? "" : said.givenBy() + ": ") + said.remark())
        .findFirst()
        .orElse("");
  }

  private List<Refusal> makeOrder(String no, SalesOrder offer) {
    var ordered = new OfferChoices(offer).with(answers.taken(no, quotes.life(no).offeredRound()));
    var result = drafts.orderOf(ordered, saidWithIt(no));
    if (result instanceof DraftResult.Refused refused) {
      return refused.reasons();
    }
    var orderNo = ((DraftResult.Saved) result).no();
    quotes.becameOrder(no, orderNo);
    var order = orders.find(Kind.ORDER, orderNo).orElseThrow().header();
    followers.forEach(each -> each.ordered(no, order));
    tasks.start(orderNo);
    return List.of();
  }
}

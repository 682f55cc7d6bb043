package nl.verkoop.sales;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.verkoop.approval.Approvals;
import nl.verkoop.documents.Archive;
import nl.verkoop.documents.DocumentReference;
import nl.verkoop.ledger.Cause;
import nl.verkoop.sales.QuoteAnswer.Channel;
import nl.verkoop.sales.QuoteAnswer.Kind;
import nl.verkoop.sales.QuoteAnswer.Reason;
import nl.verkoop.sales.SalesOrder.Status;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what the customer says of an offer, whoever heard it. Of two who say something in the
 * same second the first one counts, and the other is told so.
 */
@Service
public class QuoteAnswers {

  /** As many characters as a remark may have. */
  public static final int LONGEST_REMARK = 1000;

  private static final int LONGEST_NAME = 100;

  /** More counter-offers are made to no offer; who has a link cannot fill the books. */
  private static final int MOST_COUNTERS = 10;

  private final QuoteTable quotes;
  private final QuoteAnswerTable said;
  private final QuoteValidity validity;
  private final OrderDates dates;
  private final AcceptedQuotes accepted;
  private final Approvals approvals;
  private final List<QuoteFollower> followers;
  private final Archive archive;
  private final Cause.Provider causes;
  private final Clock clock;

  QuoteAnswers(
      QuoteTable quotes,
      QuoteAnswerTable said,
      QuoteValidity validity,
      OrderDates dates,
      AcceptedQuotes accepted,
      Approvals approvals,
      List<QuoteFollower> followers,
      Archive archive,
      Cause.Provider causes,
      Clock clock) {
    this.quotes = quotes;
    this.said = said;
    this.validity = validity;
    this.dates = dates;
    this.accepted = accepted;
    this.approvals = approvals;
    this.followers = followers;
    this.archive = archive;
    this.causes = causes;
    this.clock = clock;
  }

  /**
   * What is said.
   *
   * @param round of the offer that it is about; null for the one in force
   * @param givenBy who said it; may be left empty
   * @param reason why it is declined or taken back
   * @param chosen of an offer that is accepted, or still wanted: the options and alternatives that
   *     are taken, by the numbers of their lines
   * @param signature by which an offer is accepted; null where nobody signed
   */
  public record Given(
      Integer round,
      Kind kind,
      Channel channel,
      String givenBy,
      Reason reason,
      String remark,
      Wish wish,
      Set<Integer> chosen,
      Signature signature) {

    /** What nobody signed. */
    public Given(
        Integer round,
        Kind kind,
        Channel channel,
        String givenBy,
        Reason reason,
        String remark,
        Wish wish,
        Set<Integer> chosen) {
      this(round, kind, channel, givenBy, reason, remark, wish, chosen, null);
    }

    /** What says nothing of single lines. */
    public Given(
        Integer round, Kind kind, Channel channel, String givenBy, Reason reason, String remark) {
      this(round, kind, channel, givenBy, reason, remark, Wish.NOTHING, Set.of());
    }

    /** The same, signed. */
    Given with(Signature other) {
      return new Given(round, kind, channel, givenBy, reason, remark, wish, chosen, other);
    }
  }

  /** A signature: what was drawn, as PNG; null where the typed name is the signature. */
  public record Signature(byte[] drawing) {}

  /** What a counter-offer wants to be different: the day of delivery, and single lines. */
  public record Wish(LocalDate delivery, List<QuoteAnswer.Wanted> lines) {

    static final Wish NOTHING = new Wish(null, List.of());

    boolean isNothing() {
      return delivery == null && lines.isEmpty();
    }
  }

  /**
   * Records it. Refused: a negotiation that is over, an offer that was never sent or that a newer
   * one replaced, to accept what has expired, to decline or take back without a reason, a
   * counter-offer that says nothing. An answer other than a counter-offer ends the negotiation; a
   * counter-offer lets the next offer be prepared. What was accepted can be taken back as long as
   * it is no order since its customer is not approved.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> record(String no, Given given) {
    var quote = quotes.lock(no);
    var life = quotes.life(no);
    var refusals = new ArrayList<Refusal>();
    if (quote.status() == Status.DRAFT) {
      return List.of(Refusal.conflict("status", "offer-not-sent", no));
    }
    if (given.kind() == Kind.LATE) {
      return late(no, given, life);
    }
    var isTakenBack = given.kind() == Kind.WITHDRAWN && accepted.isHeldUp(no);
    if (life.outcome() != null && !isTakenBack) {
      return List.of(Refusal.conflict("status", "quote-closed", no));
    }
    if (given.kind() != Kind.WITHDRAWN) {
      refusals.addAll(againstOffer(no, given, life.offeredRound()));
    }
    refusals.addAll(incomplete(given));
    if (given.kind() == Kind.COUNTERED
        && said.countered(no, life.offeredRound()) >= MOST_COUNTERS) {
      refusals.add(Refusal.of("", "too-many-answers", MOST_COUNTERS));
    }
    if (!refusals.isEmpty()) {
      return refusals;
    }
    write(no, given, life.offeredRound());
    if (isTakenBack) {
      quotes.takeBack(no);
    } else if (given.kind().ends()) {
      approvals.withdraw(no);
      quotes.end(no, outcome(given.kind()));
      if (given.kind() == Kind.DECLINED) {
        followers.forEach(each -> each.declined(no, given.reason()));
      }
    } else if (quote.status() == Status.RELEASED) {
      quotes.move(no, Status.RELEASED, Status.OPEN);
    }
    return List.of();
  }

  /** Of an offer that is over; also before its process was told so. */
  private List<Refusal> late(String no, Given given, QuoteTable.Life life) {
    var offered = life.offeredRound();
    if (offered == null || !offered.equals(given.round())) {
      return List.of(Refusal.conflict("round", "offer-superseded", offered));
    }
    var offer = quotes.offer(quotes.round(no, offered).documentNo());
    var isOver = life.outcome() == null && validity.isOver(offer.header().validUntil());
    if (life.outcome() != QuoteOutcome.EXPIRED && !isOver) {
      return List.of(Refusal.conflict("status", "quote-closed", no));
    }
    if (said.of(no).stream().anyMatch(each -> each.kind() == Kind.LATE)) {
      return List.of(Refusal.conflict("status", "late-already", no));
    }
    var refusals = new ArrayList<>(incomplete(given));
    refusals.addAll(new OfferChoices(offer).against(given.chosen()));
    if (refusals.isEmpty()) {
      write(no, given, offered);
    }
    return refusals;
  }

  private List<Refusal> againstOffer(String no, Given given, Integer offered) {
    if (offered == null) {
      return List.of(Refusal.conflict("status", "offer-not-sent", no));
    }
    if (given.round() != null && !given.round().equals(offered)) {
      return List.of(Refusal.conflict("round", "offer-superseded", offered));
    }
    var offer = quotes.offer(quotes.round(no, offered).documentNo());
    var until = offer.header().validUntil();
    if (given.kind() == Kind.ACCEPTED && validity.isOver(until)) {
      return List.of(Refusal.conflict("status", "offer-over", until));
    }
    return given.kind() == Kind.ACCEPTED
        ? new OfferChoices(offer).against(given.chosen())
        : WishRule.against(given.wish(), offer);
  }

  private List<Refusal> incomplete(Given given) {
    var refusals = new ArrayList<Refusal>();
    if (given.kind().needsReason() && given.reason() == Reason.NONE) {
      refusals.add(Refusal.of("reason", "answer-reason-needed"));
    }
    if (given.kind() == Kind.COUNTERED
        && PlainText.isBlank(given.remark())
        && given.wish().isNothing()) {
      refusals.add(Refusal.of("remark", "counter-says-nothing"));
    }
    if (!given.kind().takes() && !given.chosen().isEmpty()) {
      refusals.add(Refusal.of("chosen", "choice-of-who-accepts"));
    }
    if (given.kind() != Kind.COUNTERED && !given.wish().isNothing()) {
      refusals.add(Refusal.of("lines", "wish-of-counter-offers"));
    }
    refusals.addAll(dates.impossibleWish("wishedDelivery", given.wish().delivery()));
    if (!PlainText.isLine(given.givenBy())) {
      refusals.add(Refusal.of("givenBy", "text-not-plain"));
    }
    if (!PlainText.isLines(given.remark())) {
      refusals.add(Refusal.of("remark", "text-not-plain"));
    }
    if (given.remark().length() > LONGEST_REMARK) {
      refusals.add(Refusal.of("remark", "too-long", LONGEST_REMARK));
    }
    if (given.givenBy().length() > LONGEST_NAME) {
      refusals.add(Refusal.of("givenBy", "too-long", LONGEST_NAME));
    }
    return refusals;
  }

  private void write(String no, Given given, Integer offered) {
    var id =
        said.insert(
            no,
            new QuoteAnswer(
                0,
                offered,
                given.kind(),
                given.channel(),
                given.givenBy().strip(),
                given.kind().needsReason() ? given.reason() : Reason.NONE,
                given.remark().strip(),
                given.wish().delivery(),
                causes.current().user(),
                clock.instant()),
            given.wish().lines(),
            given.chosen());
    if (given.kind() == Kind.ACCEPTED && given.signature() != null) {
      said.sign(id, given.signature().drawing(), paperHash(quotes.round(no, offered).documentNo()));
    }
  }

  /** Of the file that was sent last, which is the one that the link shows; empty before that. */
  private String paperHash(String documentNo) {
    return archive.versions(new DocumentReference(OfferSource.KIND, documentNo)).stream()
        .findFirst()
        .map(Archive.Version::sha256)
        .orElse("");
  }

  private static QuoteOutcome outcome(Kind kind) {
    return switch (kind) {
      case ACCEPTED -> QuoteOutcome.ACCEPTED;
      case DECLINED -> QuoteOutcome.DECLINED;
      case WITHDRAWN -> QuoteOutcome.WITHDRAWN;
      case COUNTERED, LATE -> throw new IllegalArgumentException(kind + " ends nothing");
    };
  }
}

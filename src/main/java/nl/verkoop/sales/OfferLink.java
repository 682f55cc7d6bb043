package nl.verkoop.sales;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.links.Links;
import nl.verkoop.sales.QuoteAnswer.Kind;
import nl.verkoop.sales.SalesSetup.OfferSignature;
import nl.verkoop.shared.PlainText;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer sees of an offer by the link in his mail, and what he answers there. */
@Service
class OfferLink {

  private final Links links;
  private final QuoteTable quotes;
  private final QuoteAnswerTable answers;
  private final QuoteValidity validity;
  private final QuoteStart start;
  private final SalesSetup setup;

  OfferLink(
      Links links,
      QuoteTable quotes,
      QuoteAnswerTable answers,
      QuoteValidity validity,
      QuoteStart start,
      SalesSetup setup) {
    this.setup = setup;
    this.answers = answers;
    this.links = links;
    this.quotes = quotes;
    this.validity = validity;
    this.start = start;
  }

  /** What there is to be said of an offer. */
  enum State {
    /** It can be answered. */
    OPEN,
    /** It can be answered, and there is a counter-offer to it. */
    COUNTERED,
    /** A newer one stands. */
    SUPERSEDED,
    /** It is over; what is said of it is kept. */
    EXPIRED,
    /** It is over, and somebody said that he wants it after all. */
    TOO_LATE,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    boolean canBeAnswered() {
      return this == OPEN || this == COUNTERED;
    }
  }

  /**
   * The offer as it was sent, and what became of it.
   *
   * @param chosen what he took of what he could choose, once he said so
   */
  record Seen(SalesOrder offer, int round, State state, Set<Integer> chosen) {

    /** The same while he chooses, and has not said so. */
    Seen choosing(Set<Integer> others) {
      return state.canBeAnswered() || state == State.EXPIRED
          ? new Seen(offer, round, state, others)
          : this;
    }
  }

  /** None where the link stands for nothing; to look at it changes nothing. */
  @Transactional(readOnly = true)
  public Optional<Seen> see(String token) {
    return links.document(OfferSource.LINK, token).flatMap(this::seen);
  }

  private Optional<Seen> seen(String documentNo) {
    return quotes
        .roundOf(documentNo)
        .map(
            of -> {
              var offer = quotes.offer(documentNo);
              return new Seen(offer, of.round(), state(of, offer), chosen(of));
            });
  }

  private Set<Integer> chosen(QuoteTable.RoundOf of) {
    return answers.taken(of.quoteNo(), of.round());
  }

  private State state(QuoteTable.RoundOf of, SalesOrder offer) {
    var life = quotes.life(of.quoteNo());
    if (of.round() != life.offeredRound()) {
      return State.SUPERSEDED;
    }
    if (life.outcome() != null) {
      return switch (life.outcome()) {
        case ACCEPTED -> State.ACCEPTED;
        case DECLINED -> State.DECLINED;
        case EXPIRED -> expired(of);
        case WITHDRAWN, REJECTED -> State.WITHDRAWN;
      };
    }
    if (validity.isOver(offer.header().validUntil())) {
      return expired(of);
    }
    return isSaid(of, Kind.COUNTERED) ? State.COUNTERED : State.OPEN;
  }

  private State expired(QuoteTable.RoundOf of) {
    return isSaid(of, Kind.LATE) ? State.TOO_LATE : State.EXPIRED;
  }

  private boolean isSaid(QuoteTable.RoundOf of, Kind kind) {
    return answers.of(of.quoteNo()).stream()
        .anyMatch(said -> said.kind() == kind && of.round() == said.round());
  }

  /**
   * Records what the customer said. Refused: what {@link QuoteAnswers#record} refuses, who does not
   * say his name, who accepts without the signature that is needed, and to take a quote back, which
   * is ours to do.
   */
  @Transactional
  public void answer(Seen seen, QuoteAnswers.Given given) {
    if (given.kind() == Kind.WITHDRAWN) {
      throw new RefusedException(List.of(Refusal.of("answer", "answer-unknown")));
    }
    var refusals = new ArrayList<Refusal>();
    if (PlainText.isBlank(given.givenBy())) {
      refusals.add(Refusal.of("givenBy", "your-name-needed"));
    }
    var wanted = setup.offerSignature();
    if (given.kind() == Kind.ACCEPTED
        && wanted == OfferSignature.NEEDED
        && given.signature() == null) {
      refusals.add(Refusal.of("signature", "signature-needed"));
    }
    RefusedException.throwIfAny(refusals);
    start.answer(
        seen.offer().header().quoteNo(), wanted == OfferSignature.NONE ? given.with(null) : given);
  }
}

package nl.verkoop.sales;

import java.util.List;
import java.util.Optional;
import nl.verkoop.links.Links;
import nl.verkoop.sales.QuoteAnswer.Kind;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a customer sees of an offer by the link in his mail, and what he answers there. */
@Service
class OfferLink {

  private final Links links;
  private final QuoteTable quotes;
  private final QuoteValidity validity;
  private final QuoteStart start;

  OfferLink(Links links, QuoteTable quotes, QuoteValidity validity, QuoteStart start) {
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
    EXPIRED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    boolean canBeAnswered() {
      return this == OPEN || this == COUNTERED;
    }
  }

  /** The offer as it was sent, and what became of it. */
  record Seen(SalesOrder offer, int round, State state) {}

  /** None where the link stands for nothing; to look at it changes nothing. */
  @Transactional(readOnly = true)
  public Optional<Seen> see(String token) {
    return links
        .document(OfferSource.LINK, token)
        .flatMap(
            documentNo ->
                quotes
                    .roundOf(documentNo)
                    .map(
                        of ->
                            new Seen(quotes.offer(documentNo), of.round(), state(of, documentNo))));
  }

  private State state(QuoteTable.RoundOf of, String documentNo) {
    var life = quotes.life(of.quoteNo());
    if (of.round() != life.offeredRound()) {
      return State.SUPERSEDED;
    }
    if (life.outcome() != null) {
      return switch (life.outcome()) {
        case ACCEPTED -> State.ACCEPTED;
        case DECLINED -> State.DECLINED;
        case EXPIRED -> State.EXPIRED;
        case WITHDRAWN, REJECTED -> State.WITHDRAWN;
      };
    }
    if (validity.isOver(quotes.offer(documentNo).header().validUntil())) {
      return State.EXPIRED;
    }
    return quotes.answers(of.quoteNo()).stream()
            .anyMatch(said -> said.kind() == Kind.COUNTERED && of.round() == said.round())
        ? State.COUNTERED
        : State.OPEN;
  }

  /**
   * Records what the customer said. Refused: what {@link QuoteAnswers#record} refuses, who does not
   * say his name, and to take a quote back, which is ours to do.
   */
  @Transactional
  public void answer(Seen seen, QuoteAnswers.Given given) {
    if (given.kind() == Kind.WITHDRAWN) {
      throw new RefusedException(List.of(Refusal.of("answer", "answer-unknown")));
    }
    if (given.givenBy().isBlank()) {
      throw new RefusedException(List.of(Refusal.of("givenBy", "your-name-needed")));
    }
    start.answer(seen.offer().header().quoteNo(), given);
  }
}

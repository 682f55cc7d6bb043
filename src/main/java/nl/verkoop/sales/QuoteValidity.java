package nl.verkoop.sales;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.sales.SalesDocument.Kind;
import nl.verkoop.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How long the offer of a quote stands (feature Q-26). */
@Component
class QuoteValidity {

  private static final int MOST_YEARS = 5;
  private static final int FARTHEST_YEAR = 9999;

  private final Clock clock;
  private final int days;

  QuoteValidity(Clock clock, @Value("${verkoop.sales.quote-valid-days}") int days) {
    this.clock = clock;
    this.days = days;
  }

  /** The request of a quote with the day on which its offer ends; any other as it is. */
  DocumentRequest filled(Kind kind, DocumentRequest request) {
    return kind.hasValidity() && request.validUntil() == null && isPossible(date(request))
        ? request.until(date(request).plusDays(days))
        : request;
  }

  /**
   * Refused: an end before the beginning or far away, and any in a document that offers nothing.
   */
  List<Refusal> against(Kind kind, DocumentRequest request) {
    var until = request.validUntil();
    if (until == null) {
      return List.of();
    }
    if (!kind.hasValidity()) {
      return List.of(Refusal.of("validUntil", "valid-until-of-quotes"));
    }
    var first = date(request);
    if (!isPossible(first)) {
      return List.of();
    }
    var last = first.plusYears(MOST_YEARS);
    return until.isBefore(first) || until.isAfter(last)
        ? List.of(Refusal.of("validUntil", "date-invalid", first, last))
        : List.of();
  }

  /** Whether an offer that stands until that day can no longer be accepted. */
  boolean isOver(LocalDate validUntil) {
    return LocalDate.now(clock).isAfter(validUntil);
  }

  /** A date that no calendar here can count on from is refused by itself. */
  private static boolean isPossible(LocalDate date) {
    return Math.abs(date.getYear()) < FARTHEST_YEAR;
  }

  private LocalDate date(DocumentRequest request) {
    return request.orderDate() == null ? LocalDate.now(clock) : request.orderDate();
  }
}

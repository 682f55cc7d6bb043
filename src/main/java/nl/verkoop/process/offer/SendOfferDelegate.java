package nl.verkoop.process.offer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.Offers;
import nl.verkoop.sales.SalesQuotes;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Service task "Aanbod sturen": keeps the offer as a round, and says until when it stands. */
@Component
class SendOfferDelegate implements JavaDelegate {

  private static final LocalTime BEGIN_OF_OFFICE_DAY = LocalTime.of(9, 0);
  private static final LocalTime END_OF_OFFICE_DAY = LocalTime.of(17, 0);

  private final Offers offers;
  private final SalesQuotes quotes;
  private final RefusalTexts refusals;
  private final Clock clock;
  private final int daysBefore;

  SendOfferDelegate(
      Offers offers,
      SalesQuotes quotes,
      RefusalTexts refusals,
      Clock clock,
      @Value("${verkoop.sales.remind-days-before}") int daysBefore) {
    this.daysBefore = daysBefore;
    this.offers = offers;
    this.quotes = quotes;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    refusals.throwIfAny(offers.send(no));
    var until = quotes.inForce(no).orElseThrow().until();
    OfferProcess.OFFER_DUE.set(execution, date(until.atTime(END_OF_OFFICE_DAY)));
    OfferProcess.OFFER_REMINDER.set(execution, date(reminder(until)));
    OfferProcess.OFFER_EXPIRES.set(execution, date(until.plusDays(1).atStartOfDay()));
  }

  /** So many days before its last day; of an offer that stands no longer than that, never. */
  private LocalDateTime reminder(LocalDate until) {
    var day = until.minusDays(daysBefore);
    return day.isAfter(LocalDate.now(clock))
        ? day.atTime(BEGIN_OF_OFFICE_DAY)
        : until.plusDays(2).atStartOfDay();
  }

  private Date date(LocalDateTime moment) {
    return Date.from(moment.atZone(clock.getZone()).toInstant());
  }
}

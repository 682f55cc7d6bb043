package nl.verkoop.sales;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Which dates an order can have, and which are so odd that somebody should look again. */
@Component
class OrderDates {

  private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
  private static final LocalDate FIRST_AGREED_BEFORE = LocalDate.of(1900, 1, 1);
  private static final int YEARS_AHEAD = 5;

  private final MessageSource messages;
  private final Clock clock;
  private final int daysBack;
  private final int daysAhead;

  OrderDates(
      MessageSource messages,
      Clock clock,
      @Value("${verkoop.sales.order-date-days-back}") int daysBack,
      @Value("${verkoop.sales.order-date-days-ahead}") int daysAhead) {
    this.messages = messages;
    this.clock = clock;
    this.daysBack = daysBack;
    this.daysAhead = daysAhead;
  }

  /** Refuses typing errors; an order that was agreed before it came here may be much older. */
  List<Refusal> impossible(DocumentRequest request, boolean agreedBefore) {
    var first = agreedBefore ? FIRST_AGREED_BEFORE : FIRST;
    var last = LocalDate.now(clock).plusYears(YEARS_AHEAD);
    var refusals = new ArrayList<Refusal>();
    if (isOutside(request.orderDate(), first, last)) {
      refusals.add(Refusal.of("orderDate", "date-invalid", first, last));
    }
    if (isOutside(request.requestedDeliveryDate(), first, last)) {
      refusals.add(Refusal.of("requestedDeliveryDate", "date-invalid", first, last));
    }
    return refusals;
  }

  /** Refuses a day that is over, or too far away, for what is wanted; it may be left open. */
  List<Refusal> impossibleWish(String field, LocalDate day) {
    var today = LocalDate.now(clock);
    var last = today.plusYears(YEARS_AHEAD);
    return isOutside(day, today, last)
        ? List.of(Refusal.of(field, "date-invalid", today, last))
        : List.of();
  }

  /** Refuses a typing error in a day that may be left open. */
  List<Refusal> impossible(String field, LocalDate day) {
    var last = LocalDate.now(clock).plusYears(YEARS_AHEAD);
    return isOutside(day, FIRST, last)
        ? List.of(Refusal.of(field, "date-invalid", FIRST, last))
        : List.of();
  }

  private static boolean isOutside(LocalDate date, LocalDate first, LocalDate last) {
    return date != null && (date.isBefore(first) || date.isAfter(last));
  }

  /** What is odd, seen from the day on which the order was entered. */
  List<OrderView.Warning> odd(DocumentHeader order) {
    var entered = order.createdAt().atZone(clock.getZone()).toLocalDate();
    var date = order.orderDate();
    var delivery = order.requestedDeliveryDate();
    return Stream.of(
            warning(
                date.isBefore(entered.minusDays(daysBack)),
                "orderDate",
                "order-date-long-ago",
                daysBack),
            warning(
                date.isAfter(entered.plusDays(daysAhead)),
                "orderDate",
                "order-date-far-ahead",
                daysAhead),
            warning(
                delivery != null && delivery.isBefore(date),
                "requestedDeliveryDate",
                "delivery-before-order"))
        .flatMap(List::stream)
        .toList();
  }

  private List<OrderView.Warning> warning(
      boolean applies, String field, String code, Object... arguments) {
    return applies
        ? List.of(
            new OrderView.Warning(
                field,
                code,
                messages.getMessage(
                    "order-warning." + code, arguments, LocaleContextHolder.getLocale())))
        : List.of();
  }
}

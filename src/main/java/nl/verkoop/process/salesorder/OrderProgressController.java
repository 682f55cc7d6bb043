package nl.verkoop.process.salesorder;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.process.FullNames;
import nl.verkoop.process.failure.FailureViews;
import nl.verkoop.process.salesorder.OrderProgress.Entered;
import nl.verkoop.process.salesorder.OrderProgress.Invoice;
import nl.verkoop.process.salesorder.OrderProgress.Payment;
import nl.verkoop.process.salesorder.OrderProgress.Turn;
import nl.verkoop.process.task.WaitingSteps;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far an order is, with the same number of statements whatever happened to it. */
@RestController
@Tag(name = "Sales orders")
class OrderProgressController {

  private final SalesOrders orders;
  private final OrderStates states;
  private final OrderFacts facts;
  private final WaitingSteps waiting;
  private final FailureViews failures;
  private final FullNames names;

  OrderProgressController(
      SalesOrders orders,
      OrderStates states,
      OrderFacts facts,
      WaitingSteps waiting,
      FailureViews failures,
      FullNames names) {
    this.orders = orders;
    this.states = states;
    this.facts = facts;
    this.waiting = waiting;
    this.failures = failures;
    this.names = names;
  }

  @GetMapping("/api/sales-orders/{no}/progress")
  @Operation(
      summary = "How far an order is",
      description =
          "Its shipments, invoices and payments, the task or step its process stands at, and what failed.")
  OrderProgress progress(@PathVariable String no, Locale locale) {
    var header = orders.headers(List.of(no)).get(no);
    if (header == null) {
      throw new RefusedException(List.of(Refusal.unknown("no", "order-unknown", no)));
    }
    return progress(header, locale);
  }

  private OrderProgress progress(SalesOrder.Header header, Locale locale) {
    var no = header.no();
    var shipped = facts.shippedLines(no);
    var invoices = facts.invoices(no);
    var payments = facts.payments(no);
    var turns = facts.turns(no);
    var people =
        names.among(
            Stream.of(
                    Stream.of(header.createdBy()),
                    shipped.stream().map(OrderFacts.ShippedLine::postedBy),
                    invoices.stream().map(OrderFacts.Invoice::postedBy),
                    payments.stream().map(OrderFacts.Payment::postedBy),
                    turns.stream().map(OrderFacts.Turn::by))
                .flatMap(each -> each));
    return new OrderProgress(
        no,
        new Entered(
            header.createdBy(),
            people.at(header.createdBy(), header.createdAt()),
            header.createdAt()),
        states.of(List.of(no)).get(no),
        OrderProgress.shipments(shipped, people),
        map(invoices, each -> new Invoice(each, people.at(each.postedBy(), each.postedAt()))),
        map(payments, each -> new Payment(each, people.at(each.postedBy(), each.postedAt()))),
        map(turns, each -> new Turn(each, people.at(each.by(), each.at()))),
        waiting.of(no),
        failures.of(no, locale));
  }

  private static <F, V> List<V> map(List<F> facts, Function<F, V> view) {
    return facts.stream().map(view).toList();
  }
}

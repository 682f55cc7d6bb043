package nl.verkoop.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.verkoop.desk.OrderProgress.Entered;
import nl.verkoop.desk.OrderProgress.Invoice;
import nl.verkoop.desk.OrderProgress.Payment;
import nl.verkoop.desk.OrderProgress.Turn;
import nl.verkoop.sales.DocumentHeader;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.TaskBoard;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far an order is, with the same number of statements whatever happened to it. */
@RestController
@MayCall
@Tag(name = "Sales orders")
class OrderProgressController {

  private final SalesOrders orders;
  private final OrderStates states;
  private final OrderFacts facts;
  private final OrderTurns turns;
  private final TaskBoard board;
  private final People names;

  OrderProgressController(
      SalesOrders orders,
      OrderStates states,
      OrderFacts facts,
      OrderTurns turns,
      TaskBoard board,
      People names) {
    this.orders = orders;
    this.states = states;
    this.facts = facts;
    this.turns = turns;
    this.board = board;
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

  private OrderProgress progress(DocumentHeader header, Locale locale) {
    var no = header.no();
    var shipped = facts.shippedLines(no);
    var invoices = facts.invoices(no);
    var payments = facts.payments(no);
    var done = turns.of(no);
    var people =
        names.among(
            Stream.of(
                    Stream.of(header.createdBy()),
                    shipped.stream().map(OrderFacts.ShippedLine::postedBy),
                    invoices.stream().map(OrderFacts.Invoice::postedBy),
                    payments.stream().map(OrderFacts.Payment::postedBy),
                    done.stream().map(OrderTurns.Turn::by))
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
        map(done, each -> turn(each, people)),
        board.waiting(no),
        board.failures(no, locale));
  }

  private static <F, V> List<V> map(List<F> facts, Function<F, V> view) {
    return facts.stream().map(view).toList();
  }

  private static Turn turn(OrderTurns.Turn done, People.Names people) {
    return new Turn(
        done.kind(), done.at(), done.by(), people.at(done.by(), done.at()), done.comment());
  }
}

package nl.verkoop.sales;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.sales.SalesOrders.LineQuantity;
import nl.verkoop.shared.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the lines of released orders are proposed, shipped, invoiced and cancelled. */
@Repository
class DeliveryTable {

  private final JdbcClient jdbc;
  private final LockedOrders locked;
  private final Clock clock;

  DeliveryTable(JdbcClient jdbc, LockedOrders locked, Clock clock) {
    this.clock = clock;
    this.jdbc = jdbc;
    this.locked = locked;
  }

  /** From now on the lines are delivered as they stand. */
  void begin(String no) {
    locked.linesChanged(no);
    jdbc.sql(
            """
            insert into sales_order_line (order_no, line_no, quantity)
            select document_no, line_no, quantity from sales_line where document_no = ?
            """)
        .param(no)
        .update();
  }

  void proposeShipment(String no) {
    locked.linesChanged(no);
    jdbc.sql(
            """
            update sales_order_line set quantity_to_ship = quantity - quantity_shipped - quantity_cancelled
            where order_no = ?
            """)
        .param(no)
        .update();
  }

  void setQuantitiesToShip(String no, List<LineQuantity> quantities) {
    setEach("quantity_to_ship = each_line.quantity", no, quantities);
  }

  void recordShipped(String no) {
    locked.linesChanged(no);
    jdbc.sql(
            """
            update sales_order_line set quantity_shipped = quantity_shipped + quantity_to_ship, quantity_to_ship = 0
            where order_no = ? and quantity_to_ship > 0
            """)
        .param(no)
        .update();
  }

  void recordInvoiced(String no, List<LineQuantity> invoiced) {
    setEach("quantity_invoiced = quantity_invoiced + each_line.quantity", no, invoiced);
  }

  /**
   * In one statement, however many lines; a batch of updates would send one for each. Each line
   * comes once. Straight, so that the server never scans, and thereby locks, the orders of others.
   */
  private void setEach(String assignment, String no, List<LineQuantity> quantities) {
    locked.linesChanged(no);
    jdbc.sql(
            """
            update json_table(?, '$[*]' columns (
              line_no int path '$[0]' error on empty error on error,
              quantity decimal(19, 5) path '$[1]' error on empty error on error)) each_line
            straight_join sales_order_line l on l.order_no = ? and l.line_no = each_line.line_no
            set l.%s
            """
                .formatted(assignment))
        .params(
            quantities.stream()
                .map(each -> "[" + each.lineNo() + ", " + each.quantity().toPlainString() + "]")
                .collect(Collectors.joining(", ", "[", "]")),
            no)
        .update();
  }

  void cancelOutstanding(String no) {
    locked.linesChanged(no);
    jdbc.sql(
            """
            update sales_order_line set quantity_to_ship = 0,
              quantity_cancelled = quantity - quantity_shipped
            where order_no = ?
            """)
        .param(no)
        .update();
  }

  /**
   * Completed when all that was not cancelled is invoiced; cancelled when nothing was ever shipped.
   * By its own key, so that the server never looks through, and thereby locks, the orders of
   * others: joined to the lines, it went by the state, and two invoices in the same second locked
   * each other out.
   */
  void completeWhenDone(String no) {
    locked.headerChanged(no);
    jdbc.sql(
            """
            update sales_order
            set status = if(exists (select 1 from sales_order_line l
                where l.order_no = :no and l.quantity_shipped > 0), 'COMPLETED', 'CANCELLED'),
              ended_at = :now, steps = steps + 1
            where no = :no and status = 'RELEASED'
              and not exists (select 1 from sales_order_line l
                where l.order_no = :no and l.quantity_invoiced + l.quantity_cancelled < l.quantity)
            """)
        .param("no", no)
        .param("now", UtcTime.utc(clock.instant()))
        .update();
  }
}

package nl.verkoop.sales;

import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.sales.SalesOrders.LineQuantity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the lines of sales orders are proposed, shipped, invoiced and cancelled. */
@Repository
class DeliveryTable {

  private final JdbcClient jdbc;

  DeliveryTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void proposeShipment(String no) {
    jdbc.sql(
            """
            update sales_line set quantity_to_ship = quantity - quantity_shipped - quantity_cancelled
            where document_no = ?
            """)
        .param(no)
        .update();
  }

  void setQuantitiesToShip(String no, List<LineQuantity> quantities) {
    setEach("quantity_to_ship = each_line.quantity", no, quantities);
  }

  void recordShipped(String no) {
    jdbc.sql(
            """
            update sales_line set quantity_shipped = quantity_shipped + quantity_to_ship, quantity_to_ship = 0
            where document_no = ? and quantity_to_ship > 0
            """)
        .param(no)
        .update();
  }

  void recordInvoiced(String no, List<LineQuantity> invoiced) {
    setEach("quantity_invoiced = quantity_invoiced + each_line.quantity", no, invoiced);
  }

  /** In one statement, however many lines; a batch of updates would send one for each. */
  private void setEach(String assignment, String no, List<LineQuantity> quantities) {
    jdbc.sql(
            """
            update sales_line l
            join json_table(?, '$[*]' columns (
              line_no int path '$[0]', quantity decimal(19, 5) path '$[1]')) each_line
              on each_line.line_no = l.line_no
            set l.%s where l.document_no = ?
            """
                .formatted(assignment))
        .params(
            quantities.stream()
                .map(each -> "[%d, %s]".formatted(each.lineNo(), each.quantity().toPlainString()))
                .collect(Collectors.joining(", ", "[", "]")),
            no)
        .update();
  }

  void cancelOutstanding(String no) {
    jdbc.sql(
            """
            update sales_line set quantity_to_ship = 0,
              quantity_cancelled = quantity - quantity_shipped
            where document_no = ?
            """)
        .param(no)
        .update();
  }

  /**
   * Completed when all that was not cancelled is invoiced; cancelled when nothing was ever shipped.
   * Straight, so that the server never scans, and thereby locks, the orders of others.
   */
  void completeWhenDone(String no) {
    jdbc.sql(
            """
            update (select document_no, max(quantity_invoiced + quantity_cancelled < quantity) busy,
                      max(quantity_shipped > 0) shipped
                    from sales_line where document_no = ? group by document_no) l
            straight_join sales_document d on d.no = l.document_no
            set d.status = if(l.shipped, 'COMPLETED', 'CANCELLED'), d.version = d.version + 1
            where not l.busy
            """)
        .param(no)
        .update();
  }
}

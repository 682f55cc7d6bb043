package nl.verkoop.sales;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the lines of sales orders are proposed, shipped, invoiced and cancelled. */
@Repository
class DeliveryTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  DeliveryTable(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
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

  void setQuantitiesToShip(String no, List<SalesOrders.QuantityToShip> quantities) {
    batch.batchUpdate(
        "update sales_line set quantity_to_ship = ? where document_no = ? and line_no = ?",
        quantities.stream()
            .map(each -> new Object[] {each.quantity(), no, each.lineNo()})
            .toList());
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

  void recordInvoiced(String no, List<SalesOrders.LineQuantity> invoiced) {
    batch.batchUpdate(
        """
        update sales_line set quantity_invoiced = quantity_invoiced + ?
        where document_no = ? and line_no = ?
        """,
        invoiced.stream().map(each -> new Object[] {each.quantity(), no, each.lineNo()}).toList());
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

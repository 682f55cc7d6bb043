package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What can be promised of an item. */
@Service
public class Availability {

  private final JdbcClient jdbc;

  Availability(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Stock on hand, what sales orders still have to get of it, and what is left; in the item's unit.
   */
  public record Stock(
      String itemNo, BigDecimal onHand, BigDecimal onOrders, BigDecimal available) {}

  /**
   * Availability of these items; what the given order itself asks for is not counted. Services are
   * left out: of them there is always enough.
   */
  public List<Stock> of(Collection<String> itemNumbers, String exceptOrder) {
    if (itemNumbers.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            """
            select i.no item_no, coalesce(s.on_hand, 0) on_hand, coalesce(o.outstanding, 0) on_orders,
              coalesce(s.on_hand, 0) - coalesce(o.outstanding, 0) available
            from item i
            left join item_stock s on s.item_no = i.no
            left join (
              select l.item_no, sum(l.quantity - l.quantity_shipped - l.quantity_cancelled) outstanding
              from sales_document d join sales_line l on l.document_no = d.no
              where d.status in ('OPEN', 'PENDING_APPROVAL', 'RELEASED') and l.item_no in (:items) and d.no <> :order
              group by l.item_no) o on o.item_no = i.no
            where i.no in (:items) and i.type = 'INVENTORY' order by i.no
            """)
        .param("items", itemNumbers)
        .param("order", exceptOrder)
        .query(Stock.class)
        .list();
  }
}

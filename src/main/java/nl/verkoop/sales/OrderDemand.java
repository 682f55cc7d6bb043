package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import nl.verkoop.inventory.Demand;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What sales orders that are under way still have to get of an item. */
@Component
class OrderDemand implements Demand {

  private final JdbcClient jdbc;

  OrderDemand(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Asked(String itemNo, BigDecimal outstanding) {}

  @Override
  public Map<String, BigDecimal> outstanding(
      Collection<String> itemNumbers, String exceptDocument) {
    return jdbc
        .sql(
            """
            select l.item_no,
              sum(round((l.quantity - coalesce(p.quantity_cancelled, 0)) * l.quantity_per_unit, 5)
                - round(coalesce(p.quantity_shipped, 0) * l.quantity_per_unit, 5)) outstanding
            from sales_order o
            join sales_line l on l.document_no = o.no
            left join sales_order_line p on p.order_no = o.no and p.line_no = l.line_no
            where %s and l.item_no in (:items) and o.no <> :except
            group by l.item_no
            """
                .formatted(SalesOrder.Status.UNDER_WAY))
        .param("items", itemNumbers)
        .param("except", exceptDocument)
        .query(Asked.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Asked::itemNo, Asked::outstanding));
  }
}

package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What can be promised of an item. */
@Service
public class Availability {

  private final JdbcClient jdbc;
  private final List<Demand> demands;

  Availability(JdbcClient jdbc, List<Demand> demands) {
    this.jdbc = jdbc;
    this.demands = demands;
  }

  /**
   * Stock on hand, what sales orders still have to get of it, and what is left; in the item's unit.
   */
  public record Stock(
      String itemNo, BigDecimal onHand, BigDecimal onOrders, BigDecimal available) {}

  private record OnHand(String itemNo, BigDecimal onHand) {

    Stock less(BigDecimal onOrders) {
      return new Stock(itemNo, onHand, onOrders, onHand.subtract(onOrders));
    }
  }

  /**
   * Availability of these items; what the given order itself asks for is not counted. Services are
   * left out: of them there is always enough.
   */
  public List<Stock> of(Collection<String> itemNumbers, String exceptOrder) {
    if (itemNumbers.isEmpty()) {
      return List.of();
    }
    var asked =
        demands.stream()
            .flatMap(each -> each.outstanding(itemNumbers, exceptOrder).entrySet().stream())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, BigDecimal::add));
    return jdbc
        .sql(
            """
            select i.no item_no, coalesce(s.on_hand, 0) on_hand
            from item i left join item_stock s on s.item_no = i.no
            where i.no in (:items) and i.type = 'INVENTORY' order by i.no
            """)
        .param("items", itemNumbers)
        .query(OnHand.class)
        .list()
        .stream()
        .map(each -> each.less(asked.getOrDefault(each.itemNo(), BigDecimal.ZERO)))
        .toList();
  }
}

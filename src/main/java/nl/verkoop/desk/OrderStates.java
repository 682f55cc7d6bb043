package nl.verkoop.desk;

import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads how far orders are, in one statement however many they are. */
@Repository
class OrderStates {

  private static final String SELECT =
      """
      select d.no,
        case when not coalesce(l.shipped, false) then 'NOTHING'
          when l.outstanding then 'PARTLY' else 'COMPLETE' end delivery,
        (select count(*) from shipment s where s.order_no = d.no) shipments,
        coalesce(i.invoices, 0) invoices, coalesce(i.invoiced, 0) invoiced,
        coalesce(i.open, 0) open, i.due_date
      from sales_document d
      left join (select order_no, max(quantity_shipped > 0) shipped,
                   max(quantity_shipped + quantity_cancelled < quantity) outstanding
                 from sales_order_line where order_no in (:numbers) group by order_no) l
        on l.order_no = d.no
      left join (select i.order_no, count(*) invoices, sum(i.gross) invoiced, sum(o.remaining) open,
                   min(if(o.is_open, o.due_date, null)) due_date
                 from sales_invoice i
                 join customer_entry e on e.document_no = i.no and e.kind = 'INVOICE'
                 join customer_open_item o on o.entry_no = e.entry_no
                 where i.order_no in (:numbers) group by i.order_no) i
        on i.order_no = d.no
      where d.no in (:numbers)
      """;

  private final JdbcClient jdbc;

  OrderStates(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The state of each of these orders that exists, by number. */
  Map<String, OrderState> of(Collection<String> numbers) {
    if (numbers.isEmpty()) {
      return Map.of();
    }
    return jdbc.sql(SELECT).param("numbers", numbers).query(OrderState.class).list().stream()
        .collect(Collectors.toMap(OrderState::no, Function.identity()));
  }
}

package nl.verkoop.sales;

import java.util.List;
import nl.verkoop.shared.SearchText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Finds orders by what people remember of them, the newest first. */
@Service
public class OrderList {

  private final JdbcClient jdbc;

  OrderList(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** One statement, whatever is asked. */
  public List<DocumentHeader> find(OrderSearch search) {
    var conditions = new StringBuilder(SalesOrderTable.HEADER);
    if (!search.statuses().isEmpty()) {
      conditions.append(" and coalesce(o.status, 'DRAFT') in (:statuses)");
    }
    if (search.underWay()) {
      conditions.append(" and ").append(SalesOrder.Status.UNDER_WAY);
    }
    if (search.user().isPresent()) {
      conditions.append(" and d.created_by = :user");
    }
    if (search.text().isPresent()) {
      conditions.append(
          """
           and (d.no like :text or d.customer_reference like :text or d.customer_no like :text
            or d.bill_to_no like :text or d.campaign like :text
            or d.customer_no in (select c.no from customer c where c.name like :text)
            or d.bill_to_no in (select c.no from customer c where c.name like :text))\
          """);
    }
    if (search.before().isPresent()) {
      conditions.append(
          """
           and d.created_at <= (select b.created_at from sales_document b where b.no = :before)
           and (d.created_at, d.no) <
            (select b.created_at, b.no from sales_document b where b.no = :before)\
          """);
    }
    return jdbc.sql(
            conditions.append(" order by d.created_at desc, d.no desc limit :limit").toString())
        .param("statuses", search.statuses().stream().map(Enum::name).toList())
        .param("user", search.user().orElse(""))
        .param("text", "%" + SearchText.literal(search.text().orElse("")) + "%")
        .param("before", search.before().orElse(""))
        .param("limit", search.limit())
        .query(HeaderRows::header)
        .list();
  }
}

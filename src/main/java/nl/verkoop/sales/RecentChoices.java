package nl.verkoop.sales;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What somebody most probably chooses again: his last customers, and a customer's last items. */
@Service
class RecentChoices {

  private static final int MOST = 20;

  private final JdbcClient jdbc;

  RecentChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Numbers of the customers of this user's last 100 orders and quotes, the latest first; at most
   * 20.
   */
  List<String> customersOf(String user) {
    return jdbc.sql(
            """
            select customer_no from (
              select customer_no, created_at from sales_document
              where kind in ('ORDER', 'QUOTE') and created_by = ? order by created_at desc limit 100) latest
            group by customer_no order by max(created_at) desc limit ?
            """)
        .params(user, MOST)
        .query(String.class)
        .list();
  }

  /** Numbers of the items in this customer's last 20 orders, the latest first; at most 20. */
  List<String> itemsOf(String customerNo) {
    return jdbc.sql(
            """
            select l.item_no from (
              select d.no, d.created_at from sales_document d join sales_order o on o.no = d.no
              where d.customer_no = ? order by d.created_at desc limit 20) latest
            join sales_line l on l.document_no = latest.no and l.item_no is not null
            group by l.item_no order by max(latest.created_at) desc, min(l.position) limit ?
            """)
        .params(customerNo, MOST)
        .query(String.class)
        .list();
  }
}

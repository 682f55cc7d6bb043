package nl.verkoop.invoicing;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The invoices of an order, and whether they are paid. */
@Service
public class OrderInvoices {

  private final JdbcClient jdbc;

  OrderInvoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether no invoice of the order has anything left to pay. */
  public boolean allPaid(String orderNo) {
    return jdbc.sql(
                """
                select count(*) from sales_invoice i
                join customer_entry e on e.document_no = i.no and e.kind = 'INVOICE'
                join customer_open_item o on o.entry_no = e.entry_no
                where i.order_no = ? and o.is_open
                """)
            .param(orderNo)
            .query(Integer.class)
            .single()
        == 0;
  }

  /** Numbers of the order's invoices, oldest first. */
  public List<String> numbersOf(String orderNo) {
    return jdbc.sql("select no from sales_invoice where order_no = ? order by no")
        .param(orderNo)
        .query(String.class)
        .list();
  }

  /** The orders that these invoices belong to, in the order of their numbers. */
  public List<String> ordersOf(Collection<String> invoiceNumbers) {
    if (invoiceNumbers.isEmpty()) {
      return List.of();
    }
    return jdbc.sql(
            "select distinct order_no from sales_invoice where no in (:numbers) order by order_no")
        .param("numbers", invoiceNumbers)
        .query(String.class)
        .list();
  }
}

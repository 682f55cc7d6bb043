package nl.verkoop.scenario;

import java.math.BigDecimal;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the books say of the documents of a scenario. */
public record Books(JdbcClient jdbc) {

  /** The invoices of an order, in the order of their numbers. */
  public List<String> invoices(String orderNo) {
    return numbers("sales_invoice", orderNo);
  }

  /** The shipments of an order, in the order of their numbers. */
  public List<String> shipments(String orderNo) {
    return numbers("shipment", orderNo);
  }

  private List<String> numbers(String table, String orderNo) {
    return jdbc.sql("select no from " + table + " where order_no = ? order by no")
        .param(orderNo)
        .query(String.class)
        .list();
  }

  /** What an invoice comes to with its VAT. */
  public BigDecimal gross(String invoiceNo) {
    return amount("select gross from sales_invoice where no = ?", invoiceNo);
  }

  /** What is still open of a document. */
  public BigDecimal remaining(String documentNo) {
    return amount(
        """
        select o.remaining from customer_open_item o
        join customer_entry e on e.entry_no = o.entry_no where e.document_no = ?
        """,
        documentNo);
  }

  /** What the customer pays at once: the rest less the discount of his terms. */
  public BigDecimal payable(String invoiceNo) {
    return amount(
        """
        select o.remaining - o.discount_possible from customer_open_item o
        join customer_entry e on e.entry_no = o.entry_no where e.document_no = ?
        """,
        invoiceNo);
  }

  /** The payment discount that was posted for an invoice. */
  public BigDecimal granted(String invoiceNo) {
    return amount(
        """
        select coalesce(-sum(d.amount), 0) from customer_entry_detail d
        join customer_entry e on e.entry_no = d.entry_no
        where e.document_no = ? and d.kind = 'PAYMENT_DISCOUNT'
        """,
        invoiceNo);
  }

  private BigDecimal amount(String sql, String documentNo) {
    return jdbc.sql(sql).param(documentNo).query(BigDecimal.class).single();
  }

  /** The account from which the customer of an order pays. */
  public String iban(String orderNo) {
    return jdbc.sql(
            """
            select a.iban from customer_bank_account a
            join sales_document d on d.customer_no = a.customer_no where d.no = ? limit 1
            """)
        .param(orderNo)
        .query(String.class)
        .single();
  }
}

package nl.verkoop.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.receivables.OpenEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what was posted for an order: one statement for each kind of fact. */
@Repository
class OrderFacts {

  private final JdbcClient jdbc;

  OrderFacts(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A line of a shipment, with the facts of the shipment it belongs to. */
  record ShippedLine(
      String no,
      long postingNo,
      LocalDate postingDate,
      Instant postedAt,
      String postedBy,
      String shippingAgent,
      String carrier,
      String trackingAddress,
      String trackingNo,
      int lineNo,
      String itemNo,
      String description,
      String unit,
      BigDecimal quantity) {}

  /** An invoice and what of it is not paid yet, in the company's currency including VAT. */
  record Invoice(
      String no,
      String shipmentNo,
      long postingNo,
      LocalDate postingDate,
      Instant postedAt,
      String postedBy,
      LocalDate dueDate,
      BigDecimal net,
      BigDecimal vat,
      BigDecimal gross,
      BigDecimal open,
      LocalDate discountDate,
      BigDecimal discountPossible) {}

  /** What a receipt paid of one invoice, and the payment discount that went with it. */
  record Payment(
      String documentNo,
      String invoiceNo,
      long postingNo,
      LocalDate postingDate,
      Instant postedAt,
      String postedBy,
      BigDecimal amount,
      BigDecimal discount) {}

  List<ShippedLine> shippedLines(String orderNo) {
    return jdbc.sql(
            """
            select s.no, r.no posting_no, s.posting_date, r.posted_at, r.posted_by,
              s.shipping_agent, s.carrier, s.tracking_address, s.tracking_no,
              l.line_no, coalesce(l.item_no, l.account_no) item_no, l.description, l.unit, l.quantity
            from shipment s
            join posting_register r on r.no = s.register_no
            join shipment_line l on l.shipment_no = s.no
            where s.order_no = ? and l.type <> 'COMMENT' order by r.no, l.position
            """)
        .param(orderNo)
        .query(ShippedLine.class)
        .list();
  }

  List<Invoice> invoices(String orderNo) {
    return jdbc.sql(
            """
            select i.no, i.shipment_no, r.no posting_no, i.posting_date, r.posted_at, r.posted_by,
              i.due_date, i.net, i.vat, i.gross, o.remaining open, o.discount_date,
              %s discount_possible
            from sales_invoice i
            join posting_register r on r.no = i.register_no
            join customer_entry e on e.document_no = i.no and e.kind = 'INVOICE'
            join customer_open_item o on o.entry_no = e.entry_no
            where i.order_no = ? order by r.no
            """
                .formatted(OpenEntry.DISCOUNT_POSSIBLE))
        .param(orderNo)
        .query(Invoice.class)
        .list();
  }

  List<Payment> payments(String orderNo) {
    return jdbc.sql(
            """
            select r.document_no, i.no invoice_no, r.no posting_no, r.posting_date, r.posted_at,
              r.posted_by,
              -sum(if(d.kind = 'APPLICATION', d.amount, 0)) amount,
              -sum(if(d.kind = 'PAYMENT_DISCOUNT', d.amount, 0)) discount
            from sales_invoice i
            join customer_entry e on e.document_no = i.no and e.kind = 'INVOICE'
            join customer_entry_detail d on d.entry_no = e.entry_no and d.kind <> 'INITIAL'
            join posting_register r on r.no = d.register_no
            where i.order_no = ?
            group by r.no, i.no, r.document_no, r.posting_date, r.posted_at, r.posted_by
            order by r.no, i.no
            """)
        .param(orderNo)
        .query(Payment.class)
        .list();
  }
}

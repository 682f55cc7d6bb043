package nl.verkoop.invoicing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.verkoop.invoicing.InvoiceDraft.Line;
import nl.verkoop.invoicing.InvoiceDraft.Shipment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of posted invoices. */
@Repository
class InvoiceTable {

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;

  InvoiceTable(JdbcClient jdbc, JdbcTemplate batch) {
    this.jdbc = jdbc;
    this.batch = batch;
  }

  Shipment shipment(String no) {
    return jdbc.sql("select no, register_no, order_no, customer_no from shipment where no = ?")
        .param(no)
        .query(Shipment.class)
        .single();
  }

  Optional<String> invoiceOf(String shipmentNo) {
    return jdbc.sql("select no from sales_invoice where shipment_no = ?")
        .param(shipmentNo)
        .query(String.class)
        .optional();
  }

  /** Shipped lines with the order's price and the cost that the shipment expected. */
  List<Line> linesOf(Shipment shipment) {
    return jdbc.sql(
            """
            select s.line_no, s.item_no, s.description, s.unit, s.quantity, l.unit_price,
              l.discount_percent, l.quantity ordered_quantity, l.line_amount ordered_amount,
              l.general_product_group, l.vat_product_group, i.inventory_posting_group,
              -v.cost_expected shipped_cost
            from shipment_line s
            join sales_line l on l.document_no = ? and l.line_no = s.line_no
            join item i on i.no = s.item_no
            join value_entry v on v.register_no = ? and v.line_no = s.line_no
            where s.shipment_no = ? order by s.line_no
            """)
        .params(shipment.orderNo(), shipment.registerNo(), shipment.no())
        .query(Line.class)
        .list();
  }

  void insert(String no, long register, InvoiceDraft draft, LocalDate date, LocalDate dueDate) {
    batch.update(
        """
        insert into sales_invoice (no, register_no, order_no, shipment_no, customer_no,
          posting_date, due_date, net, vat, gross)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        no,
        register,
        draft.shipment().orderNo(),
        draft.shipment().no(),
        draft.customer().no(),
        date,
        dueDate,
        draft.net().amount(),
        draft.vatTotal().amount(),
        draft.gross().amount());
    insertLines(no, draft);
    batch.batchUpdate(
        """
        insert into sales_invoice_vat (invoice_no, product_group, identifier, rate, calculation,
          category, base, amount)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        draft.vat().stream()
            .map(
                each ->
                    new Object[] {
                      no,
                      each.setup().group().productGroup(),
                      each.setup().group().identifier(),
                      each.setup().group().rate().value(),
                      each.setup().group().calculation().name(),
                      each.setup().category().name(),
                      each.base().amount(),
                      each.vat().amount()
                    })
            .toList());
  }

  private void insertLines(String no, InvoiceDraft draft) {
    var rates =
        draft.vat().stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    each -> each.setup().group().productGroup(), each -> each.setup().group()));
    batch.batchUpdate(
        """
        insert into sales_invoice_line (invoice_no, line_no, item_no, description, unit, quantity,
          unit_price, discount_percent, line_amount, vat_rate, vat_identifier)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        draft.lines().stream()
            .map(
                line ->
                    new Object[] {
                      no,
                      line.lineNo(),
                      line.itemNo(),
                      line.description(),
                      line.unit(),
                      line.quantity(),
                      line.unitPrice(),
                      line.discountPercent(),
                      line.net().amount(),
                      rates.get(line.vatProductGroup()).rate().value(),
                      rates.get(line.vatProductGroup()).identifier()
                    })
            .toList());
  }
}

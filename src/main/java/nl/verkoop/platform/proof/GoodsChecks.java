package nl.verkoop.platform.proof;

import java.util.List;

/**
 * Stock, and what of each order was shipped and invoiced, is what was posted; and no order went out
 * that nothing and nobody let through.
 */
final class GoodsChecks {

  private GoodsChecks() {}

  static final List<Check> ALL =
      List.of(
          new Check(
              "stock",
              """
              select i.no document, coalesce(e.quantity, 0) expected, coalesce(s.on_hand, 0) found
              from item i
              left join (select item_no, sum(quantity) quantity from item_entry group by item_no) e
                on e.item_no = i.no
              left join item_stock s on s.item_no = i.no
              where i.type = 'INVENTORY' or s.on_hand <> 0
              """),
          new Check(
              "expected-values",
              """
              select i.document_no document, 0 expected,
                abs(sum(v.sales_expected)) + abs(sum(v.cost_expected)) found
              from item_entry i
              join value_entry v on v.item_register_no = i.register_no and v.item_line_no = i.line_no
              group by i.register_no, i.line_no, i.document_no, i.quantity
              having sum(v.invoiced_quantity) = i.quantity
              """),
          new Check(
              "shipment-entries",
              """
              select concat(s.no, '/', l.line_no) document, -e.quantity expected, l.quantity found
              from shipment s
              join shipment_line l on l.shipment_no = s.no
              left join item_entry e on e.register_no = s.register_no and e.line_no = l.line_no
              """),
          new Check(
              "shipped-quantities",
              """
              select concat(l.document_no, '/', l.line_no) document,
                coalesce(s.shipped, 0) expected, l.quantity_shipped found
              from sales_line l
              left join (%s) s on s.order_no = l.document_no and s.line_no = l.line_no
              """
                  .formatted(shippedLines())),
          new Check(
              "invoiced-quantities",
              """
              select concat(l.document_no, '/', l.line_no) document,
                coalesce(s.invoiced, 0) expected, l.quantity_invoiced found
              from sales_line l
              left join (%s) s on s.order_no = l.document_no and s.line_no = l.line_no
              """
                  .formatted(shippedLines())),
          new Check(
              "invoiced-shipments",
              """
              select concat(l.shipment_no, '/', l.line_no) document,
                coalesce(i.quantity, 0) expected, l.quantity_invoiced found
              from shipment_line l
              left join (select h.shipment_no, d.line_no, sum(d.quantity) quantity
                         from sales_invoice h join sales_invoice_line d on d.invoice_no = h.no
                         group by h.shipment_no, d.line_no) i
                on i.shipment_no = l.shipment_no and i.line_no = l.line_no
              """),
          new Check(
              "released-orders",
              """
              select d.no document, 1 expected,
                exists (select 1 from credit_check c
                        where c.order_no = d.no and c.revision = d.revision and c.outcome = 'none')
                or exists (select 1 from approval_entry a
                           where a.document_no = d.no and a.document_revision = d.revision
                             and a.status = 'APPROVED') found
              from sales_document d where d.status in ('RELEASED', 'COMPLETED')
              """));

  private static String shippedLines() {
    return """
    select h.order_no, d.line_no, sum(d.quantity) shipped, sum(d.quantity_invoiced) invoiced
    from shipment h join shipment_line d on d.shipment_no = h.no
    group by h.order_no, d.line_no
    """;
  }
}

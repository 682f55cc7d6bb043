package nl.verkoop.fulfilment;

import java.util.List;
import nl.verkoop.ledger.Agreement;
import nl.verkoop.ledger.EntryTables;
import nl.verkoop.numbering.NoGaps;
import nl.verkoop.shared.Check;
import org.springframework.stereotype.Component;

/** What of each order was shipped and invoiced is what was posted, shipment by shipment. */
@Component
class ShipmentChecks implements Check.Source, EntryTables {

  private static final List<Check> CHECKS =
      List.of(
          new Check("shipment-documents", Agreement.withDocuments("SHIPMENT", "shipment")),
          new Check("shipment-numbers", NoGaps.in("SHIPMENT", "shipment")),
          new Check(
              "shipment-entries",
              """
              select concat(s.no, '/', l.line_no) document, -e.quantity expected, l.quantity_base found
              from shipment s
              join shipment_line l on l.shipment_no = s.no
              left join item_entry e on e.register_no = s.register_no and e.line_no = l.line_no
              where l.type = 'ITEM'
              """),
          new Check(
              "shipped-quantities",
              """
              select concat(l.order_no, '/', l.line_no) document,
                coalesce(s.shipped, 0) expected, l.quantity_shipped found
              from sales_order_line l
              left join (%s) s on s.order_no = l.order_no and s.line_no = l.line_no
              """
                  .formatted(shippedLines())),
          new Check(
              "base-quantities",
              """
              select concat(h.order_no, '/', d.line_no) document,
                round(sum(d.quantity) * d.quantity_per_unit, 5) expected,
                sum(d.quantity_base) found
              from shipment h join shipment_line d on d.shipment_no = h.no
              where d.type = 'ITEM'
              group by h.order_no, d.line_no, d.quantity_per_unit
              """),
          new Check(
              "invoiced-quantities",
              """
              select concat(l.order_no, '/', l.line_no) document,
                coalesce(s.invoiced, 0) expected, l.quantity_invoiced found
              from sales_order_line l
              left join (%s) s on s.order_no = l.order_no and s.line_no = l.line_no
              """
                  .formatted(shippedLines())));

  @Override
  public List<Check> checks() {
    return CHECKS;
  }

  /** A shipment of nothing but amounts on accounts has no entries beside itself. */
  @Override
  public List<String> names() {
    return List.of("shipment");
  }

  private static String shippedLines() {
    return """
    select h.order_no, d.line_no, sum(d.quantity) shipped, sum(d.quantity_invoiced) invoiced
    from shipment h join shipment_line d on d.shipment_no = h.no
    group by h.order_no, d.line_no
    """;
  }
}

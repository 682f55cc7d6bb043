package nl.verkoop.invoicing;

import java.time.LocalDate;
import java.util.List;
import nl.verkoop.fulfilment.PostedShipments;
import nl.verkoop.inventory.ItemLedger;
import nl.verkoop.sales.SalesOrders;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** What a shipment delivered of its order, at the order's prices (posting rules 4). */
record ShippedLines(PostedShipments.Header shipment, Source at) implements BillableLines {

  /** Where shipments, their orders and their goods are kept. */
  @Component
  record Source(
      PostedShipments shipments, SalesOrders orders, ItemLedger goods, InvoiceTable table) {

    ShippedLines of(String shipmentNo) {
      return new ShippedLines(shipments.header(shipmentNo), this);
    }
  }

  @Override
  public String source() {
    return "shipment:" + shipment.no();
  }

  @Override
  public String billToNo() {
    return shipment.parties().billTo().no();
  }

  @Override
  public Origin hold(LocalDate date) {
    var order = at.orders().lock(shipment.orderNo());
    return new Origin(
        source(),
        shipment.orderNo(),
        shipment.no(),
        null,
        shipment.parties(),
        shipment.customerReference(),
        order.salesperson(),
        shipment.postingDate());
  }

  @Override
  public List<InvoiceDraft.Line> lines() {
    return at.table().linesOf(shipment);
  }

  /** It left the warehouse; there is nothing to refuse any more. */
  @Override
  public List<Refusal> against(List<InvoiceDraft.Line> lines) {
    return List.of();
  }

  @Override
  public void charge(List<InvoiceDraft.Line> lines) {
    at.orders()
        .recordInvoiced(
            shipment.orderNo(),
            lines.stream()
                .map(line -> new SalesOrders.LineQuantity(line.lineNo(), line.quantity()))
                .toList());
    at.shipments().recordInvoiced(shipment.no());
  }

  /** What the shipment expected becomes actual (posting rules 5.1). */
  @Override
  public void invoiced(
      long registerNo, LocalDate date, String invoiceNo, List<InvoiceDraft.Line> lines) {
    at.goods()
        .enterInvoice(
            registerNo,
            date,
            invoiceNo,
            lines.stream().filter(InvoiceDraft.Line::isOfItem).map(this::goods).toList());
  }

  private ItemLedger.InvoicedLine goods(InvoiceDraft.Line line) {
    return new ItemLedger.InvoicedLine(
        shipment.registerNo(),
        line.lineNo(),
        line.itemNo(),
        line.quantityBase(),
        line.net(),
        line.expectedSales(),
        line.cost());
  }
}

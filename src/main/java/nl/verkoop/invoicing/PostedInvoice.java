package nl.verkoop.invoicing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.ledger.VatCategory;

/** An invoice as posted; amounts are in euro. */
public record PostedInvoice(Header header, List<Line> lines, List<Vat> vat) {

  /** The part of an invoice that stands once. */
  public record Header(
      String no,
      String orderNo,
      String shipmentNo,
      String customerNo,
      LocalDate postingDate,
      LocalDate dueDate,
      BigDecimal net,
      BigDecimal vat,
      BigDecimal gross) {}

  /** One line, excluding VAT. */
  public record Line(
      String invoiceNo,
      int lineNo,
      String itemNo,
      String description,
      String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal lineAmount) {}

  /** VAT of one treatment. */
  public record Vat(
      String invoiceNo,
      VatCategory category,
      BigDecimal rate,
      BigDecimal base,
      BigDecimal amount) {}
}

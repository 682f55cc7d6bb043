package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.List;

/**
 * An order as forms and programs see it: with VAT, stock of each line, the customer's credit, and
 * what is odd.
 */
public record OrderView(
    SalesOrder.Header header,
    List<LineView> lines,
    List<VatView> vat,
    Credit credit,
    List<Warning> warnings) {

  /** What is possible but odd, at the field it concerns. */
  public record Warning(String field, String code, String message) {}

  /**
   * A line with what lies in stock; available leaves out what other orders still have to get. Both
   * are missing for a service.
   */
  public record LineView(
      int lineNo,
      String itemNo,
      String description,
      String unit,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent,
      BigDecimal discountAmount,
      BigDecimal lineAmount,
      BigDecimal vatRate,
      BigDecimal quantityToShip,
      BigDecimal quantityShipped,
      BigDecimal quantityInvoiced,
      BigDecimal quantityCancelled,
      BigDecimal outstanding,
      BigDecimal onHand,
      BigDecimal available) {}

  /** VAT of one rate, in euro. */
  public record VatView(String category, BigDecimal rate, BigDecimal base, BigDecimal amount) {}

  /** The customer's credit in euro; left is null where there is no limit. */
  public record Credit(
      BigDecimal limit, BigDecimal balance, BigDecimal openOrders, BigDecimal left) {}
}

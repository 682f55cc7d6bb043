package nl.verkoop.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/** A line as somebody types it into an order; what he leaves empty is not sent. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Line(
    Integer lineNo,
    String itemNo,
    BigDecimal quantity,
    BigDecimal unitPrice,
    BigDecimal discountPercent,
    String unit,
    String choice) {

  public Line(
      Integer lineNo,
      String itemNo,
      BigDecimal quantity,
      BigDecimal unitPrice,
      BigDecimal discountPercent) {
    this(lineNo, itemNo, quantity, unitPrice, discountPercent, null, null);
  }

  /** In this unit of the item. */
  public Line in(String code) {
    return new Line(lineNo, itemNo, quantity, unitPrice, discountPercent, code, choice);
  }

  /** So many of this item, at the price of its card. */
  public static Line line(String itemNo, int quantity) {
    return new Line(null, itemNo, BigDecimal.valueOf(quantity), null, null);
  }

  /** The same quantity in decimals. */
  public Line of(String decimals) {
    return new Line(
        lineNo, itemNo, new BigDecimal(decimals), unitPrice, discountPercent, unit, choice);
  }

  /** At a price that was agreed. */
  public Line at(String price) {
    return new Line(lineNo, itemNo, quantity, new BigDecimal(price), discountPercent, unit, choice);
  }

  /** With this discount in per cent. */
  public Line less(int percent) {
    return less(Integer.toString(percent));
  }

  /** With this discount in per cent, in decimals. */
  public Line less(String percent) {
    return new Line(lineNo, itemNo, quantity, unitPrice, new BigDecimal(percent), unit, choice);
  }

  /** The line that the order has under this number already. */
  public Line numbered(int no) {
    return new Line(no, itemNo, quantity, unitPrice, discountPercent, unit, choice);
  }

  /** For the customer to take besides, or not. */
  public Line option() {
    return choice("OPTION");
  }

  /** For the customer to take instead of the line above. */
  public Line alternative() {
    return choice("ALTERNATIVE");
  }

  private Line choice(String other) {
    return new Line(lineNo, itemNo, quantity, unitPrice, discountPercent, unit, other);
  }
}

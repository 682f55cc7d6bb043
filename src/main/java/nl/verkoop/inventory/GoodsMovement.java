package nl.verkoop.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.shared.Money;

/**
 * Goods that come in or go out by one posting, whatever it is for, with what they are worth.
 * Whether there is enough of them is for the caller to decide.
 *
 * @param documentNo the document that moves them
 */
public record GoodsMovement(
    Source source, LocalDate date, String documentNo, List<GoodsMovement.Line> lines) {

  /** What makes goods move. */
  public enum Source {
    SALE,
    PURCHASE,
    ADJUSTMENT;

    /** As it stands in the item ledger, which tells counted in from counted out. */
    String kind(Direction direction) {
      if (this != ADJUSTMENT) {
        return name();
      }
      return direction == Direction.IN ? "POSITIVE_ADJUSTMENT" : "NEGATIVE_ADJUSTMENT";
    }
  }

  /** Into the warehouse, or out of it. */
  public enum Direction {
    IN,
    OUT;

    /** What comes in is positive in the item ledger, what goes out negative. */
    BigDecimal signed(BigDecimal amount) {
      return this == IN ? amount : amount.negate();
    }
  }

  /**
   * One line of the document.
   *
   * @param quantity in the item's unit; positive
   */
  public record Line(
      int lineNo, Direction direction, String itemNo, BigDecimal quantity, Value value) {}

  /**
   * What is charged for goods, and what they cost, in the company's currency; positive.
   *
   * @param isInvoiced whether that is sure, or expected until an invoice says so (posting rules
   *     5.1)
   */
  public record Value(Money sales, Money cost, boolean isInvoiced) {

    /** Refused with an IllegalArgumentException: two currencies. */
    public Value {
      if (!sales.currency().equals(cost.currency())) {
        throw new IllegalArgumentException(sales + " and " + cost + " are in two currencies");
      }
    }

    public static Value expected(Money sales, Money cost) {
      return new Value(sales, cost, false);
    }

    public static Value invoiced(Money sales, Money cost) {
      return new Value(sales, cost, true);
    }
  }
}

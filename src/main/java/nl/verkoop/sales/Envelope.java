package nl.verkoop.sales;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What was agreed of a quote: the total without VAT and how much was given away, in its currency,
 * the highest discount that somebody gave and the lowest margin, in whole percents, for whom and on
 * which terms. What stays inside needs no second approval (feature A-33).
 */
public record Envelope(
    String customerNo,
    String billToNo,
    String paymentTerms,
    BigDecimal net,
    BigDecimal given,
    int highestDiscount,
    int lowestMargin) {

  /** In what a document goes beyond what was agreed. */
  public enum Difference {
    CUSTOMER,
    TERMS,
    TOTAL,
    DISCOUNT,
    MARGIN
  }

  /** In what another document goes beyond this; in nothing where it stays inside. */
  public List<Difference> exceededBy(Envelope other) {
    var found = new ArrayList<Difference>();
    if (!customerNo.equals(other.customerNo) || !billToNo.equals(other.billToNo)) {
      found.add(Difference.CUSTOMER);
    }
    if (!paymentTerms.equals(other.paymentTerms)) {
      found.add(Difference.TERMS);
    }
    if (other.net.compareTo(net) > 0) {
      found.add(Difference.TOTAL);
    }
    if (other.highestDiscount > highestDiscount || other.given.compareTo(given) > 0) {
      found.add(Difference.DISCOUNT);
    }
    if (other.lowestMargin < lowestMargin) {
      found.add(Difference.MARGIN);
    }
    return List.copyOf(found);
  }
}

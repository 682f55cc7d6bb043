package nl.verkoop.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a general ledger entry is for, where it does not carry a customer's number: kept as a mark,
 * and read by everybody in his own language.
 */
public enum EntryText {
  SALES,
  VAT,
  COST_OF_GOODS,
  INVENTORY,
  STOCK_ADJUSTMENT,
  PAYMENT_DISCOUNT,
  INVOICE_DISCOUNT,
  EXCHANGE_DIFFERENCE,
  BANK_LINE;

  /** Sets marks apart from customers' numbers, which stand in the same column. */
  private static final String MARK = "#";

  /** As it stands in the books. */
  public String stored() {
    return MARK + name();
  }

  /** The key of its words. */
  String key() {
    return "entry." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Empty for a customer's number. */
  static Optional<EntryText> of(String stored) {
    return Arrays.stream(values()).filter(each -> each.stored().equals(stored)).findAny();
  }
}

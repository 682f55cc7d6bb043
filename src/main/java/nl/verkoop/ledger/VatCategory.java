package nl.verkoop.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/** How VAT is charged, by the codes that invoices use for it (EN 16931, code list UNCL5305). */
enum VatCategory {
  /** Charged at a rate above zero. */
  S("NORMAL"),
  /** Charged at zero. */
  Z("NORMAL"),
  /** Reverse charge: a customer in our own country accounts for it. */
  AE("REVERSE_CHARGE"),
  /** Supplied to a business elsewhere in the EU, which accounts for it. */
  K("REVERSE_CHARGE"),
  /** Exported out of the EU. */
  G("NORMAL");

  private final String calculation;

  VatCategory(String calculation) {
    this.calculation = calculation;
  }

  static Optional<VatCategory> of(String code) {
    return Stream.of(values()).filter(each -> each.name().equals(code)).findAny();
  }

  String calculation() {
    return calculation;
  }

  /** Whether something is charged at all. */
  boolean isCharged() {
    return this == S;
  }
}

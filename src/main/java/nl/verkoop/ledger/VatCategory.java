package nl.verkoop.ledger;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.shared.Refusal;

/** How VAT is charged, by the codes that invoices use for it (EN 16931, code list UNCL5305). */
public enum VatCategory {
  /** Charged at a rate above zero. */
  S(VatCalculation.NORMAL),
  /** Charged at zero. */
  Z(VatCalculation.NORMAL),
  /** Reverse charge: a customer in our own country accounts for it. */
  AE(VatCalculation.REVERSE_CHARGE),
  /** Supplied to a business elsewhere in the EU, which accounts for it. */
  K(VatCalculation.REVERSE_CHARGE),
  /** Exported out of the EU. */
  G(VatCalculation.NORMAL);

  private static final BigDecimal HIGHEST_RATE = BigDecimal.valueOf(100);
  private static final int RATE_DECIMALS = 5;

  private final VatCalculation calculation;

  VatCategory(VatCalculation calculation) {
    this.calculation = calculation;
  }

  static Optional<VatCategory> of(String code) {
    return Stream.of(values()).filter(each -> each.name().equals(code)).findAny();
  }

  VatCalculation calculation() {
    return calculation;
  }

  /** Whether something is charged at all. */
  boolean isCharged() {
    return this == S;
  }

  /** Why this rate does not go with this code; empty where it does (posting rules 5.3). */
  static Optional<Refusal> against(String code, BigDecimal rate) {
    var category = of(code);
    if (category.isEmpty()) {
      return Optional.of(Refusal.of("category", "vat-category-unknown"));
    }
    if (!isRate(rate)) {
      return Optional.of(Refusal.of("rate", "vat-rate-invalid"));
    }
    if (category.get().isCharged()) {
      return rate.signum() > 0
          ? Optional.empty()
          : Optional.of(Refusal.of("rate", "vat-rate-needed"));
    }
    return rate.signum() == 0 ? Optional.empty() : Optional.of(Refusal.of("rate", "vat-rate-zero"));
  }

  private static boolean isRate(BigDecimal rate) {
    return rate != null
        && rate.signum() >= 0
        && rate.compareTo(HIGHEST_RATE) <= 0
        && rate.stripTrailingZeros().scale() <= RATE_DECIMALS;
  }
}

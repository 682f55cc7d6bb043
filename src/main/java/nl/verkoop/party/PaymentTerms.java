package nl.verkoop.party;

import java.time.LocalDate;
import java.util.Optional;
import nl.verkoop.shared.DateFormula;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;

/** When a customer pays, and what he may deduct when he pays early. */
public record PaymentTerms(
    String code,
    String description,
    String descriptionEn,
    DateFormula dueFormula,
    Optional<DateFormula> discountFormula,
    Percentage discountPercent,
    boolean prepaid) {

  public LocalDate dueDate(LocalDate documentDate) {
    return dueFormula.from(documentDate);
  }

  /** The last day on which the discount may be taken; empty where none is given. */
  public Optional<LocalDate> discountDate(LocalDate documentDate) {
    return discountPercent.isZero()
        ? Optional.empty()
        : discountFormula.map(formula -> formula.from(documentDate));
  }

  /** What may be deducted of an amount including VAT (posting rules 6.1). */
  public Money discount(Money gross) {
    return discountPercent.of(gross);
  }

  public String description(String language) {
    return "nl".equals(language) ? description : descriptionEn;
  }
}

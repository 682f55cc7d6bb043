package nl.verkoop.tax;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.shared.Money;

/**
 * Cent-exact VAT of a document: per VAT identifier over the sum of its lines (posting rules 5.3).
 */
public final class VatCalculator {

  private VatCalculator() {}

  /** One line's amount excluding VAT and its VAT treatment. */
  public record Line(VatTreatment treatment, Money net) {}

  /** Base and VAT of one treatment in the document. */
  public record Amount(VatTreatment treatment, Money base, Money vat) {}

  /** One amount per treatment, in the order in which the treatments first occur. */
  public static List<Amount> amounts(List<Line> lines) {
    var bases = new LinkedHashMap<VatTreatment, Money>();
    for (var line : lines) {
      bases.merge(line.treatment(), line.net(), Money::plus);
    }
    return bases.entrySet().stream()
        .map(
            group ->
                new Amount(group.getKey(), group.getValue(), vat(group.getKey(), group.getValue())))
        .toList();
  }

  /** All VAT of a document in this currency. */
  public static Money total(List<Amount> amounts, Currency currency) {
    return Money.sum(amounts.stream().map(Amount::vat).toList(), currency);
  }

  private static Money vat(VatTreatment treatment, Money base) {
    return switch (treatment.group().calculation()) {
      case NORMAL -> treatment.group().rate().of(base);
      case REVERSE_CHARGE -> base.zero();
    };
  }
}

package nl.verkoop.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Optional;
import nl.verkoop.shared.DateFormula;
import nl.verkoop.shared.Percentage;

/** Payment terms as they are kept. */
@Entity
@Table(name = "payment_terms")
class StoredTerms {

  @Id private String code;
  private String description;
  private String descriptionEn;
  private String dueFormula;
  private String discountFormula;
  private BigDecimal discountPercent;
  private boolean prepaid;

  PaymentTerms terms() {
    return new PaymentTerms(
        code,
        description,
        descriptionEn,
        new DateFormula(dueFormula),
        Optional.of(discountFormula).filter(each -> !each.isEmpty()).map(DateFormula::new),
        new Percentage(discountPercent),
        prepaid);
  }
}

package nl.verkoop.ledger;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.verkoop.ledger.PostingPairs.Pair;
import nl.verkoop.ledger.PostingPairs.Vat;

/**
 * The VAT that a group of customers and a group of items lead to together, with the days from which
 * it is charged at another rate. Rates are in percent.
 */
@Entity
class VatPostingSetup {

  @EmbeddedId private Pair pair;
  private String identifier;

  @Enumerated(EnumType.STRING)
  private VatCalculation calculation;

  private BigDecimal rate;

  @Enumerated(EnumType.STRING)
  private VatCategory category;

  private String salesAccount;

  @ElementCollection
  @CollectionTable(
      name = "vat_rate_change",
      joinColumns = {
        @JoinColumn(name = "businessGroup", referencedColumnName = "businessGroup"),
        @JoinColumn(name = "productGroup", referencedColumnName = "productGroup")
      })
  @MapKeyColumn(name = "valid_from")
  @Column(name = "rate")
  private Map<LocalDate, BigDecimal> rateChanges = new HashMap<>();

  @Version private Integer version;

  protected VatPostingSetup() {}

  VatPostingSetup(Pair pair) {
    this.pair = pair;
  }

  void write(Vat wanted) {
    identifier = wanted.identifier();
    category = VatCategory.valueOf(wanted.category());
    calculation = category.calculation();
    rate = wanted.rate();
    salesAccount = wanted.salesAccount();
  }

  /**
   * Whether this is another item group of the same customer group and has the identifier. At a rate
   * of zero several may share one; what is charged is rounded once per identifier, so there it has
   * one group (posting rules 5.3).
   */
  boolean leavesNoIdentifierTo(Vat wanted) {
    return pair.businessGroup().equals(wanted.businessGroup())
        && !pair.productGroup().equals(wanted.productGroup())
        && identifier.equals(wanted.identifier())
        && (rate.signum() > 0
            || wanted.rate().signum() > 0
            || !category.name().equals(wanted.category()));
  }

  /** From which day on it is charged at another rate: what somebody changes. */
  Map<LocalDate, BigDecimal> rateChanges() {
    return rateChanges;
  }

  VatCategory category() {
    return category;
  }

  Pair pair() {
    return pair;
  }

  /** Empty for a pair that is not set up yet. */
  String inWords() {
    return rate == null
        ? ""
        : identifier + ", " + category + " " + VatRates.inWords(rate) + ", " + salesAccount;
  }
}

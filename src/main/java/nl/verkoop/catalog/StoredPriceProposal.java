package nl.verkoop.catalog;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import nl.verkoop.catalog.StoredPriceLine.Key;
import nl.verkoop.catalog.StoredPriceLine.Terms;

/** A new price that somebody proposes, until it is put into the price list (feature C-50). */
@Entity
@Table(name = "price_proposal")
class StoredPriceProposal {

  @EmbeddedId Key key;
  Terms terms;
  BigDecimal oldPrice;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected StoredPriceProposal() {}

  StoredPriceProposal(Key key) {
    this.key = key;
  }
}

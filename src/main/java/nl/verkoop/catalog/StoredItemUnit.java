package nl.verkoop.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.math.BigDecimal;

/** A unit of an item beside its base unit, as it is kept. */
@Entity
@Table(name = "item_unit")
class StoredItemUnit {

  /** Which unit of which item. */
  @Embeddable
  record Key(String itemNo, String unitCode) implements Serializable {}

  @EmbeddedId Key key;
  BigDecimal quantityPerUnit;
  boolean salesUnit;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected StoredItemUnit() {}

  StoredItemUnit(Key key) {
    this.key = key;
  }

  String inWords() {
    return quantityPerUnit.stripTrailingZeros().toPlainString() + (salesUnit ? " *" : "");
  }
}

package nl.verkoop.party;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;

/** Customers, or items, for which prices or discounts are agreed together (feature C-40). */
@Entity
class TradeGroup {

  /** What the group is for. */
  enum Kind {
    CUSTOMER_PRICE,
    CUSTOMER_DISCOUNT,
    ITEM_DISCOUNT
  }

  /** Which group it is. */
  @Embeddable
  record Key(@Enumerated(EnumType.STRING) Kind kind, String code) implements Serializable {}

  @EmbeddedId Key key;
  String name;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected TradeGroup() {}

  TradeGroup(Key key) {
    this.key = key;
  }
}

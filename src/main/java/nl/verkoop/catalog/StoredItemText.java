package nl.verkoop.catalog;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;

/** What an item is called in another language than that of its card, as it is kept. */
@Entity
@Table(name = "item_translation")
class StoredItemText {

  /** Of which item, in which language. */
  @Embeddable
  record Key(String itemNo, String language) implements Serializable {}

  @EmbeddedId Key key;
  String description;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected StoredItemText() {}

  StoredItemText(Key key) {
    this.key = key;
  }
}

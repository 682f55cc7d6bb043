package nl.verkoop.catalog;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** A text that comes under the lines of an item, as it is kept (feature Q-05). */
@Entity
@Table(name = "extended_text")
class StoredExtendedText {

  /** Which text of which item. */
  @Embeddable
  record Key(String itemNo, int textNo) implements Serializable {}

  /** When and where it comes. */
  @Embeddable
  record Rule(
      String language,
      LocalDate validFrom,
      LocalDate validUntil,
      boolean onQuotes,
      boolean onOrders,
      boolean onInvoices,
      boolean automatic) {}

  @EmbeddedId Key key;
  Rule rule;

  @ElementCollection
  @CollectionTable(
      name = "extended_text_line",
      joinColumns = {
        @JoinColumn(name = "item_no", referencedColumnName = "itemNo"),
        @JoinColumn(name = "text_no", referencedColumnName = "textNo")
      })
  @OrderColumn(name = "position")
  @Column(name = "words")
  @BatchSize(size = 100)
  List<String> lines = new ArrayList<>();

  /** Counts what was written, its lines too; none until it is kept. */
  @Version Integer version;

  protected StoredExtendedText() {}

  StoredExtendedText(Key key) {
    this.key = key;
  }

  String inWords() {
    return (rule.automatic() ? "* " : "") + rule.language() + " " + String.join(" / ", lines);
  }
}

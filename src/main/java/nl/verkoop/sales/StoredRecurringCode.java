package nl.verkoop.sales;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.BatchSize;

/** Lines that recur under one code, as they are kept (feature C-53). */
@Entity
@Table(name = "recurring_code")
class StoredRecurringCode {

  @Id String code;
  String description;

  @ElementCollection
  @CollectionTable(name = "recurring_line", joinColumns = @JoinColumn(name = "code"))
  @OrderColumn(name = "position")
  @BatchSize(size = 100)
  List<RecurringLine> lines = new ArrayList<>();

  /** Counts what was written, its lines too; none until it is kept. */
  @Version Integer version;

  protected StoredRecurringCode() {}

  StoredRecurringCode(String code) {
    this.code = code;
  }
}

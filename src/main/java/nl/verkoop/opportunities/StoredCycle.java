package nl.verkoop.opportunities;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.ArrayList;
import java.util.List;

/** A sales cycle as it is kept (feature K-15). */
@Entity
@Table(name = "sales_cycle")
class StoredCycle {

  @Id String code;
  String description;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "sales_cycle_stage", joinColumns = @JoinColumn(name = "cycle_code"))
  @OrderBy("stage")
  List<Stage> stages = new ArrayList<>();

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected StoredCycle() {}

  StoredCycle(String code) {
    this.code = code;
  }

  SalesCycle cycle() {
    return new SalesCycle(code, description, List.copyOf(stages));
  }
}

package nl.verkoop.platform.views;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** How somebody wants a list, under a name, as it is kept. */
@Entity
@Table(name = "list_view")
class StoredListView {

  @Id String id;
  String owner;
  String listKey;
  String name;
  String settings;
  String sharedWith = "";

  /** Counts what was written; none until it is kept. */
  @Version Integer version;

  protected StoredListView() {}

  StoredListView(String owner, String listKey) {
    this.id = UUID.randomUUID().toString();
    this.owner = owner;
    this.listKey = listKey;
  }
}

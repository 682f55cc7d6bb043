package nl.verkoop.platform.views;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** How people want their lists. */
interface StoredListViews extends JpaRepository<StoredListView, String> {

  /** His own first, then those that are shared with his groups; by name. */
  @Query(
      """
      select v from StoredListView v
      where v.listKey = :listKey and (v.owner = :owner or v.sharedWith in :groups)
      order by case when v.owner = :owner then 0 else 1 end, v.name, v.id
      """)
  List<StoredListView> visible(String listKey, String owner, Collection<String> groups);

  int countByOwnerAndListKey(String owner, String listKey);

  Optional<StoredListView> findByOwnerAndListKeyAndName(String owner, String listKey, String name);
}

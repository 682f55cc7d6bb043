package nl.verkoop.catalog;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The units of items beside their base units. */
interface StoredItemUnits extends JpaRepository<StoredItemUnit, StoredItemUnit.Key> {

  @Query("select u from StoredItemUnit u where u.key.itemNo in :items order by u.key.unitCode")
  List<StoredItemUnit> of(Collection<String> items);
}

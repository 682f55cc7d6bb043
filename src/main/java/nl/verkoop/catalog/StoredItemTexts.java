package nl.verkoop.catalog;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** What items are called in other languages. */
interface StoredItemTexts extends JpaRepository<StoredItemText, StoredItemText.Key> {

  @Query("select t from StoredItemText t where t.key.itemNo in :items order by t.key.language")
  List<StoredItemText> of(Collection<String> items);
}

package nl.verkoop.catalog;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The texts that come under the lines of items. */
interface StoredExtendedTexts extends JpaRepository<StoredExtendedText, StoredExtendedText.Key> {

  @Query("select t from StoredExtendedText t where t.key.itemNo = :item order by t.key.textNo")
  List<StoredExtendedText> of(String item);
}

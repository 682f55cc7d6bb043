package nl.verkoop.catalog;

import java.util.Collection;
import java.util.List;
import nl.verkoop.catalog.PriceLine.SoldTo;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The lines of the price list as they are kept. */
interface StoredPriceLines extends JpaRepository<StoredPriceLine, StoredPriceLine.Key> {

  /** All lines of these items, or groups of items, for these buyers. */
  @Query(
      """
      select line from StoredPriceLine line
      where line.key.soldToNo in :buyers and line.key.itemNo in :items and line.key.itemGroup in :groups
      """)
  List<StoredPriceLine> about(
      Collection<String> buyers, Collection<String> items, Collection<String> groups);

  /** All lines for this buyer. */
  @Query("select l from StoredPriceLine l where l.key.soldTo = :soldTo and l.key.soldToNo = :no")
  List<StoredPriceLine> of(SoldTo soldTo, String no);
}

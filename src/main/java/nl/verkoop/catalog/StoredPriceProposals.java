package nl.verkoop.catalog;

import java.util.List;
import nl.verkoop.catalog.PriceLine.SoldTo;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** New prices that somebody proposes. */
interface StoredPriceProposals extends JpaRepository<StoredPriceProposal, StoredPriceLine.Key> {

  /** All that are proposed for this buyer. */
  @Query(
      "select p from StoredPriceProposal p where p.key.soldTo = :soldTo and p.key.soldToNo = :no")
  List<StoredPriceProposal> of(SoldTo soldTo, String no);
}

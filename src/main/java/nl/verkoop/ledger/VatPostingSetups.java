package nl.verkoop.ledger;

import java.util.List;
import java.util.Optional;
import nl.verkoop.ledger.PostingPairs.Pair;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The VAT of pairs of groups, while somebody changes it. */
interface VatPostingSetups extends JpaRepository<VatPostingSetup, Pair> {

  /**
   * Held until the end of the transaction: whoever else sets pairs up waits, and so does who posts
   * with them.
   */
  @Query(value = "select 1 from vat_posting_setup for update", nativeQuery = true)
  List<Integer> hold();

  /** By the very letters: for the database small ones are capitals. */
  default Optional<VatPostingSetup> held(Pair pair) {
    hold();
    return findAll().stream().filter(setup -> setup.pair().equals(pair)).findAny();
  }
}

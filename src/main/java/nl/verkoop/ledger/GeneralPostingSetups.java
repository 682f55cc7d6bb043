package nl.verkoop.ledger;

import java.util.List;
import java.util.Optional;
import nl.verkoop.ledger.PostingPairs.Pair;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The accounts of pairs of groups, while somebody changes them. */
interface GeneralPostingSetups extends JpaRepository<GeneralPostingSetup, Pair> {

  /** Held until the end of the transaction: whoever else sets pairs up waits. */
  @Query(value = "select 1 from general_posting_setup for update", nativeQuery = true)
  List<Integer> hold();

  /** By the very letters: for the database small ones are capitals. */
  default Optional<GeneralPostingSetup> held(Pair pair) {
    hold();
    return findAll().stream().filter(setup -> setup.pair().equals(pair)).findAny();
  }
}

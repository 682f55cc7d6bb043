package nl.verkoop.opportunities;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The sales cycles as they are kept. */
interface StoredCycles extends JpaRepository<StoredCycle, String> {

  /** All by code, in one statement with their stages. */
  @Query("select c from StoredCycle c left join fetch c.stages order by c.code")
  List<StoredCycle> findAllWithStages();
}

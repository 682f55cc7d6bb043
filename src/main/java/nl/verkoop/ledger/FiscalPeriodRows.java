package nl.verkoop.ledger;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The periods of the books, while somebody changes them. */
interface FiscalPeriodRows extends JpaRepository<FiscalPeriod, LocalDate> {

  /** All of them; whoever posts waits from now on, and was waited for. */
  @Lock(LockModeType.PESSIMISTIC_WRITE)
  @Query("select p from FiscalPeriod p order by p.startsOn")
  List<FiscalPeriod> lockAll();
}

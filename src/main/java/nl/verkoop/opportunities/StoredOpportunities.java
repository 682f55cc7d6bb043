package nl.verkoop.opportunities;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The opportunities as they are kept; whoever reads one to change it holds it. */
interface StoredOpportunities extends JpaRepository<StoredOpportunity, String> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<StoredOpportunity> findLockedByNo(String no);

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<StoredOpportunity> findLockedByQuoteNo(String quoteNo);

  Optional<StoredOpportunity> findByQuoteNo(String quoteNo);
}

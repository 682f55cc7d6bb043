package nl.verkoop.campaigns;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;

/** The campaigns as they are kept; whoever reads one to change it holds it. */
interface StoredCampaigns extends JpaRepository<StoredCampaign, String> {

  @Lock(LockModeType.PESSIMISTIC_WRITE)
  Optional<StoredCampaign> findLockedByCode(String code);
}

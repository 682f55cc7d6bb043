package nl.verkoop.proof;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Proves the books every night at two o'clock UTC, on the node that is first. */
@Component
final class NightlyProof {

  private static final String REQUESTED_BY = "system";

  private final BooksProof proof;
  private final ProofTable table;
  private final Clock clock;

  NightlyProof(BooksProof proof, ProofTable table, Clock clock) {
    this.proof = proof;
    this.table = table;
    this.clock = clock;
  }

  @Scheduled(cron = "0 0 2 * * *", zone = "UTC")
  void atNight() {
    if (table.takeNight(LocalDate.now(clock))) {
      proof.run(REQUESTED_BY);
    }
  }
}

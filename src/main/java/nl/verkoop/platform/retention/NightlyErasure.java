package nl.verkoop.platform.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import nl.verkoop.platform.database.StartRefused;
import nl.verkoop.shared.Erasure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Every night at three o'clock UTC, takes people out of the documents that were kept long enough. A
 * year is kept as a whole: the time is counted from its end, as the law counts it. Several nodes
 * may do so in the same night; what one has done the other does not find.
 */
@Component
class NightlyErasure {

  private static final Logger LOG = LoggerFactory.getLogger(NightlyErasure.class);
  private static final int AT_ONCE = 500;

  /** Five years, and one day for leap years: sooner, the archive's trigger lets no file go. */
  private static final int SHORTEST_DAYS = 1827;

  private final List<Erasure> erasures;
  private final Duration kept;
  private final Clock clock;

  NightlyErasure(
      List<Erasure> erasures, @Value("${verkoop.keep-documents}") Duration kept, Clock clock) {
    if (kept.toDays() < SHORTEST_DAYS) {
      throw new StartRefused(
          "verkoop.keep-documents is %d days; documents are kept for five years at least: %dd"
              .formatted(kept.toDays(), SHORTEST_DAYS));
    }
    this.erasures = erasures;
    this.kept = kept;
    this.clock = clock;
  }

  /** What fails tonight, as where somebody holds a document for too long, is done tomorrow. */
  @Scheduled(cron = "0 0 3 * * *", zone = "UTC")
  void atNight() {
    for (var erasure : erasures) {
      try {
        eraseAll(erasure);
      } catch (DataAccessException | TransactionException e) {
        LOG.warn("Not all documents that were kept long enough could be erased tonight", e);
      }
    }
  }

  private void eraseAll(Erasure erasure) {
    var before = LocalDate.now(clock).minusDays(kept.toDays()).withDayOfYear(1);
    var erased = 0;
    for (var some = AT_ONCE; some == AT_ONCE; erased += some) {
      some = erasure.erase(before, AT_ONCE);
    }
    if (erased > 0) {
      LOG.info(
          "{} erased what {} documents from before {} said of people",
          erasure.getClass().getSimpleName(),
          erased,
          before);
    }
  }
}

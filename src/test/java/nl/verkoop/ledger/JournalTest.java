package nl.verkoop.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.verkoop.IntegrationTest;
import nl.verkoop.ledger.Posting.Kind;
import nl.verkoop.ledger.PostingResult.AlreadyPosted;
import nl.verkoop.ledger.PostingResult.PeriodClosed;
import nl.verkoop.ledger.PostingResult.Posted;
import nl.verkoop.shared.Euro;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A fact is entered once, whatever happens afterwards; nothing of these tests stays. */
class JournalTest extends IntegrationTest {

  @Autowired private Journal journal;
  @Autowired private PlatformTransactionManager transactions;

  private void andUndo(Runnable work) {
    new TransactionTemplate(transactions)
        .executeWithoutResult(
            status -> {
              work.run();
              status.setRollbackOnly();
            });
  }

  private Posting posting(String source, String amount) {
    var money = Euro.of(amount);
    return new Posting(
        source,
        new Kind("TEST"),
        today(),
        "T1",
        List.of(Posting.debit("1300", money, "x"), Posting.credit("8000", money, "x")),
        List.of());
  }

  private void closeThePeriod() {
    jdbc.sql("update fiscal_period set closed = true where ? between starts_on and ends_on")
        .param(today())
        .update();
  }

  @Test
  void theSamePostingIsFoundAlthoughItsPeriodWasClosedMeanwhile() {
    andUndo(
        () -> {
          var first = (Posted) journal.post(posting("test:same", "1.00"));
          assertThat(journal.post(posting("test:same", "1.00")))
              .isEqualTo(new AlreadyPosted(first.registerNo(), "T1"));
          closeThePeriod();
          assertThat(journal.post(posting("test:same", "1.00")))
              .isEqualTo(new AlreadyPosted(first.registerNo(), "T1"));
          assertThat(journal.post(posting("test:other", "1.00")))
              .isEqualTo(new PeriodClosed(today()));
        });
  }

  @Test
  void theSameSourceWithAnotherContentNamesBoth() {
    andUndo(
        () -> {
          journal.post(posting("test:content", "1.00"));
          assertThatThrownBy(() -> journal.post(posting("test:content", "2.00")))
              .isInstanceOf(IllegalStateException.class)
              .hasMessageContaining("test:content was posted before")
              .hasMessageContaining("with another content than document T1");
          closeThePeriod();
          assertThatThrownBy(() -> journal.post(posting("test:content", "2.00")))
              .isInstanceOf(IllegalStateException.class);
        });
  }
}

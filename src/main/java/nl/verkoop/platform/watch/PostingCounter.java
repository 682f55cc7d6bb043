package nl.verkoop.platform.watch;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import nl.verkoop.ledger.Posting;
import nl.verkoop.ledger.PostingEntered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts the postings of this node by kind, once they are committed. */
@Component
final class PostingCounter {

  private final MeterRegistry meters;

  PostingCounter(MeterRegistry meters, List<Posting.Source> sources) {
    this.meters = meters;
    sources.forEach(source -> counter(source.kind()));
  }

  @TransactionalEventListener
  public void posted(PostingEntered posting) {
    counter(posting.kind()).increment();
  }

  private Counter counter(Posting.Kind kind) {
    return meters.counter("verkoop.postings", "kind", kind.name());
  }
}

package nl.verkoop.mail;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts mails for those who watch over the running program. */
@Component
final class OutboxMetrics {

  private static final List<MailStatus> UNFINISHED =
      List.of(MailStatus.QUEUED, MailStatus.SENDING, MailStatus.FAILED);

  private final MeterRegistry meters;

  OutboxMetrics(MeterRegistry meters, OutboxStore store) {
    this.meters = meters;
    for (var status : UNFINISHED) {
      Gauge.builder("verkoop.mail.outbox", store, source -> source.count(status))
          .description("Mails in the outbox that are not sent")
          .tag("status", status.name())
          .register(meters);
    }
    List.of(MailStatus.SENT, MailStatus.QUEUED, MailStatus.FAILED).forEach(this::counter);
  }

  /** Notes one attempt by where it left the mail: sent, queued again, or failed for good. */
  void count(MailStatus status) {
    counter(status).increment();
  }

  private Counter counter(MailStatus status) {
    return meters.counter("verkoop.mail.attempts", "result", status.name());
  }
}

package nl.verkoop.mail;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import nl.verkoop.documents.Labels;

/** One mail of the outbox as the API shows it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record OutboxView(
    long id,
    @Schema(description = "What makes this mail unique", example = "order-confirmation:SO-1001")
        String key,
    @Schema(example = "order-confirmation") String kind,
    @Schema(example = "SO-1001") String document,
    @Schema(description = "Who gets it: the number of the customer's card", example = "K1017")
        String customerNo,
    String customerName,
    String recipient,
    MailStatus status,
    int attempts,
    @Schema(description = "When the next attempt is due, for a queued mail") Instant nextAttempt,
    @Schema(description = "What went wrong, in the reader's language") String problem,
    @Schema(description = "What the mail server said last") String serverAnswer,
    Instant createdAt,
    Instant sentAt,
    @Schema(description = "Fingerprint of the file that was sent") String sha256,
    String causedBy,
    String processInstanceId) {

  static OutboxView of(OutboxEntry entry, Labels.In labels) {
    return new OutboxView(
        entry.id(),
        entry.key(),
        entry.document().kind().slug(),
        entry.document().number(),
        filledOrNull(entry.addressee().no()),
        filledOrNull(entry.addressee().name()),
        entry.recipient(),
        entry.status(),
        entry.attempts(),
        entry.times().nextAttempt().orElse(null),
        entry.problem().map(problem -> labels.text("problem." + problem)).orElse(null),
        filledOrNull(entry.serverAnswer()),
        entry.times().created(),
        entry.times().sent().orElse(null),
        filledOrNull(entry.sha256()),
        filledOrNull(entry.cause().user()),
        filledOrNull(entry.cause().processInstanceId()));
  }

  private static String filledOrNull(String text) {
    return text.isEmpty() ? null : text;
  }
}

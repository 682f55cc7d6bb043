package nl.verkoop.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.verkoop.documents.Labels;
import nl.verkoop.mail.OutboxRetry.AddressInvalid;
import nl.verkoop.mail.OutboxRetry.NotFound;
import nl.verkoop.mail.OutboxRetry.NotWaiting;
import nl.verkoop.mail.OutboxRetry.Queued;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows which mails wait, left or failed, and lets people send them again. */
@RestController
@MayCall
@RequestMapping("/api/outbox")
@Tag(name = "Outbox", description = "Mails with documents: what waits, what left, what failed")
class OutboxController {

  private static final int MOST = 500;

  private final OutboxStore store;
  private final MailOutbox outbox;
  private final Labels labels;

  OutboxController(OutboxStore store, MailOutbox outbox, Labels labels) {
    this.store = store;
    this.outbox = outbox;
    this.labels = labels;
  }

  @GetMapping
  @Operation(
      summary = "Mails of the outbox, newest first, optionally of one status or some documents")
  List<OutboxView> list(
      @RequestParam Optional<MailStatus> status,
      @Parameter(description = "Document numbers; may be given several times", example = "VO001002")
          @RequestParam(defaultValue = "")
          List<String> document,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "100") int limit,
      Locale locale) {
    var texts = labels.in(locale);
    return store.list(status, document, RowLimit.of(limit, MOST)).stream()
        .map(entry -> OutboxView.of(entry, texts))
        .toList();
  }

  /** How many mails wait, are being sent, left, and failed. */
  record Counts(long queued, long sending, long sent, long failed) {}

  @GetMapping("/counts")
  @Operation(summary = "How many mails are in each state")
  Counts counts() {
    var counts = store.counts();
    return new Counts(
        counts.getOrDefault(MailStatus.QUEUED, 0L),
        counts.getOrDefault(MailStatus.SENDING, 0L),
        counts.getOrDefault(MailStatus.SENT, 0L),
        counts.getOrDefault(MailStatus.FAILED, 0L));
  }

  @PostMapping("/{id}/retry")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(
      summary = "Send a failed or waiting mail again now, to another address if one is given")
  OutboxView retry(
      @PathVariable long id, @RequestBody(required = false) Retry request, Locale locale) {
    var result = outbox.retry(id, request == null ? "" : request.recipientOrEmpty());
    if (result instanceof Queued queued) {
      return OutboxView.of(queued.entry(), labels.in(locale));
    }
    throw new RefusedException(List.of(refusal(result)));
  }

  private static Refusal refusal(OutboxRetry result) {
    if (result instanceof NotFound missing) {
      return Refusal.unknown("id", "mail-unknown", String.valueOf(missing.id()));
    }
    if (result instanceof AddressInvalid invalid) {
      return invalid.problem() == MailProblem.NO_ADDRESS
          ? Refusal.of("recipient", "mail-address-missing")
          : Refusal.of("recipient", "mail-address-invalid");
    }
    return ((NotWaiting) result).status() == MailStatus.SENT
        ? Refusal.conflict("status", "mail-sent-already")
        : Refusal.conflict("status", "mail-being-sent");
  }

  /** Asks for another attempt. */
  record Retry(
      @Schema(
              description = "A new address; left out: the old one",
              example = "inkoop@klant.example")
          String recipient) {

    String recipientOrEmpty() {
      return recipient == null ? "" : recipient;
    }
  }
}

package nl.verkoop.mail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.documents.DocumentKind;
import nl.verkoop.documents.DocumentSources;
import nl.verkoop.documents.Labels;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
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
  private final DocumentSources sources;
  private final MessageSource messages;

  OutboxController(
      OutboxStore store,
      MailOutbox outbox,
      Labels labels,
      DocumentSources sources,
      MessageSource messages) {
    this.sources = sources;
    this.messages = messages;
    this.store = store;
    this.outbox = outbox;
    this.labels = labels;
  }

  @GetMapping
  @Operation(summary = "Mails of the outbox, newest first, narrowed as asked; at most 500")
  List<OutboxView> list(@ParameterObject OutboxFilter filter, Authentication login, Locale locale) {
    var texts = labels.in(locale);
    return store.list(filter, readable(login)).stream()
        .map(entry -> OutboxView.of(entry, texts))
        .toList();
  }

  /** How many mails wait, are being sent, left, and failed. */
  record Counts(long queued, long sending, long sent, long failed) {}

  @GetMapping("/counts")
  @Operation(summary = "How many mails are in each state, of those that the list is narrowed to")
  Counts counts(@ParameterObject OutboxFilter filter, Authentication login) {
    var counts = store.counts(filter.inAnyState(), readable(login));
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
      @PathVariable long id,
      @RequestBody(required = false) Retry request,
      Authentication login,
      Locale locale) {
    var recipient = request == null ? "" : textOrEmpty(request.recipient());
    var result = outbox.retry(id, recipient, sender(login));
    if (result instanceof OutboxRetry.Refused refused) {
      throw new RefusedException(List.of(refused.reason()));
    }
    return OutboxView.of(store.find(id).orElseThrow(), labels.in(locale));
  }

  @PostMapping("/send")
  @MayCall({Role.SALES, Role.SALESMANAGER, Role.ACCOUNTING, Role.FINANCEMANAGER, Role.ADMIN})
  @Operation(
      summary = "Send many mails again now",
      description =
          """
          Each for itself: what waits or failed is tried again, what was sent goes out once more with
          the same document. To the given address, which is refused for mails of several customers, else
          to the one on the customer's card, else to the one it had. Answers how many were queued and which were not, with the reason.\
          """)
  Sent send(@RequestBody Send request, Authentication login, Locale locale) {
    var ids = request.ids() == null ? List.<Long>of() : request.ids().stream().distinct().toList();
    if (ids.isEmpty() || ids.size() > MOST) {
      throw new RefusedException(List.of(Refusal.of("ids", "mails-to-send", MOST)));
    }
    var results = outbox.sendAgain(ids, textOrEmpty(request.recipient()), sender(login));
    if (ids.size() == 1 && results.get(0) instanceof OutboxRetry.Refused only) {
      throw new RefusedException(List.of(only.reason()));
    }
    var refused =
        results.stream()
            .flatMap(each -> each instanceof OutboxRetry.Refused not ? Stream.of(not) : Stream.of())
            .map(not -> new NotSent(not.id(), not.reason().text(messages, locale)))
            .toList();
    return new Sent(results.size() - refused.size(), refused);
  }

  /** Mails to send again. */
  record Send(
      @Schema(description = "Their ids; at most 500") List<Long> ids,
      @Schema(
              description = "Left out: what stands on each customer's card now",
              example = "inkoop@klant.example")
          String recipient) {}

  /** How many were queued, and which were not. */
  record Sent(int queued, List<NotSent> refused) {}

  /** A mail that was not queued, and why, in the reader's language. */
  record NotSent(long id, String reason) {}

  private MailOutbox.Sender sender(Authentication login) {
    return new MailOutbox.Sender(login.getName(), readable(login));
  }

  /** Who may not read a document does not read of its mails either. */
  private Set<DocumentKind> readable(Authentication login) {
    return sources.readableBy(Logins.groups(login));
  }

  private static String textOrEmpty(String text) {
    return text == null ? "" : text;
  }

  /** Asks for another attempt. */
  record Retry(
      @Schema(
              description = "A new address; left out: the old one",
              example = "inkoop@klant.example")
          String recipient) {}
}

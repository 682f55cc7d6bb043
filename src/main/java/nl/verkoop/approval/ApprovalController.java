package nl.verkoop.approval;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.verkoop.approval.Approvals.Decider;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.shared.Logins;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Multiline;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.RowLimit;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows what waits for approval and what was decided, and lets programs and pages decide. */
@RestController
@MayCall
class ApprovalController {

  private static final String CHAPTER = "Approvals";
  private static final String ORDERS = "Sales orders";
  private static final String WHO_MAY_NOT =
      "Refuses the requester himself, whoever is not in the approver group, whoever decided on it "
          + "already, and an amount above the approver's limit (422).";

  /** What the addresses of orders are about. */
  private static final String ORDER = "SALES_ORDER";

  private final ApprovalSubjects subjects;
  private final ApprovalEntries entries;
  private final ApprovalTasks tasks;
  private final People names;
  private final MessageSource messages;
  private final WhoMayApprove whoMay;
  private final CompanyCurrency currency;

  ApprovalController(
      ApprovalSubjects subjects,
      ApprovalEntries entries,
      ApprovalTasks tasks,
      People names,
      MessageSource messages,
      WhoMayApprove whoMay,
      CompanyCurrency currency) {
    this.subjects = subjects;
    this.entries = entries;
    this.tasks = tasks;
    this.names = names;
    this.messages = messages;
    this.whoMay = whoMay;
    this.currency = currency;
  }

  /** A request and what was decided on it, with the names that people had then. */
  record ApprovalView(
      String requestedBy,
      Instant requestedAt,
      String approverGroup,
      BigDecimal amount,
      @Schema(description = "The code of the first reason") String reason,
      @Schema(description = "The codes of all reasons") List<String> reasons,
      @Schema(description = "The reasons in words") String reasonText,
      String status,
      String decidedBy,
      Instant decidedAt,
      String comment,
      @Schema(description = "Where nobody may approve it as limits are now: who can change that")
          String warning) {}

  /** A request that nobody decided on yet, and what it is about. */
  record WaitingView(
      String documentNo,
      @Schema(description = "What the document is", example = ORDER) String kind,
      String currency,
      @Schema(description = "Whether you may decide; to approve, your limit must be high enough")
          boolean mayDecide,
      @JsonUnwrapped ApprovalView asked) {}

  /** The decision; a rejection and a return need a comment. */
  record Decision(ApprovalOutcome outcome, @Multiline String comment) {}

  @GetMapping("/api/approvals")
  @Tag(name = CHAPTER, description = "What waits for approval, and what was decided")
  @Operation(
      summary = "What waits for a decision, oldest first",
      description =
          "With mine, of the oldest that wait for your groups: what you wrote or answered yourself is "
              + "left out, so there may be fewer than the limit.")
  List<WaitingView> waiting(
      @Parameter(description = "Only what you may decide yourself")
          @RequestParam(defaultValue = "false")
          boolean mine,
      @Parameter(description = "At most 500") @RequestParam(defaultValue = "100") int limit,
      Authentication login,
      Locale locale) {
    var reader = new Decider(login.getName(), Set.copyOf(Logins.groups(login)));
    var most = RowLimit.of(limit, 500);
    var all = entries.waiting(Optional.of(reader).filter(each -> mine), most);
    var words = new Words(all, locale);
    return subjects.rounds(all).stream()
        .filter(round -> subjects.mayRead(round.subject(), reader.groups()))
        .flatMap(round -> round.open().stream().map(entry -> words.waiting(entry, round, reader)))
        .filter(each -> !mine || each.mayDecide())
        .limit(most)
        .toList();
  }

  @GetMapping("/api/approvals/{documentNo}")
  @Tag(name = CHAPTER)
  @Operation(summary = "Every approval asked for the document, oldest first")
  List<ApprovalView> approvals(
      @PathVariable String documentNo, Authentication login, Locale locale) {
    var document = document(documentNo);
    if (!subjects.mayRead(document, Logins.groups(login))) {
      throw refused(Refusal.forbidden("", "forbidden"));
    }
    return approvals(document, locale);
  }

  @GetMapping("/api/sales-orders/{no}/approvals")
  @Tag(name = ORDERS)
  @Operation(summary = "Every approval asked for the order, oldest first")
  List<ApprovalView> approvalsOfOrder(@PathVariable String no, Locale locale) {
    return approvals(order(no), locale);
  }

  @PostMapping("/api/approvals/{documentNo}/decision")
  @MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Tag(name = CHAPTER)
  @Operation(summary = "Approves, rejects or returns a document", description = WHO_MAY_NOT)
  void decide(@PathVariable String documentNo, @RequestBody Decision decision) {
    decide(document(documentNo), decision);
  }

  @PostMapping("/api/sales-orders/{no}/decision")
  @MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Tag(name = ORDERS)
  @Operation(summary = "Approves, rejects or returns an order", description = WHO_MAY_NOT)
  void decideOnOrder(@PathVariable String no, @RequestBody Decision decision) {
    decide(order(no), decision);
  }

  private ApprovalSubject document(String no) {
    return subjects
        .find(no)
        .orElseThrow(() -> refused(Refusal.unknown("documentNo", "document-unknown", no)));
  }

  private ApprovalSubject order(String no) {
    return subjects
        .find(no)
        .filter(each -> each.kind().equals(ORDER))
        .orElseThrow(() -> refused(Refusal.unknown("no", "order-unknown", no)));
  }

  private static RefusedException refused(Refusal refusal) {
    return new RefusedException(List.of(refusal));
  }

  private void decide(ApprovalSubject subject, Decision decision) {
    RefusedException.throwIfAny(missing(decision));
    var comment = decision.comment() == null ? "" : decision.comment();
    tasks.decide(subject.no(), decision.outcome(), comment);
  }

  /** What the engine would not even pass on; everything else is refused by whoever records it. */
  private static List<Refusal> missing(Decision decision) {
    if (decision.outcome() == null) {
      return List.of(Refusal.of("outcome", "decision-missing"));
    }
    return decision.comment() != null && decision.comment().length() > Approvals.LONGEST_COMMENT
        ? List.of(Refusal.of("comment", "too-long", Approvals.LONGEST_COMMENT))
        : List.of();
  }

  private List<ApprovalView> approvals(ApprovalSubject subject, Locale locale) {
    var all = entries.of(subject.no());
    var round = ApprovalRound.last(subject, all);
    var words = new Words(all, locale);
    return all.stream().map(entry -> words.view(entry, round)).toList();
  }

  /** Says requests in the reader's words; what many of them need is read once. */
  private final class Words {

    private final WhoMayApprove.AsOfNow now = whoMay.asOfNow();
    private final People.Names people;
    private final Locale locale;

    Words(List<ApprovalEntry> all, Locale locale) {
      this.people =
          names.among(
              all.stream().flatMap(entry -> Stream.of(entry.requestedBy(), entry.decidedBy())));
      this.locale = locale;
    }

    WaitingView waiting(ApprovalEntry entry, ApprovalRound round, Decider reader) {
      return new WaitingView(
          entry.documentNo(),
          round.subject().kind(),
          currency.code(),
          reader.groups().contains(entry.approverGroup())
              && DecisionRule.againstDeciding(round, reader).isEmpty(),
          view(entry, round));
    }

    private String reasonText(ApprovalEntry entry) {
      return entry.reasons().stream()
          .map(code -> messages.getMessage("approval.reason." + code, null, code, locale))
          .collect(joining(" "));
    }

    ApprovalView view(ApprovalEntry entry, ApprovalRound round) {
      return new ApprovalView(
          people.at(entry.requestedBy(), entry.requestedAt()),
          entry.requestedAt(),
          entry.approverGroup(),
          entry.amount(),
          entry.reasons().get(0),
          entry.reasons(),
          reasonText(entry),
          entry.status().name(),
          people.at(entry.decidedBy(), entry.decidedAt()),
          entry.decidedAt(),
          entry.comment(),
          entry.isOpen() ? now.warning(entry, round, locale).orElse("") : "");
    }
  }
}

package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalOutcome;
import nl.verkoop.approval.ApprovalTasks;
import nl.verkoop.approval.Approvals;
import nl.verkoop.approval.WhoMayApprove;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.Multiline;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets programs and pages decide on what waits for approval, and shows what was decided. */
@RestController
@MayCall
@RequestMapping("/api/sales-orders/{no}")
@Tag(name = "Sales orders")
class ApprovalController {

  private final Approvals approvals;
  private final ApprovalTasks tasks;
  private final People names;
  private final MessageSource messages;
  private final SalesOrders orders;
  private final WhoMayApprove whoMay;

  ApprovalController(
      Approvals approvals,
      ApprovalTasks tasks,
      People names,
      MessageSource messages,
      SalesOrders orders,
      WhoMayApprove whoMay) {
    this.whoMay = whoMay;
    this.orders = orders;
    this.approvals = approvals;
    this.tasks = tasks;
    this.names = names;
    this.messages = messages;
  }

  /** A request and what was decided on it, with the names that people had then; amount in euro. */
  record ApprovalView(
      String requestedBy,
      Instant requestedAt,
      String approverGroup,
      BigDecimal amount,
      String reason,
      @Schema(description = "The reason in words") String reasonText,
      String status,
      String decidedBy,
      Instant decidedAt,
      String comment,
      @Schema(description = "Where nobody may approve it as limits are now: who can change that")
          String warning) {}

  /** The decision; a rejection and a return need a comment. */
  record Decision(ApprovalOutcome outcome, @Multiline String comment) {}

  @PostMapping("/decision")
  @MayCall({Role.SALESMANAGER, Role.FINANCEMANAGER})
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(
      summary = "Approves, rejects or returns an order",
      description =
          "Refuses the requester himself, whoever is not in the approver group, and an amount above the "
              + "approver's limit (422).")
  void decide(@PathVariable String no, @RequestBody Decision decision) {
    RefusedException.throwIfAny(orders.unknown(no));
    RefusedException.throwIfAny(missing(decision));
    tasks.decide(no, decision.outcome(), decision.comment() == null ? "" : decision.comment());
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

  @GetMapping("/approvals")
  @Operation(summary = "Every approval asked for the order, oldest first")
  List<ApprovalView> approvals(@PathVariable String no, Locale locale) {
    RefusedException.throwIfAny(orders.unknown(no));
    var entries = approvals.of(no);
    var people =
        names.among(
            Stream.concat(
                entries.stream().map(ApprovalEntry::requestedBy),
                entries.stream().map(ApprovalEntry::decidedBy)));
    return entries.stream()
        .map(entry -> view(entry, people, warning(entry, locale), locale))
        .toList();
  }

  private String warning(ApprovalEntry entry, Locale locale) {
    return entry.isOpen()
        ? whoMay.warning(entry, orders.header(entry.documentNo())::isWrittenBy, locale).orElse("")
        : "";
  }

  private ApprovalView view(
      ApprovalEntry entry, People.Names people, String warning, Locale locale) {
    var reason = "approval.reason." + entry.reason();
    return new ApprovalView(
        people.at(entry.requestedBy(), entry.requestedAt()),
        entry.requestedAt(),
        entry.approverGroup(),
        entry.amount(),
        entry.reason(),
        messages.getMessage(reason, null, entry.reason(), locale),
        entry.status().name(),
        people.at(entry.decidedBy(), entry.decidedAt()),
        entry.decidedAt(),
        entry.comment(),
        warning);
  }
}

package nl.verkoop.party;

import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.approval.ApprovalLimits;
import nl.verkoop.approval.Approvals;
import nl.verkoop.ledger.Cause;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands raises of credit limits to whoever approves them, and takes them back (feature A-47). */
@Component
class AskedLimits {

  private final Customers customers;
  private final CreditLimitRaises raises;
  private final Approvals approvals;
  private final ApprovalLimits approvers;
  private final CreditLimitTasks tasks;
  private final Cause.Provider causes;

  AskedLimits(
      Customers customers,
      CreditLimitRaises raises,
      Approvals approvals,
      ApprovalLimits approvers,
      CreditLimitTasks tasks,
      Cause.Provider causes) {
    this.customers = customers;
    this.raises = raises;
    this.approvals = approvals;
    this.approvers = approvers;
    this.tasks = tasks;
    this.causes = causes;
  }

  /** Whether the limit of a new card is one that its writer may approve of others. */
  boolean mayGrant(CustomerCard card) {
    var granted = CreditLimitRaises.granted(card.billToNo(), card.creditLimit());
    return granted.signum() == 0 || approvers.of(causes.current().user()).suffices(granted);
  }

  /** What keeps the limits of a file or a form as they are. */
  HeldLimits held() {
    return raises.held(causes.current().user());
  }

  /**
   * Asks for what was held, and no more for what it overtook; customers are locked by number,
   * before any number is given out.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void ask(HeldLimits held) {
    var user = causes.current().user();
    Stream.concat(
            held.wanted().stream().map(HeldLimits.Wanted::customerNo),
            held.overtaken().stream().map(HeldLimits.Waiting::customerNo))
        .distinct()
        .sorted()
        .forEach(customers::lock);
    held.overtaken().forEach(each -> RefusedException.throwIfAny(end(each.no())));
    held.wanted().forEach(each -> tasks.start(raises.begin(each, user)));
  }

  /**
   * Takes a raise back. Refused: one that nobody asked for, that of somebody else, and one that
   * somebody decided on already.
   */
  @Transactional
  List<Refusal> withdraw(String no) {
    var raise = raises.raise(no);
    if (raise.isEmpty()) {
      return List.of(Refusal.unknown("no", "raise-unknown", no));
    }
    if (!raise.get().askedBy().equals(causes.current().user())) {
      return List.of(Refusal.forbidden("no", "raise-of-another", no));
    }
    return end(no);
  }

  private List<Refusal> end(String no) {
    var refusals = raises.withdraw(no);
    if (refusals.isEmpty()) {
      approvals.withdraw(no);
      tasks.withdrawn(no);
    }
    return refusals;
  }
}

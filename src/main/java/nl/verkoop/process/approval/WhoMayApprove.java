package nl.verkoop.process.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.verkoop.approval.ApprovalEntry;
import nl.verkoop.approval.ApprovalLimits;
import nl.verkoop.approval.Approvals;
import nl.verkoop.process.FullNames;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says who may approve what somebody asks for, and, where nobody may, who can change that: known
 * when it is asked, and not after three managers were refused.
 */
@Component
public class WhoMayApprove {

  private final Approvals approvals;
  private final FullNames names;
  private final MessageSource messages;

  WhoMayApprove(Approvals approvals, FullNames names, MessageSource messages) {
    this.approvals = approvals;
    this.names = names;
    this.messages = messages;
  }

  /** The names of those in the approver group who may approve it as things are now. */
  private List<String> names(ApprovalEntry asked, SalesOrder.Header order) {
    var group = asked.approverGroup();
    var members = names.ofMembers(List.of(group));
    var people =
        members.keySet().stream()
            .map(user -> new Approvals.Decider(user, Set.of(group), order.isWrittenBy(user)))
            .toList();
    return approvals.ableToApprove(asked, people).stream().map(members::get).toList();
  }

  /** For somebody who may not approve it: who may, or else who can change that. */
  Refusal instead(ApprovalEntry asked, SalesOrder.Header order) {
    var able = names(asked, order);
    return able.isEmpty()
        ? Refusal.of("decision", "approval-by-nobody", settersOfLimits())
        : Refusal.of("decision", "approval-by-others", String.join(", ", able));
  }

  /** In words, for whoever may do nothing but wait; empty while somebody may approve it. */
  public Optional<String> warning(ApprovalEntry asked, SalesOrder.Header order, Locale reader) {
    if (!names(asked, order).isEmpty()) {
      return Optional.empty();
    }
    var amount = TaskFacts.amount(Money.euro(asked.amount()), reader);
    var arguments = new Object[] {amount, settersOfLimits()};
    return Optional.of(messages.getMessage("approval.nobody", arguments, reader));
  }

  /** Everybody who can set the limit of somebody else. */
  private String settersOfLimits() {
    return String.join(", ", names.ofMembers(ApprovalLimits.SET_BY).values());
  }
}

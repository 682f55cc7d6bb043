package nl.verkoop.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.Role;
import nl.verkoop.shared.Written;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says who may approve what somebody asks for, and, where nobody may, who can change that: known
 * when it is asked, and not after three managers were refused.
 */
@Component
public class WhoMayApprove {

  /** Those who may call what sets a limit. */
  private static final List<String> SETTERS =
      Role.ids(ApprovalLimitController.class.getAnnotation(MayCall.class).value());

  private final Approvals approvals;
  private final People names;
  private final MessageSource messages;
  private final CompanyCurrency currency;

  WhoMayApprove(
      Approvals approvals, People names, MessageSource messages, CompanyCurrency currency) {
    this.currency = currency;
    this.approvals = approvals;
    this.names = names;
    this.messages = messages;
  }

  /** The names of those in the approver group who may approve it as things are now. */
  private List<String> names(ApprovalEntry asked, Predicate<String> isAuthor) {
    var group = asked.approverGroup();
    var members = names.ofMembers(List.of(group));
    var people =
        members.keySet().stream()
            .map(user -> new Approvals.Decider(user, Set.of(group), isAuthor.test(user)))
            .toList();
    return approvals.ableToApprove(asked, people).stream().map(members::get).toList();
  }

  /** For somebody who may not approve it: who may, or else who can change that. */
  public Refusal instead(ApprovalEntry asked, Predicate<String> isAuthor) {
    var able = names(asked, isAuthor);
    return able.isEmpty()
        ? Refusal.of("decision", "approval-by-nobody", settersOfLimits())
        : Refusal.of("decision", "approval-by-others", String.join(", ", able));
  }

  /** In words, for whoever may do nothing but wait; empty while somebody may approve it. */
  public Optional<String> warning(ApprovalEntry asked, Predicate<String> isAuthor, Locale reader) {
    if (!names(asked, isAuthor).isEmpty()) {
      return Optional.empty();
    }
    var amount = Written.amount(currency.of(asked.amount()), reader);
    var arguments = new Object[] {amount, settersOfLimits()};
    return Optional.of(messages.getMessage("approval.nobody", arguments, reader));
  }

  /** Everybody who can set the limit of somebody else. */
  private String settersOfLimits() {
    return String.join(", ", names.ofMembers(SETTERS).values());
  }
}

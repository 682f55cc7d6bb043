package nl.verkoop.approval;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.approval.ApprovalLimits.Limit;
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

  private final ApprovalLimits limits;
  private final People names;
  private final MessageSource messages;
  private final CompanyCurrency currency;

  WhoMayApprove(
      ApprovalLimits limits, People names, MessageSource messages, CompanyCurrency currency) {
    this.currency = currency;
    this.limits = limits;
    this.names = names;
    this.messages = messages;
  }

  /** Looks at limits and groups as they are now, once for however many requests. */
  public AsOfNow asOfNow() {
    return new AsOfNow();
  }

  /** Who may approve what, by limits and groups that were read once. */
  public final class AsOfNow {

    private final Map<List<String>, Map<String, String>> members = new HashMap<>();
    private Map<String, Limit> set;

    private AsOfNow() {}

    /** For somebody who may not approve it: who may, or else who can change that. */
    Refusal instead(ApprovalEntry asked, ApprovalRound round) {
      var able = able(asked, round);
      return able.isEmpty()
          ? Refusal.of("decision", "approval-by-nobody", settersOfLimits())
          : Refusal.of("decision", "approval-by-others", String.join(", ", able));
    }

    /** For somebody who asks for what only he himself could approve: who decides, and why not. */
    Refusal byNobodyElse(String field, ApprovalEntry asked) {
      var group = String.join(", ", members(List.of(asked.approverGroup())).values());
      return Refusal.of(field, "approval-by-nobody-else", group, settersOfLimits());
    }

    /** Whether anybody of the group may approve it. */
    boolean canBeApproved(ApprovalEntry asked, ApprovalRound round) {
      return !able(asked, round).isEmpty();
    }

    /** In words, for whoever may do nothing but wait; empty while somebody may approve it. */
    public Optional<String> warning(ApprovalEntry asked, ApprovalRound round, Locale reader) {
      if (canBeApproved(asked, round)) {
        return Optional.empty();
      }
      var amount = Written.amount(currency.of(asked.amount()), reader);
      var arguments = new Object[] {amount, settersOfLimits()};
      return Optional.of(messages.getMessage("approval.nobody", arguments, reader));
    }

    /** The names of those in the approver group who may approve it (posting rules 3.1, 3.2). */
    private List<String> able(ApprovalEntry asked, ApprovalRound round) {
      set = set == null ? limits.all() : set;
      var people = members(List.of(asked.approverGroup()));
      return people.keySet().stream()
          .filter(user -> !round.isOwnOf(user) && !round.isAnsweredBy(user))
          .filter(user -> set.getOrDefault(user, Limit.nothing(user)).suffices(asked.amount()))
          .map(people::get)
          .toList();
    }

    /** Everybody who can set the limit of somebody else. */
    private String settersOfLimits() {
      return String.join(", ", members(SETTERS).values());
    }

    private Map<String, String> members(List<String> groups) {
      return members.computeIfAbsent(groups, names::ofMembers);
    }
  }
}

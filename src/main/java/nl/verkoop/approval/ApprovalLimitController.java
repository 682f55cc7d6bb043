package nl.verkoop.approval;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.security.Principal;
import java.util.List;
import nl.verkoop.approval.ApprovalLimits.Limit;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.ledger.SetupChanges;
import nl.verkoop.shared.MayCall;
import nl.verkoop.shared.People;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import nl.verkoop.shared.Role;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lets those who answer for the books say who may approve how much. */
@RestController
@MayCall({Role.FINANCEMANAGER, Role.ADMIN})
@RequestMapping("/api/approval-limits")
@Tag(name = "Set-up")
class ApprovalLimitController {

  /** What the decision approval-route can answer. */
  private static final List<String> APPROVER_GROUPS =
      Role.ids(Role.SALESMANAGER, Role.FINANCEMANAGER);

  private final ApprovalLimits limits;
  private final People names;
  private final SetupChanges changes;
  private final CompanyCurrency currency;

  ApprovalLimitController(
      ApprovalLimits limits, People names, SetupChanges changes, CompanyCurrency currency) {
    this.currency = currency;
    this.limits = limits;
    this.names = names;
    this.changes = changes;
  }

  /** Somebody who can be asked to approve, and up to which amount he may. */
  record LimitView(String userId, String userName, BigDecimal amount, boolean unlimited) {}

  /** The new limit; amount and unlimited exclude each other. */
  record NewLimit(
      @Schema(description = "Excluding VAT; 0: nothing, unless unlimited") BigDecimal amount,
      boolean unlimited) {}

  @GetMapping
  @Operation(summary = "Everybody who can be asked to approve, and up to which amount he may")
  List<LimitView> all() {
    var set = limits.all();
    return names.ofMembers(APPROVER_GROUPS).entrySet().stream()
        .map(
            person ->
                view(
                    set.getOrDefault(person.getKey(), Limit.nothing(person.getKey())),
                    person.getValue()))
        .toList();
  }

  private static LimitView view(Limit limit, String name) {
    return new LimitView(limit.userId(), name, limit.amount(), limit.unlimited());
  }

  @PutMapping("/{userId}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Transactional
  @Operation(
      summary = "Sets up to which amount somebody may approve",
      description =
          "Refused (422): somebody who cannot be asked to approve, an amount below 0, an amount together "
              + "with unlimited, and one's own limit. It counts from the next decision on.")
  void set(@PathVariable String userId, @RequestBody NewLimit limit, Principal user) {
    if (!names.ofMembers(APPROVER_GROUPS).containsKey(userId)) {
      throw new RefusedException(List.of(Refusal.of("userId", "not-an-approver", userId)));
    }
    var before = limits.of(userId);
    var after = new Limit(userId, limit.amount(), limit.unlimited());
    RefusedException.throwIfAny(limits.set(after, user.getName()));
    changes.record("approval-limit " + userId, inWords(before), inWords(after));
  }

  private String inWords(Limit limit) {
    return limit.unlimited() ? "unlimited" : currency.of(limit.amount()).toString();
  }
}

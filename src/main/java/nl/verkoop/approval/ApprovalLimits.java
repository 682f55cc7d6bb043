package nl.verkoop.approval;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Up to which amount somebody may approve; who has no limit may approve nothing. */
@Service
public class ApprovalLimits {

  private static final BigDecimal LARGEST = new BigDecimal("99999999999999999.99");

  private final SetLimits limits;

  ApprovalLimits(SetLimits limits) {
    this.limits = limits;
  }

  /**
   * A limit excluding VAT in the company's currency with at most two decimals; 0 without
   * "unlimited" is nothing.
   */
  public record Limit(String userId, BigDecimal amount, boolean unlimited) {

    public static Limit nothing(String userId) {
      return new Limit(userId, BigDecimal.ZERO.setScale(2), false);
    }

    /** Whether so much may be approved (posting rules 3.2). */
    public boolean suffices(BigDecimal asked) {
      return unlimited || amount.signum() > 0 && asked.compareTo(amount) <= 0;
    }

    /** Why this user may not set it (posting rules 3.1). */
    List<Refusal> against(String changedBy) {
      var refusals = new ArrayList<Refusal>();
      if (userId.equals(changedBy)) {
        refusals.add(Refusal.of("amount", "own-limit"));
      }
      var isAmount =
          Optional.ofNullable(amount)
              .filter(each -> each.signum() >= 0 && each.compareTo(LARGEST) <= 0)
              .filter(each -> each.stripTrailingZeros().scale() <= 2);
      if (isAmount.isEmpty()) {
        refusals.add(Refusal.of("amount", "limit-invalid"));
      } else if (unlimited && amount.signum() > 0) {
        refusals.add(Refusal.of("unlimited", "limit-and-unlimited"));
      }
      return refusals;
    }
  }

  /** Every limit that was set, by user. */
  public Map<String, Limit> all() {
    return limits.findAll().stream()
        .map(ApprovalLimit::limit)
        .collect(Collectors.toMap(Limit::userId, Function.identity()));
  }

  public Limit of(String userId) {
    return limits.findById(userId).map(ApprovalLimit::limit).orElseGet(() -> Limit.nothing(userId));
  }

  /**
   * Sets somebody's limit. Refused: an amount below zero or with fractions of a cent, an amount
   * together with "unlimited" (posting rules 3.1), and one's own limit.
   *
   * @param changedBy who sets it
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<Refusal> set(Limit limit, String changedBy) {
    var refusals = limit.against(changedBy);
    if (refusals.isEmpty()) {
      var userId = limit.userId();
      limits.saveAndFlush(
          limits.findById(userId).orElseGet(() -> new ApprovalLimit(userId)).change(limit));
    }
    return refusals;
  }
}

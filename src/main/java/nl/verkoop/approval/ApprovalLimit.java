package nl.verkoop.approval;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import nl.verkoop.approval.ApprovalLimits.Limit;

/**
 * Up to which amount excluding VAT, in the company's currency, somebody may approve, as it was set
 * for him.
 */
@Entity
class ApprovalLimit {

  @Id private String userId;
  private BigDecimal amount;
  private boolean unlimited;

  /** None until it is kept; of two who set it at once the second finds what the first one set. */
  @Version private Integer version;

  protected ApprovalLimit() {}

  ApprovalLimit(String userId) {
    this.userId = userId;
  }

  ApprovalLimit change(Limit limit) {
    amount = limit.amount();
    unlimited = limit.unlimited();
    return this;
  }

  Limit limit() {
    return new Limit(userId, amount, unlimited);
  }
}

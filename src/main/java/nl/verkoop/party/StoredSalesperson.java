package nl.verkoop.party;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;

/** A salesperson as he is kept (feature C-55). */
@Entity
@Table(name = "salesperson")
class StoredSalesperson {

  @Id private String code;
  private String name;
  private String email;
  private String phone;
  private BigDecimal commissionPercent;
  private boolean blocked;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version private Integer version;

  protected StoredSalesperson() {}

  StoredSalesperson(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  Salesperson salesperson() {
    return new Salesperson(code, name, email, phone, commissionPercent.setScale(2), blocked);
  }

  StoredSalesperson write(Salesperson now) {
    name = now.name();
    email = now.email();
    phone = now.phone();
    commissionPercent = now.commissionPercent();
    blocked = now.blocked();
    return this;
  }
}

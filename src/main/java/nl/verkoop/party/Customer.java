package nl.verkoop.party;

import java.math.BigDecimal;

/** A customer as on his card; the credit limit is in euro and 0 means no limit. */
public record Customer(
    String no,
    String name,
    String contact,
    String address,
    String postCode,
    String city,
    String country,
    String email,
    String language,
    String vatRegistrationNo,
    String generalBusinessGroup,
    String vatBusinessGroup,
    String customerPostingGroup,
    String paymentTerms,
    BigDecimal creditLimit,
    Blocked blocked,
    String fulfilmentPolicy) {

  /** What the company no longer does for this customer. */
  public enum Blocked {
    NONE,
    SHIP,
    INVOICE,
    ALL;

    public boolean stopsOrders() {
      return this == ALL;
    }

    public boolean stopsShipping() {
      return this == SHIP || this == ALL;
    }
  }
}

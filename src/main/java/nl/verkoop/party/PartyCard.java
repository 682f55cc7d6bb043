package nl.verkoop.party;

import jakarta.persistence.Embeddable;
import nl.verkoop.shared.Address;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the cards of customers and of vendors have in common; what is not known is empty. */
@Embeddable
record PartyCard(
    String name,
    String contact,
    Address address,
    String region,
    String phone,
    String email,
    @JdbcTypeCode(SqlTypes.CHAR) String language,
    String vatRegistrationNo,
    String paymentTerms) {

  String country() {
    return address.country();
  }

  boolean hasVatNumber() {
    return !vatRegistrationNo.isEmpty();
  }
}

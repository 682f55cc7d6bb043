package nl.verkoop.party;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.verkoop.shared.Address;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Everything that is known of a contact (features K-01 and K-03); what is not known is empty.
 *
 * @param companyNo the company that a person belongs to
 * @param papers what is mailed to him, as {@link ContactPaper} writes it
 * @param customerNo the customer that he is; null for none, so that no two are the same one
 */
@Embeddable
record ContactCard(
    @Enumerated(EnumType.STRING) ContactType type,
    String name,
    String companyNo,
    String jobTitle,
    Address address,
    String phone,
    String email,
    @JdbcTypeCode(SqlTypes.CHAR) String language,
    String salesperson,
    String vatRegistrationNo,
    String chamberOfCommerceNo,
    String papers,
    String customerNo) {

  /** What a contact and the customer that he is say alike, by column. */
  Map<String, String> shared() {
    var cells = new LinkedHashMap<String, String>();
    cells.put("name", name);
    cells.put("street", address.street());
    cells.put("house_no", address.houseNo());
    cells.put("house_no_addition", address.houseNoAddition());
    cells.put("post_code", address.postCode());
    cells.put("city", address.city());
    cells.put("country", address.country());
    cells.put("phone", phone);
    cells.put("salesperson", salesperson);
    cells.put("vat_registration_no", vatRegistrationNo);
    cells.put("chamber_of_commerce_no", chamberOfCommerceNo);
    return cells;
  }

  /** The same, saying what the customer's card says. */
  ContactCard like(CustomerCard customer) {
    return new ContactCard(
        type,
        customer.party().name(),
        companyNo,
        jobTitle,
        customer.party().address(),
        customer.party().phone(),
        email,
        language,
        customer.salesperson(),
        customer.party().vatRegistrationNo(),
        customer.chamberOfCommerceNo(),
        papers,
        customerNo);
  }

  /** The same as this customer; null as none. */
  ContactCard being(String otherCustomerNo) {
    return new ContactCard(
        type,
        name,
        companyNo,
        jobTitle,
        address,
        phone,
        email,
        language,
        salesperson,
        vatRegistrationNo,
        chamberOfCommerceNo,
        papers,
        otherCustomerNo);
  }

  boolean isCompany() {
    return type == ContactType.COMPANY;
  }

  boolean gets(ContactPaper paper) {
    return ContactPaper.read(papers).orElseThrow().contains(paper);
  }
}

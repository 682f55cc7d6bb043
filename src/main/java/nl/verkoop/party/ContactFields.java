package nl.verkoop.party;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;

/** A contact as a form shows him and sends him back; a field that is left out stays as it is. */
record ContactFields(
    @Schema(description = "COMPANY or PERSON; never changes") String type,
    String name,
    @Schema(description = "The company that a person belongs to") String companyNo,
    String jobTitle,
    String street,
    String houseNo,
    String houseNoAddition,
    String postCode,
    String city,
    @Schema(example = "NL") String country,
    String phone,
    String email,
    @Schema(description = "nl or en") String language,
    String salesperson,
    String vatRegistrationNo,
    String chamberOfCommerceNo,
    @Schema(
            description =
                "What is mailed to him of his customer's papers: OFFERS, CONFIRMATIONS, INVOICES",
            example = "OFFERS,CONFIRMATIONS")
        String papers) {

  static ContactFields of(ContactCard card) {
    var address = card.address();
    return new ContactFields(
        card.type().name(),
        card.name(),
        card.companyNo(),
        card.jobTitle(),
        address.street(),
        address.houseNo(),
        address.houseNoAddition(),
        address.postCode(),
        address.city(),
        address.country(),
        card.phone(),
        card.email(),
        card.language(),
        card.salesperson(),
        card.vatRegistrationNo(),
        card.chamberOfCommerceNo(),
        card.papers());
  }

  /** What each field says, by its column; null where it was left out. */
  Map<String, String> cells() {
    return CardFields.cells(this);
  }
}

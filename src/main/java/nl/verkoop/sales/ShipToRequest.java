package nl.verkoop.sales;

import io.swagger.v3.oas.annotations.media.Schema;
import nl.verkoop.documents.Parties;
import nl.verkoop.shared.Address;

/** Where the goods go when not to the customer's own address. */
record ShipToRequest(
    String name,
    String contact,
    @Schema(description = "Street and house number as one line, where they are not in parts")
        String address,
    String street,
    String houseNo,
    String houseNoAddition,
    String postCode,
    String city,
    String country) {

  static ShipToRequest of(Parties.Party goods) {
    var address = goods.address();
    return new ShipToRequest(
        goods.name(),
        goods.contact().isEmpty() ? null : goods.contact(),
        null,
        address.street(),
        address.houseNo(),
        address.houseNoAddition(),
        address.postCode(),
        address.city(),
        address.country());
  }

  Address parts() {
    return new Address(street, houseNo, houseNoAddition, postCode, city, country);
  }

  String line() {
    return address == null ? "" : address.strip();
  }

  Address inParts() {
    return parts().orOf(line());
  }

  Parties.Party asParty() {
    return new Parties.Party("", name, contact == null ? "" : contact, inParts());
  }
}

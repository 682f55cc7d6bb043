package nl.verkoop.party;

import nl.verkoop.documents.Parties;
import nl.verkoop.shared.Address;

/** Where a customer's goods may go beside his own address, by the code that he knows it by. */
public record ShipToAddress(
    String customerNo,
    String code,
    String name,
    String contact,
    String street,
    String houseNo,
    String houseNoAddition,
    String postCode,
    String city,
    String country,
    String shipmentMethod,
    String shippingAgent,
    String shippingService,
    int version) {

  Address address() {
    return new Address(street, houseNo, houseNoAddition, postCode, city, country);
  }

  /** As it stands on a document. */
  public Parties.Party onDocuments() {
    return new Parties.Party("", name, contact, address());
  }
}

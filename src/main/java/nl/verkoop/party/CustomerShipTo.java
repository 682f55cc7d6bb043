package nl.verkoop.party;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verkoop.shared.Address;

/** A ship-to address on a customer's card (feature C-09). */
@Entity
class CustomerShipTo {

  /** Whose it is, and what he calls it. */
  @Embeddable
  record Key(String customerNo, String code) implements Serializable {}

  /** Everything that stands on it. */
  @Embeddable
  record Site(
      String name,
      String contact,
      Address address,
      String shipmentMethod,
      String shippingAgent,
      String shippingService) {

    /** In one line, for whoever wants to know what was changed. */
    String inWords() {
      return Stream.of(
              name,
              contact,
              address.line(),
              (address.postCode() + " " + address.city()).strip(),
              address.country(),
              shipmentMethod,
              shippingAgent,
              shippingService)
          .filter(part -> !part.isEmpty())
          .collect(Collectors.joining(", "));
    }
  }

  /** By what changes of it are known on the customer's card. */
  static final String FIELD = "shipTo";

  private static final int LONGEST = 254;

  @EmbeddedId Key key;
  @Embedded Site site;

  /** None until it is kept; so it is known to be new without being looked for. */
  @Version Integer version;

  protected CustomerShipTo() {}

  CustomerShipTo(Key key, Site site) {
    this.key = key;
    this.site = site;
  }

  /** That it says something else now; null where it is not there. */
  static CustomerChanges.Field change(Key key, Site before, Site after) {
    return new CustomerChanges.Field(
        key.customerNo(), FIELD, inWords(key, before), inWords(key, after));
  }

  private static String inWords(Key key, Site site) {
    var words = site == null ? "" : key.code() + ": " + site.inWords();
    return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
  }
}

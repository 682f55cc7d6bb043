package nl.verkoop.sales;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Where the goods of a document go. */
@Embeddable
class SalesAddress {

  @Column(name = "ship_to_name")
  private String name;

  @Column(name = "ship_to_address")
  private String address;

  @Column(name = "ship_to_post_code")
  private String postCode;

  @Column(name = "ship_to_city")
  private String city;

  @Column(name = "ship_to_country")
  @JdbcTypeCode(SqlTypes.CHAR)
  private String country;

  protected SalesAddress() {}

  static SalesAddress of(DocumentRequest.ShipTo asked) {
    var address = new SalesAddress();
    address.name = asked.name();
    address.address = orEmpty(asked.address());
    address.postCode = orEmpty(asked.postCode());
    address.city = asked.city();
    address.country = asked.country();
    return address;
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}

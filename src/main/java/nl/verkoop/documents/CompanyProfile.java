package nl.verkoop.documents;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The selling company as it stands on its documents. */
@ConfigurationProperties("verkoop.company")
public record CompanyProfile(
    String name,
    List<String> address,
    String chamberOfCommerceNo,
    String vatRegistrationNo,
    String iban,
    String bic,
    String phone,
    String mail,
    String web) {

  public CompanyProfile {
    address = address == null ? List.of() : List.copyOf(address);
  }

  public TradeDocument.Seller seller() {
    return new TradeDocument.Seller(
        name,
        address,
        new TradeDocument.Registration(
            text(chamberOfCommerceNo), text(vatRegistrationNo), text(iban), text(bic)),
        new TradeDocument.Contact(text(phone), text(mail), text(web)));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}

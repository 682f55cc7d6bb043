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
    name = text(name);
    address = address == null ? List.of() : List.copyOf(address);
    chamberOfCommerceNo = text(chamberOfCommerceNo);
    vatRegistrationNo = text(vatRegistrationNo);
    iban = text(iban);
    bic = text(bic);
    phone = text(phone);
    mail = text(mail);
    web = text(web);
  }

  public TradeDocument.Seller seller() {
    return new TradeDocument.Seller(
        name,
        address,
        new TradeDocument.Registration(chamberOfCommerceNo, vatRegistrationNo, iban, bic),
        new TradeDocument.Contact(phone, mail, web));
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }
}

package nl.verkoop.documents;

import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.Address;
import nl.verkoop.shared.PaperLetters;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** The selling company as it stands on its documents. */
@ConfigurationProperties("verkoop.company")
public record CompanyProfile(
    String name,
    Address address,
    String chamberOfCommerceNo,
    String vatRegistrationNo,
    String iban,
    String bic,
    String phone,
    String mail,
    String web) {

  public CompanyProfile {
    name = text(name);
    address = address == null ? new Address("", "", "", "", "", "") : address;
    chamberOfCommerceNo = text(chamberOfCommerceNo);
    vatRegistrationNo = text(vatRegistrationNo);
    iban = text(iban);
    bic = text(bic);
    phone = text(phone);
    mail = text(mail);
    web = text(web);
  }

  /** As printed: the country in both languages, for readers at home and abroad. */
  public TradeDocument.Seller seller() {
    return new TradeDocument.Seller(
        name,
        List.of(
            address.line(),
            address.postCode() + "  " + address.city(),
            countryName("nl") + " / " + countryName("en")),
        new TradeDocument.Registration(chamberOfCommerceNo, vatRegistrationNo, iban, bic),
        new TradeDocument.Contact(phone, mail, web));
  }

  private String countryName(String language) {
    return address.countryName(Locale.forLanguageTag(language));
  }

  private static String text(String value) {
    PaperLetters.missing(value)
        .ifPresent(
            letter -> {
              throw new IllegalArgumentException("verkoop.company: paper has no " + letter);
            });
    return value == null ? "" : value;
  }
}

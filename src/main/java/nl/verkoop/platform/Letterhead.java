package nl.verkoop.platform;

import java.util.Map;
import nl.verkoop.ledger.CompanyCurrency;
import nl.verkoop.platform.database.BeforeMigration;
import nl.verkoop.platform.database.StartRefused;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first letter that goes out must be right, and an invoice says what the law wants said, in a
 * currency that there is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Letterhead implements BeforeMigration {

  /** What must be set, and how an operator sets it. */
  private static final Map<String, String> LETTERHEAD =
      Map.of(
          "verkoop.company.name", "VERKOOP_COMPANY_NAME",
          "verkoop.company.address.street", "VERKOOP_COMPANY_ADDRESS_STREET",
          "verkoop.company.address.post-code", "VERKOOP_COMPANY_ADDRESS_POSTCODE",
          "verkoop.company.address.city", "VERKOOP_COMPANY_ADDRESS_CITY",
          "verkoop.company.address.country", "VERKOOP_COMPANY_ADDRESS_COUNTRY",
          "verkoop.company.chamber-of-commerce-no", "VERKOOP_COMPANY_CHAMBEROFCOMMERCENO",
          "verkoop.company.vat-registration-no", "VERKOOP_COMPANY_VATREGISTRATIONNO",
          "verkoop.company.iban", "VERKOOP_COMPANY_IBAN",
          "verkoop.mail.from", "VERKOOP_MAIL_FROM");

  private final Environment environment;

  Letterhead(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void check(boolean emptyDatabase) {
    var missing =
        LETTERHEAD.entrySet().stream()
            .filter(setting -> environment.getProperty(setting.getKey(), "").isBlank())
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    if (!missing.isEmpty()) {
      throw new StartRefused(
          "The company's letterhead is not complete; set " + String.join(", ", missing) + ".");
    }
    var currency = environment.getProperty("verkoop.company.currency", "");
    if (CompanyCurrency.read(currency).isEmpty()) {
      throw new StartRefused(
          "Books cannot be kept in \"%s\"; set VERKOOP_COMPANY_CURRENCY to the code of a currency with two decimals, such as EUR."
              .formatted(currency));
    }
  }
}

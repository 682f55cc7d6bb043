package nl.verkoop.platform;

import java.util.Map;
import nl.verkoop.platform.access.Access;
import nl.verkoop.platform.company.CompanyTemplate;
import nl.verkoop.platform.database.StartRefused;
import nl.verkoop.platform.demo.DemoCompany;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every start makes sure of before the first request is answered: books, rights and people,
 * and in the demo its company. All of it is written, or nothing.
 */
@Component
class StartUp implements SmartInitializingSingleton {

  /** What must be set, and how an operator sets it. */
  private static final Map<String, String> LETTERHEAD =
      Map.of(
          "verkoop.company.name", "VERKOOP_COMPANY_NAME",
          "verkoop.company.address[0]", "VERKOOP_COMPANY_ADDRESS_0",
          "verkoop.company.chamber-of-commerce-no", "VERKOOP_COMPANY_CHAMBEROFCOMMERCENO",
          "verkoop.company.vat-registration-no", "VERKOOP_COMPANY_VATREGISTRATIONNO",
          "verkoop.company.iban", "VERKOOP_COMPANY_IBAN",
          "verkoop.mail.from", "VERKOOP_MAIL_FROM");

  private final JdbcTemplate jdbc;
  private final CompanyTemplate template;
  private final Access access;
  private final ObjectProvider<DemoCompany> demo;
  private final Environment environment;

  StartUp(
      JdbcTemplate jdbc,
      CompanyTemplate template,
      Access access,
      ObjectProvider<DemoCompany> demo,
      Environment environment) {
    this.jdbc = jdbc;
    this.template = template;
    this.access = access;
    this.demo = demo;
    this.environment = environment;
  }

  @Override
  @Transactional
  public void afterSingletonsInstantiated() {
    requireLetterhead();
    waitForOtherNodes();
    template.load();
    access.ensure();
    demo.ifAvailable(DemoCompany::load);
  }

  /** The first letter that goes out must be right, and an invoice says what the law wants said. */
  private void requireLetterhead() {
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
  }

  /**
   * Nodes that start together on an empty database go one after the other, by the engine's own row.
   */
  private void waitForOtherNodes() {
    jdbc.queryForList("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update");
  }
}

package nl.verkoop.platform;

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

  private static final String DEMO_IBAN = "NL81VKHB0000100200";

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
    requireOwnLetterhead();
    waitForOtherNodes();
    template.load();
    access.ensure();
    demo.ifAvailable(DemoCompany::load);
  }

  /** A real company must never send out the demo's name and bank account. */
  private void requireOwnLetterhead() {
    var isDemo = environment.getProperty("verkoop.demo", Boolean.class, true);
    if (!isDemo && DEMO_IBAN.equals(environment.getProperty("verkoop.company.iban"))) {
      throw new StartRefused(
          "The company's letterhead is still the demo's; set VERKOOP_COMPANY_NAME, VERKOOP_COMPANY_IBAN "
              + "and the other VERKOOP_COMPANY_ settings.");
    }
  }

  /**
   * Nodes that start together on an empty database go one after the other, by the engine's own row.
   */
  private void waitForOtherNodes() {
    jdbc.queryForList("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update");
  }
}

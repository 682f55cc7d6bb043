package nl.verkoop.platform;

import nl.verkoop.platform.access.Access;
import nl.verkoop.platform.company.CompanyTemplate;
import nl.verkoop.platform.demo.DemoCompany;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every start makes sure of before the first request is answered: books, rights and people,
 * and in the demo its company. All of it is written, or nothing.
 */
@Component
class StartUp implements SmartInitializingSingleton {

  private final JdbcTemplate jdbc;
  private final CompanyTemplate template;
  private final Access access;
  private final ObjectProvider<DemoCompany> demo;

  StartUp(
      JdbcTemplate jdbc,
      CompanyTemplate template,
      Access access,
      ObjectProvider<DemoCompany> demo) {
    this.jdbc = jdbc;
    this.template = template;
    this.access = access;
    this.demo = demo;
  }

  @Override
  @Transactional
  public void afterSingletonsInstantiated() {
    waitForOtherNodes();
    template.load();
    access.ensure();
    demo.ifAvailable(DemoCompany::load);
  }

  /**
   * Nodes that start together on an empty database go one after the other, by the engine's own row.
   */
  private void waitForOtherNodes() {
    jdbc.queryForList("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'startup.lock' for update");
  }
}

package nl.verkoop.platform;

import nl.verkoop.platform.access.Access;
import nl.verkoop.platform.board.ClaimedSteps;
import nl.verkoop.platform.company.CompanyTemplate;
import nl.verkoop.platform.demo.DemoCompany;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every start makes sure of before the first request is answered: books, rights and people,
 * and in the demo its company. All of it is written, or nothing.
 */
@Component
class StartUp implements SmartInitializingSingleton {

  private final ClaimedSteps steps;
  private final CompanyTemplate template;
  private final Access access;
  private final ObjectProvider<DemoCompany> demo;

  StartUp(
      ClaimedSteps steps,
      CompanyTemplate template,
      Access access,
      ObjectProvider<DemoCompany> demo) {
    this.steps = steps;
    this.template = template;
    this.access = access;
    this.demo = demo;
  }

  @Override
  @Transactional
  public void afterSingletonsInstantiated() {
    steps.waitForOtherNodes();
    template.load();
    access.ensure();
    demo.ifAvailable(DemoCompany::load);
  }
}

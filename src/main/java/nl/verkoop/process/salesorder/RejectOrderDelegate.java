package nl.verkoop.process.salesorder;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.OrderRelease;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Order afwijzen". */
@Component
class RejectOrderDelegate implements JavaDelegate {

  private final OrderRelease release;
  private final RefusalTexts refusals;

  RejectOrderDelegate(OrderRelease release, RefusalTexts refusals) {
    this.release = release;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    refusals.throwIfAny(release.reject(BusinessKey.of(execution)));
  }
}

package nl.verkoop.process.salesorder;

import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.sales.OrderRelease;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Order vrijgeven". */
@Component
class ReleaseOrderDelegate implements JavaDelegate {

  private final OrderRelease release;
  private final RefusalTexts refusals;

  ReleaseOrderDelegate(OrderRelease release, RefusalTexts refusals) {
    this.release = release;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    refusals.throwIfAny(release.release(BusinessKey.of(execution)));
  }
}

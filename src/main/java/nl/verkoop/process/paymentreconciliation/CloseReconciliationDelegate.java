package nl.verkoop.process.paymentreconciliation;

import nl.verkoop.banking.BankImports;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Afschrift afsluiten". */
@Component
class CloseReconciliationDelegate implements JavaDelegate {

  private final BankImports imports;
  private final RefusalTexts refusals;

  CloseReconciliationDelegate(BankImports imports, RefusalTexts refusals) {
    this.imports = imports;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    refusals.throwIfAny(imports.notHeldBy(execution.getProcessInstanceId(), no));
    refusals.throwIfAny(imports.close(no));
  }
}

package nl.verkoop.process.paymentreconciliation;

import nl.verkoop.banking.BankImports;
import nl.verkoop.process.BusinessKey;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Afschrift afsluiten". */
@Component
class CloseReconciliationDelegate implements JavaDelegate {

  private final BankImports imports;

  CloseReconciliationDelegate(BankImports imports) {
    this.imports = imports;
  }

  @Override
  public void execute(DelegateExecution execution) {
    imports.close(BusinessKey.of(execution));
  }
}

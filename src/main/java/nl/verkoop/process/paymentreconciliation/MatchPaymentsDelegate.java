package nl.verkoop.process.paymentreconciliation;

import nl.verkoop.banking.BankImports;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.reconciliation.Reconciliation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Betalingen zoeken". */
@Component
class MatchPaymentsDelegate implements JavaDelegate {

  private final BankImports imports;
  private final Reconciliation reconciliation;
  private final RefusalTexts refusals;

  MatchPaymentsDelegate(BankImports imports, Reconciliation reconciliation, RefusalTexts refusals) {
    this.imports = imports;
    this.reconciliation = reconciliation;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    imports.claim(no, execution.getProcessInstanceId());
    refusals.throwIfAny(imports.notHeldBy(execution.getProcessInstanceId(), no));
    reconciliation.propose(no);
  }
}

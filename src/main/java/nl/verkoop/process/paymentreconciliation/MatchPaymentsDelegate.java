package nl.verkoop.process.paymentreconciliation;

import java.util.List;
import nl.verkoop.banking.BankImports;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.reconciliation.Reconciliation;
import nl.verkoop.shared.Refusal;
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
    if (!imports.claim(no, execution.getProcessInstanceId())) {
      throw refusals.exception(List.of(Refusal.of("importNo", "import-not-waiting", no)));
    }
    reconciliation.propose(no);
  }
}

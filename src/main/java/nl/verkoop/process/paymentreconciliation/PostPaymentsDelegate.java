package nl.verkoop.process.paymentreconciliation;

import nl.verkoop.banking.BankImports;
import nl.verkoop.process.BusinessKey;
import nl.verkoop.process.RefusalTexts;
import nl.verkoop.process.salesorder.OrderPayments;
import nl.verkoop.reconciliation.Reconciliation;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task "Betalingen boeken": posts what is sure and tells the orders that are now paid. */
@Component
class PostPaymentsDelegate implements JavaDelegate {

  private final Reconciliation reconciliation;
  private final BankImports imports;
  private final OrderPayments orders;
  private final RefusalTexts refusals;

  PostPaymentsDelegate(
      Reconciliation reconciliation,
      BankImports imports,
      OrderPayments orders,
      RefusalTexts refusals) {
    this.reconciliation = reconciliation;
    this.imports = imports;
    this.orders = orders;
    this.refusals = refusals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    var no = BusinessKey.of(execution);
    refusals.throwIfAny(imports.notHeldBy(execution.getProcessInstanceId(), no));
    orders.invoicesPaid(reconciliation.postSure(no));
    PaymentReconciliationProcess.REVIEW_NEEDED.set(
        execution, !imports.find(no).orElseThrow().open().isEmpty());
  }
}

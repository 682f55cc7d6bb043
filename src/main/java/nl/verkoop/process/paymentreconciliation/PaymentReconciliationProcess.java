package nl.verkoop.process.paymentreconciliation;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/payment-reconciliation.bpmn: its key, task and variables. */
final class PaymentReconciliationProcess {

  static final String KEY = "payment-reconciliation";
  static final String TASK_REVIEW_PAYMENTS = "Task_ReviewPayments";
  static final ProcessVariable<Boolean> REVIEW_NEEDED =
      new ProcessVariable<>("reviewNeeded", Boolean.class);

  private PaymentReconciliationProcess() {}
}

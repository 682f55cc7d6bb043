package nl.verkoop.process.salesorder;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/sales-order.bpmn: its key, tasks, messages and variables. */
public final class SalesOrderProcess {

  public static final String KEY = "sales-order";
  public static final String TASK_REVISE_ORDER = "Task_ReviseOrder";
  public static final String MESSAGE_ORDER_PAID = "Msg_OrderPaid";

  /** The decision that says whether somebody must look, and why. */
  static final String TABLE_CREDIT_CHECK = "credit-check";

  /** What credit-check said: "none", or why the order needs an approval. */
  static final ProcessVariable<String> APPROVAL_REASON =
      new ProcessVariable<>("approvalReason", String.class);

  static final ProcessVariable<Boolean> ANYTHING_LEFT =
      new ProcessVariable<>("anythingLeft", Boolean.class);
  static final ProcessVariable<Boolean> ORDER_PAID =
      new ProcessVariable<>("orderPaid", Boolean.class);
  static final ProcessVariable<String> INVOICE_NUMBER =
      new ProcessVariable<>("invoiceNumber", String.class);

  private SalesOrderProcess() {}
}

package nl.verkoop.process.salesorder;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/sales-order.bpmn: its key, tasks, messages and variables. */
public final class SalesOrderProcess {

  public static final String KEY = "sales-order";
  public static final String TASK_REVISE_ORDER = "Task_ReviseOrder";
  public static final String MESSAGE_ORDER_PAID = "Msg_OrderPaid";

  /** Inputs of credit-check: whole euros, days, percents, a flag; they live for one step only. */
  static final String CREDIT_EXCESS_EUR = "creditExcessEur";

  static final String DAYS_OVERDUE = "daysOverdue";
  static final String ORDER_NET_EUR = "orderNetEur";
  static final String HIGHEST_DISCOUNT = "highestDiscount";
  static final String CUSTOMER_PREPAYS = "customerPrepays";

  static final ProcessVariable<Boolean> ANYTHING_LEFT =
      new ProcessVariable<>("anythingLeft", Boolean.class);
  static final ProcessVariable<Boolean> ORDER_PAID =
      new ProcessVariable<>("orderPaid", Boolean.class);
  static final ProcessVariable<String> INVOICE_NUMBER =
      new ProcessVariable<>("invoiceNumber", String.class);

  private SalesOrderProcess() {}
}

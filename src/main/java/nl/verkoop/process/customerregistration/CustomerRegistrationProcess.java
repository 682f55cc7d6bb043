package nl.verkoop.process.customerregistration;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/customer-registration.bpmn: its key, task and variable. */
public final class CustomerRegistrationProcess {

  public static final String KEY = "customer-registration";
  public static final String TASK_REVISE_CUSTOMER = "Task_ReviseCustomer";

  /** What the form says of a card that was sent back: changed or unchanged. */
  static final ProcessVariable<String> CARD_REVISED =
      new ProcessVariable<>("cardRevised", String.class);

  private CustomerRegistrationProcess() {}
}

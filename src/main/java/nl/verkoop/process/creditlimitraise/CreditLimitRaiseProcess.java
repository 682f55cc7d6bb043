package nl.verkoop.process.creditlimitraise;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/credit-limit-raise.bpmn: its key, message and variable. */
public final class CreditLimitRaiseProcess {

  public static final String KEY = "credit-limit-raise";
  public static final String MESSAGE_RAISE_WITHDRAWN = "Msg_RaiseWithdrawn";

  /** Whether the new limit stands on the card. */
  static final ProcessVariable<Boolean> LIMIT_RAISED =
      new ProcessVariable<>("limitRaised", Boolean.class);

  private CreditLimitRaiseProcess() {}
}

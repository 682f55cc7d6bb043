package nl.verkoop.process.creditlimitraise;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/credit-limit-raise.bpmn: its key and variable. */
public final class CreditLimitRaiseProcess {

  public static final String KEY = "credit-limit-raise";

  /** Whether the new limit stands on the card. */
  static final ProcessVariable<Boolean> LIMIT_RAISED =
      new ProcessVariable<>("limitRaised", Boolean.class);

  private CreditLimitRaiseProcess() {}
}

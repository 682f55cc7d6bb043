package nl.verkoop.process.quotenegotiation;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/quote-negotiation.bpmn: its key, messages and variables. */
public final class QuoteNegotiationProcess {

  public static final String KEY = "quote-negotiation";
  public static final String MESSAGE_QUOTE_ANSWERED = "Msg_QuoteAnswered";
  static final String MESSAGE_CUSTOMER_ADMITTED = "Msg_CustomerAdmitted";

  /** Whether the customer took the offer, so that it becomes an order. */
  static final ProcessVariable<Boolean> QUOTE_ACCEPTED =
      new ProcessVariable<>("quoteAccepted", Boolean.class);

  /** Whether everybody who is named on the offer is approved. */
  static final ProcessVariable<Boolean> CUSTOMER_ADMITTED =
      new ProcessVariable<>("customerAdmitted", Boolean.class);

  private QuoteNegotiationProcess() {}
}

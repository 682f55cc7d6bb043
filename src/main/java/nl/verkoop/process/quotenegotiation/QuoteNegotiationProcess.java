package nl.verkoop.process.quotenegotiation;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/quote-negotiation.bpmn: its key, message and variable. */
public final class QuoteNegotiationProcess {

  public static final String KEY = "quote-negotiation";
  public static final String MESSAGE_QUOTE_ANSWERED = "Msg_QuoteAnswered";

  /** Whether the customer took the offer, so that it becomes an order. */
  static final ProcessVariable<Boolean> QUOTE_ACCEPTED =
      new ProcessVariable<>("quoteAccepted", Boolean.class);

  private QuoteNegotiationProcess() {}
}

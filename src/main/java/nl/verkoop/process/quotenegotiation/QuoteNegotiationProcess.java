package nl.verkoop.process.quotenegotiation;

import nl.verkoop.process.ProcessVariable;

/** The contract of processes/quote-negotiation.bpmn: its key, task, messages and variables. */
public final class QuoteNegotiationProcess {

  public static final String KEY = "quote-negotiation";
  public static final String MESSAGE_QUOTE_ANSWERED = "Msg_QuoteAnswered";

  /**
   * Somebody decided on the customer, or took the quote back: what comes next is looked at anew.
   */
  public static final String MESSAGE_CUSTOMER_DECIDED = "Msg_CustomerDecided";

  public static final String TASK_RESOLVE_REJECTION = "Task_ResolveRejection";

  /** Whether the customer took the offer, so that it becomes an order. */
  static final ProcessVariable<Boolean> QUOTE_ACCEPTED =
      new ProcessVariable<>("quoteAccepted", Boolean.class);

  /** What comes next of an accepted quote: order, waits, rejected or closed. */
  static final ProcessVariable<String> ORDER_TURN =
      new ProcessVariable<>("orderTurn", String.class);

  /** What the form says of the quote of a rejected customer: again or withdrawn. */
  static final ProcessVariable<String> REJECTION_ANSWER =
      new ProcessVariable<>("rejectionAnswer", String.class);

  static final ProcessVariable<String> REJECTION_REMARK =
      new ProcessVariable<>("rejectionRemark", String.class);

  static final String AGAIN = "again";
  static final String WITHDRAWN = "withdrawn";

  private QuoteNegotiationProcess() {}
}

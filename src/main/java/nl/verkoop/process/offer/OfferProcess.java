package nl.verkoop.process.offer;

import java.util.Date;
import nl.verkoop.process.ProcessVariable;

/** The contract of processes/offer.bpmn: its key, tasks, message and variables. */
public final class OfferProcess {

  public static final String KEY = "offer";
  public static final String TASK_AWAIT_ANSWER = "Task_AwaitAnswer";
  public static final String TASK_PREPARE_OFFER = "Task_PrepareOffer";
  public static final String MESSAGE_OFFER_COUNTERED = "Msg_OfferCountered";

  /** The decision that says whether somebody must look, and why. */
  static final String TABLE_DISCOUNT_POLICY = "discount-policy";

  /** What discount-policy said: "none", or why the offer needs an approval. */
  static final ProcessVariable<String> APPROVAL_REASON =
      new ProcessVariable<>("approvalReason", String.class);

  /** Whether an earlier offer is with the customer. */
  static final ProcessVariable<Boolean> OFFER_IN_FORCE =
      new ProcessVariable<>("offerInForce", Boolean.class);

  /** The last office hour in which the offer can be accepted. */
  static final ProcessVariable<Date> OFFER_DUE = new ProcessVariable<>("offerDue", Date.class);

  /** When the customer is reminded of it. */
  static final ProcessVariable<Date> OFFER_REMINDER =
      new ProcessVariable<>("offerReminder", Date.class);

  /** The moment from which on it cannot. */
  static final ProcessVariable<Date> OFFER_EXPIRES =
      new ProcessVariable<>("offerExpires", Date.class);

  /** What the form sends: accepted, declined, countered, withdrawn, or that we offer anew. */
  static final ProcessVariable<String> QUOTE_ANSWER =
      new ProcessVariable<>("quoteAnswer", String.class);

  static final String RENEWED = "renewed";

  static final ProcessVariable<String> ANSWERED_BY =
      new ProcessVariable<>("answeredBy", String.class);
  static final ProcessVariable<String> ANSWER_CHANNEL =
      new ProcessVariable<>("answerChannel", String.class);
  static final ProcessVariable<String> ANSWER_REASON =
      new ProcessVariable<>("answerReason", String.class);
  static final ProcessVariable<String> ANSWER_REMARK =
      new ProcessVariable<>("answerRemark", String.class);

  /** Whether another offer is made. */
  static final ProcessVariable<Boolean> NEXT_OFFER =
      new ProcessVariable<>("nextOffer", Boolean.class);

  private OfferProcess() {}
}

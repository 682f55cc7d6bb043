package nl.verkoop.mail;

/** What came of one attempt to send a mail. */
sealed interface Delivery {

  String serverAnswer();

  /** The mail server took it over. */
  record Accepted(String serverAnswer) implements Delivery {}

  /** It may go better later. */
  record Postponed(MailProblem problem, String serverAnswer) implements Delivery {}

  /** Trying again would not help; somebody has to look at it. */
  record Refused(MailProblem problem, String serverAnswer) implements Delivery {}
}

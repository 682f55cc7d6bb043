package nl.verkoop.mail;

/** How far a mail is: waiting, on its way, taken over by the mail server, or given up. */
public enum MailStatus {
  QUEUED,
  SENDING,
  SENT,
  FAILED
}

package nl.verkoop.mail;

import java.util.Locale;
import nl.verkoop.documents.DocumentReference;

/**
 * A document that has to be mailed. The key makes it happen once: a second mail with the same key
 * is not sent. An empty recipient is accepted and shown as failed, so that somebody fills it in.
 */
public record OutgoingMail(
    String key,
    DocumentReference document,
    Addressee addressee,
    String recipient,
    Locale language,
    Cause cause) {

  public OutgoingMail {
    recipient = recipient == null ? "" : recipient.strip();
  }

  /** Who gets it, by the number of his card and his name. */
  public record Addressee(String no, String name) {}

  /** Who or what wants the mail sent; empty texts where no process is involved. */
  public record Cause(String user, String processInstanceId, String activityId) {}
}

package nl.verkoop.mail;

import jakarta.mail.MessagingException;
import nl.verkoop.mail.Delivery.Postponed;
import nl.verkoop.mail.Delivery.Refused;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Reads from a failure what the mail server meant. A final no to the recipient or to the mail
 * itself is a refusal; anything else, such as wrong credentials of ours, may be better later.
 */
record SmtpFailure(Delivery delivery, boolean connectionLost) {

  private static final int CLOSING_DOWN = 421;
  private static final int FIRST_FINAL = 500;

  static SmtpFailure of(MessagingException failure) {
    for (Exception e = failure; e != null; e = next(e)) {
      if (e instanceof SMTPAddressFailedException address) {
        return answer(address.getReturnCode(), true, address.getMessage());
      }
      if (e instanceof SMTPSendFailedException send) {
        var aboutTheMail = !send.getCommand().startsWith("MAIL");
        return answer(send.getReturnCode(), aboutTheMail, send.getMessage());
      }
    }
    return new SmtpFailure(new Postponed(MailProblem.UNREACHABLE, words(failure)), true);
  }

  private static SmtpFailure answer(int code, boolean aboutTheMail, String words) {
    if (code < 0) {
      return new SmtpFailure(new Postponed(MailProblem.UNREACHABLE, words), true);
    }
    var answer = String.valueOf(words).strip();
    return code >= FIRST_FINAL && aboutTheMail
        ? new SmtpFailure(new Refused(MailProblem.REFUSED, answer), false)
        : new SmtpFailure(new Postponed(MailProblem.POSTPONED, answer), code == CLOSING_DOWN);
  }

  private static Exception next(Exception e) {
    return e instanceof MessagingException messaging ? messaging.getNextException() : null;
  }

  private static String words(MessagingException failure) {
    var cause = failure.getNextException();
    var words = String.valueOf(failure.getMessage()).strip();
    return cause == null || cause.getMessage() == null || words.contains(cause.getMessage())
        ? words
        : words + " (" + cause.getMessage() + ")";
  }
}

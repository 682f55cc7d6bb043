package nl.verkoop.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.verkoop.mail.Delivery.Accepted;
import nl.verkoop.mail.Delivery.Postponed;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A conversation with the mail server that stays open over many mails. For one worker. */
final class SmtpConnection {

  private static final Duration TRUSTED_WHEN_IDLE = Duration.ofSeconds(5);

  private final JavaMailSenderImpl server;
  private final Clock clock;
  private SMTPTransport transport;
  private Instant lastUse = Instant.MIN;

  SmtpConnection(JavaMailSenderImpl server, Clock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** Sends one mail. A connection that the server has closed meanwhile is opened once more. */
  Delivery send(MimeMessage message) {
    var reused = isOpen();
    try {
      return sendNow(message);
    } catch (MessagingException e) {
      var failure = SmtpFailure.of(e);
      if (!failure.connectionLost()) {
        return failure.delivery();
      }
      close();
      return reused ? sendOnNewConnection(message) : failure.delivery();
    }
  }

  private Delivery sendOnNewConnection(MimeMessage message) {
    try {
      return sendNow(message);
    } catch (MessagingException e) {
      var failure = SmtpFailure.of(e);
      if (failure.connectionLost()) {
        close();
      }
      return failure.delivery();
    }
  }

  private Delivery sendNow(MimeMessage message) throws MessagingException {
    if (server.getHost() == null) {
      return new Postponed(MailProblem.NOT_CONFIGURED, "spring.mail.host");
    }
    if (!isOpen()) {
      open();
    }
    message.saveChanges();
    transport.sendMessage(message, message.getAllRecipients());
    lastUse = clock.instant();
    return new Accepted(transport.getLastServerResponse());
  }

  private boolean isOpen() {
    if (transport == null) {
      return false;
    }
    var idle = Duration.between(lastUse, clock.instant());
    return idle.compareTo(TRUSTED_WHEN_IDLE) < 0 || transport.isConnected();
  }

  private void open() throws MessagingException {
    close();
    var session = server.getSession();
    if (!isEncryptedFromTheStart(session)) {
      session.getProperties().putIfAbsent("mail.smtp.socketFactory", new PromptSocketFactory());
    }
    transport = (SMTPTransport) session.getTransport(protocol());
    transport.connect(
        server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
    lastUse = clock.instant();
  }

  /** Such connections are made by a factory of their own; STARTTLS builds on ours. */
  private boolean isEncryptedFromTheStart(Session session) {
    return !protocol().equals(JavaMailSenderImpl.DEFAULT_PROTOCOL)
        || Boolean.parseBoolean(session.getProperty("mail.smtp.ssl.enable"));
  }

  private String protocol() {
    return server.getProtocol() == null
        ? JavaMailSenderImpl.DEFAULT_PROTOCOL
        : server.getProtocol();
  }

  void close() {
    if (transport == null) {
      return;
    }
    try {
      transport.close();
    } catch (MessagingException e) {
      // The server has gone already; there is nothing left to close.
    } finally {
      transport = null;
    }
  }
}

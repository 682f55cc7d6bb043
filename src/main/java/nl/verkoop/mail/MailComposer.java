package nl.verkoop.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import nl.verkoop.documents.Labels;
import nl.verkoop.documents.TradeDocument;
import nl.verkoop.documents.TradeDocument.Heading;
import nl.verkoop.shared.Sha256;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the mail that carries a document: the lines and totals in its body, the PDF attached. */
@Component
final class MailComposer {

  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private final SpringTemplateEngine templates = new SpringTemplateEngine();
  private final Labels labels;
  private final MailSettings settings;
  private final Clock clock;

  MailComposer(Labels labels, MailSettings settings, Clock clock) {
    this.labels = labels;
    this.settings = settings;
    this.clock = clock;
    var resolver = new ClassLoaderTemplateResolver(MailComposer.class.getClassLoader());
    resolver.setPrefix("mail/");
    resolver.setCharacterEncoding(UTF_8);
    templates.setTemplateResolver(resolver);
    templates.setTemplateEngineMessageSource(labels.source());
    templates.setEnableSpringELCompiler(true);
  }

  /**
   * The whole mail.
   *
   * @param answerAt where the reader can answer it; empty for nowhere
   */
  MimeMessage compose(ClaimedMail mail, TradeDocument document, byte[] pdf, String answerAt)
      throws MessagingException {
    var texts = labels.in(document.heading().language());
    var content = MailContent.of(document, texts, answerAt);
    var context = new Context(texts.language(), Map.of("mail", content));
    var message = new IdentifiedMessage(messageId(mail.key()));
    message.setFrom(sender(content.seller()));
    message.setRecipient(RecipientType.TO, new InternetAddress(mail.recipient()));
    if (!settings.replyTo().isBlank()) {
      message.setReplyTo(InternetAddress.parse(settings.replyTo()));
    }
    message.setSubject(texts.text("mail.subject", content.title(), content.seller()), UTF_8);
    message.setSentDate(Date.from(clock.instant()));
    message.setContent(
        new MimeMultipart("mixed", bodies(context), attachment(document.heading(), texts, pdf)));
    return message;
  }

  private InternetAddress sender(String name) throws MessagingException {
    try {
      return new InternetAddress(settings.from(), name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8", e);
    }
  }

  /** The same as plain text and as page; the reader's mail program chooses. */
  private MimeBodyPart bodies(Context context) throws MessagingException {
    var plain = new MimeBodyPart();
    plain.setText(templates.process("document.txt", context), UTF_8);
    var page = new MimeBodyPart();
    page.setText(templates.process("document.xhtml", context), UTF_8, "html");
    var both = new MimeBodyPart();
    both.setContent(new MimeMultipart("alternative", plain, page));
    return both;
  }

  private static MimeBodyPart attachment(Heading heading, Labels.In texts, byte[] pdf)
      throws MessagingException {
    var attachment = new MimeBodyPart();
    attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(pdf, "application/pdf")));
    attachment.setFileName(texts.fileName(heading.kind(), heading.number()));
    attachment.setDisposition(Part.ATTACHMENT);
    return attachment;
  }

  /** The same for every attempt, so that a receiver recognises a repeated mail. */
  private String messageId(String key) {
    var domain = settings.from().substring(settings.from().indexOf('@') + 1);
    return "<" + Sha256.of(key).substring(0, 32) + "@" + domain + ">";
  }

  private static final class IdentifiedMessage extends MimeMessage {

    private final String id;

    IdentifiedMessage(String id) {
      super((Session) null);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}

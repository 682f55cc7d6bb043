package nl.verkoop.documents;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import nl.verkoop.shared.Sha256;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes the mail that carries a document: the lines and totals in its body, the PDF attached. */
@Component
final class MailComposer {

  private final SpringTemplateEngine templates = new SpringTemplateEngine();
  private final Labels labels;
  private final MailSettings settings;
  private final Clock clock;

  MailComposer(Labels labels, MailSettings settings, Clock clock) {
    this.labels = labels;
    this.settings = settings;
    this.clock = clock;
    var resolver = new ClassLoaderTemplateResolver(MailComposer.class.getClassLoader());
    resolver.setPrefix("documents/mail/");
    resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
    templates.setTemplateResolver(resolver);
    templates.setTemplateEngineMessageSource(labels.source());
    templates.setEnableSpringELCompiler(true);
  }

  MimeMessage compose(ClaimedMail mail, TradeDocument document, byte[] pdf)
      throws MessagingException {
    var texts = labels.in(document.heading().language());
    var content = MailContent.of(document, texts);
    var context = new Context(texts.language(), Map.of("mail", content));
    var message = new IdentifiedMessage(messageId(mail.key()));
    var helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED, StandardCharsets.UTF_8.name());
    address(helper, mail, content.seller());
    helper.setSubject(texts.text("mail.subject", content.title(), content.seller()));
    helper.setSentDate(Date.from(clock.instant()));
    helper.setText(
        templates.process("document.txt", context), templates.process("document.html", context));
    helper.addAttachment(
        texts.fileName(document.heading().kind(), document.heading().number()),
        new ByteArrayResource(pdf),
        "application/pdf");
    return message;
  }

  private void address(MimeMessageHelper helper, ClaimedMail mail, String seller)
      throws MessagingException {
    try {
      helper.setFrom(settings.from(), seller);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("Every Java has UTF-8", e);
    }
    if (!settings.replyTo().isBlank()) {
      helper.setReplyTo(settings.replyTo());
    }
    helper.setTo(mail.recipient());
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

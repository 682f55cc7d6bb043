package nl.verkoop.documents;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The fixed words on documents and in mails, in Dutch and in English. */
@Component
public final class Labels {

  static final Locale DUTCH = Locale.forLanguageTag("nl");
  static final Locale ENGLISH = Locale.ENGLISH;

  private final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();

  Labels() {
    texts.setBasename("documents/labels");
    texts.setDefaultEncoding(StandardCharsets.UTF_8.name());
    texts.setFallbackToSystemLocale(false);
  }

  /** Dutch for those who read Dutch; everyone else is written to in English. */
  public static Locale supported(Locale wanted) {
    return wanted.getLanguage().equals(DUTCH.getLanguage()) ? DUTCH : ENGLISH;
  }

  public MessageSource source() {
    return texts;
  }

  public In in(Locale language) {
    return new In(texts, supported(language));
  }

  /** The words in one language. */
  public record In(MessageSource source, Locale language) {

    public String text(String key, Object... arguments) {
      return source.getMessage(key, arguments.length == 0 ? null : arguments, language);
    }

    public String title(DocumentKind kind) {
      return text("kind." + kind.name());
    }

    public String fileName(DocumentKind kind, String number) {
      return (title(kind) + " " + number).replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "-") + ".pdf";
    }
  }
}

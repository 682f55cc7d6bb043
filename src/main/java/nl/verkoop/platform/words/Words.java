package nl.verkoop.platform.words;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What analysts draw in Dutch, for whoever reads English: they write it beside their models and
 * forms.
 */
@Component
public class Words {

  private static final String DUTCH = "nl";

  private final ResourceBundleMessageSource translations = new ResourceBundleMessageSource();

  public Words() {
    translations.setBasenames("processes/words", "forms/words");
    translations.setDefaultEncoding(StandardCharsets.UTF_8.name());
    translations.setFallbackToSystemLocale(false);
  }

  /** As it is drawn for whoever reads Dutch, and where nobody wrote a translation. */
  public String of(String key, String drawn, Locale reader) {
    if (DUTCH.equals(reader.getLanguage())) {
      return drawn;
    }
    var translation = translations.getMessage(key, null, drawn, Locale.ENGLISH);
    return StringUtils.hasText(translation) ? translation : drawn;
  }
}

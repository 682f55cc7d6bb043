package nl.verkoop.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Dutch for whoever prefers it, English for everybody else. */
@Configuration(proxyBeanMethods = false)
class Languages {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** Steps that no person waits for speak the company's language. */
  Languages() {
    LocaleContextHolder.setDefaultLocale(DUTCH);
  }

  @Bean
  LocaleResolver localeResolver() {
    var resolver = new AcceptHeaderLocaleResolver();
    resolver.setSupportedLocales(List.of(DUTCH, Locale.ENGLISH));
    resolver.setDefaultLocale(Locale.ENGLISH);
    return resolver;
  }
}

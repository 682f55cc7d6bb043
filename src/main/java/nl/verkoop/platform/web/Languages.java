package nl.verkoop.platform.web;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.filter.OrderedFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Dutch for whoever prefers it, English for everybody else. */
@Configuration(proxyBeanMethods = false)
class Languages {

  private static final Locale DUTCH = Locale.forLanguageTag("nl");

  /** The filter before it sets, and at the end takes away, whatever language was asked for. */
  private static final int BEHIND_THE_REQUESTS_OWN_LANGUAGE =
      OrderedFilter.REQUEST_WRAPPER_FILTER_MAX_ORDER - 104;

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

  /** The engine's own interface answers in the reader's language too. */
  @Bean
  FilterRegistrationBean<Filter> languageOfTheReader(LocaleResolver resolver) {
    Filter filter =
        (request, response, chain) -> {
          LocaleContextHolder.setLocale(resolver.resolveLocale((HttpServletRequest) request));
          chain.doFilter(request, response);
        };
    var registration = new FilterRegistrationBean<>(filter);
    registration.setOrder(BEHIND_THE_REQUESTS_OWN_LANGUAGE);
    return registration;
  }
}

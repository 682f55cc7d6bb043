package nl.verkoop.platform.words;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the English words before the engine, and behind the login. */
@Configuration(proxyBeanMethods = false)
class WordsConfiguration {

  /** Behind the filter that tells the engine who is logged in. */
  private static final int ORDER = 202;

  @Bean
  FilterRegistrationBean<EnglishTasklist> englishTasklist(TasklistWords words) {
    var filter = new FilterRegistrationBean<>(new EnglishTasklist(words));
    filter.addUrlPatterns("/camunda/api/engine/*");
    filter.setOrder(ORDER);
    return filter;
  }
}

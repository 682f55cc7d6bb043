package nl.verkoop.links;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Stands in front of all links. */
@Configuration(proxyBeanMethods = false)
class LinksConfiguration {

  /** Before anything is looked up, and before the login is looked for. */
  private static final int FIRST = -150;

  @Bean
  static FilterRegistrationBean<LinkLimit> linkLimit(
      Clock clock, @Value("${verkoop.links.requests-per-minute}") int most) {
    var filter = new FilterRegistrationBean<>(new LinkLimit(clock, most));
    filter.addUrlPatterns(Links.PATH + "/*");
    filter.setOrder(FIRST);
    return filter;
  }
}

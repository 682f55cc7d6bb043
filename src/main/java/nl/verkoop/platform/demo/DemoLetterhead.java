package nl.verkoop.platform.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.support.ResourcePropertySource;

/** Gives the demo its letterhead, and only the demo: a real company never sends out another's. */
final class DemoLetterhead implements EnvironmentPostProcessor {

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    if (environment.getProperty("verkoop.demo", Boolean.class, false)) {
      environment.getPropertySources().addLast(letterhead());
    }
  }

  private static ResourcePropertySource letterhead() {
    try {
      return new ResourcePropertySource("demo letterhead", "classpath:demo/company.properties");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

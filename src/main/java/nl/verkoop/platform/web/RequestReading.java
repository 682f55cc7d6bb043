package nl.verkoop.platform.web;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests are read, beyond what application.yml says of Jackson. */
@Configuration(proxyBeanMethods = false)
class RequestReading implements WebMvcConfigurer {

  private static final int DEEPEST = 20;

  /** Longer than any number that is read, so that its field can be named when it is refused. */
  private static final int LONGEST_NUMBER = 20_000;

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new PlainRequests()).addPathPatterns("/api/**");
  }

  /** A list of lines in which nothing stands is a mistake, not a shorter list. */
  @Bean
  Jackson2ObjectMapperBuilderCustomizer strictReading() {
    var limits =
        StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxNumberLength(LONGEST_NUMBER)
            .build();
    return builder ->
        builder
            .factory(new JsonFactoryBuilder().streamReadConstraints(limits).build())
            .postConfigurer(
                json ->
                    json.setDefaultSetterInfo(
                        JsonSetter.Value.empty().withContentNulls(Nulls.FAIL)));
  }
}

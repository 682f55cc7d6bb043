package nl.verkoop.platform.engine;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.process.ForModels;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;

/** The parts of the program that models may name: delegates, and what is meant for models. */
final class ModelBeans {

  private final ApplicationContext context;

  ModelBeans(ApplicationContext context) {
    this.context = context;
  }

  Set<String> names() {
    return Arrays.stream(context.getBeanDefinitionNames())
        .filter(this::contains)
        .collect(Collectors.toSet());
  }

  boolean contains(String name) {
    return context.containsBean(name) && isForModels(context.getType(name));
  }

  Object get(String name) {
    return context.getBean(name);
  }

  static boolean isForModels(Class<?> type) {
    return type != null
        && (JavaDelegate.class.isAssignableFrom(type) || type.isAnnotationPresent(ForModels.class));
  }
}

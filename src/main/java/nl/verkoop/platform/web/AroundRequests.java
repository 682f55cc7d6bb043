package nl.verkoop.platform.web;

import org.springframework.aop.Advisor;
import org.springframework.aop.ClassFilter;
import org.springframework.aop.Pointcut;
import org.springframework.aop.support.ComposablePointcut;
import org.springframework.aop.support.DefaultBeanFactoryPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What happens around the requests to our controllers, from the outside in. Found by annotation and
 * not by AspectJ's expressions, which would read each class of the program at its start.
 */
@Configuration(proxyBeanMethods = false)
class AroundRequests {

  private static final ClassFilter OURS = type -> type.getName().startsWith("nl.verkoop.");

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor aroundAll() {
    var all = new AnnotationMatchingPointcut(Controller.class, true);
    return around(all, "retriedRequests", Ordered.HIGHEST_PRECEDENCE);
  }

  @Bean
  @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
  static Advisor aroundPosts() {
    var posts = new AnnotationMatchingPointcut(RestController.class, PostMapping.class);
    return around(posts, "answeredOnce", Ordered.HIGHEST_PRECEDENCE + 1);
  }

  /** By its name: it needs a database, which is not there yet when controllers are made. */
  private static Advisor around(Pointcut requests, String bean, int order) {
    var advisor = new DefaultBeanFactoryPointcutAdvisor();
    advisor.setPointcut(new ComposablePointcut(requests).intersection(OURS));
    advisor.setAdviceBeanName(bean);
    advisor.setOrder(order);
    return advisor;
  }
}

package nl.verkoop.platform.web;

import nl.verkoop.platform.database.LostRaces;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Repeats a request that lost a race; whatever it did is undone by then. */
@Aspect
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RetriedRequests {

  @Around(
      "@within(org.springframework.web.bind.annotation.RestController) && within(nl.verkoop..*)")
  Object retry(ProceedingJoinPoint request) throws Throwable {
    return LostRaces.repeat(request::proceed);
  }
}

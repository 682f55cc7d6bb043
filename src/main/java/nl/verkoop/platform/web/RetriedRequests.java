package nl.verkoop.platform.web;

import nl.verkoop.platform.database.LostRaces;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.stereotype.Component;

/** Repeats a request that lost a race; whatever it did is undone by then. */
@Component
class RetriedRequests implements MethodInterceptor {

  @Override
  public Object invoke(MethodInvocation request) throws Throwable {
    var each = (ProxyMethodInvocation) request;
    return LostRaces.repeat(() -> each.invocableClone().proceed());
  }
}

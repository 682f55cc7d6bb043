package nl.verkoop.platform.engine;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.joda.time.base.BaseDateTime;

/**
 * What an expression may ask of the things it reaches. No thing's class is among it: from there one
 * gets at all of Java.
 */
final class ReachableMembers extends BeanELResolver {

  private static final List<Class<?>> PLAIN_VALUES =
      List.of(
          String.class,
          Number.class,
          Boolean.class,
          Date.class,
          BaseDateTime.class,
          Collection.class,
          Map.class);

  /** The engine itself hangs on these two, so they say only where in which process one is. */
  private static final List<Class<?>> PLACES = List.of(DelegateExecution.class, DelegateTask.class);

  private static final Set<String> OF_A_PLACE =
      Set.of("processBusinessKey", "businessKey", "processInstanceId");

  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("class", "getClass", "notify", "notifyAll", "wait", "hashCode");

  ReachableMembers() {
    super(true);
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    require(base, property);
    return super.getValue(context, base, property);
  }

  @Override
  public Object invoke(
      ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    require(base, method);
    requireNoStatic(base, String.valueOf(method), arguments.length);
    return super.invoke(context, base, method, types, arguments);
  }

  private static void require(Object base, Object member) {
    if (base != null && !isReachable(base, String.valueOf(member))) {
      throw new ELException(
          "An expression may not use %s of %s".formatted(member, base.getClass().getSimpleName()));
    }
  }

  /** A static method belongs to no value: it reads the system's settings, for example. */
  private static void requireNoStatic(Object base, String method, int arguments) {
    var isStatic =
        Arrays.stream(base.getClass().getMethods())
            .filter(each -> each.getName().equals(method))
            .filter(each -> each.isVarArgs() || each.getParameterCount() == arguments)
            .anyMatch(each -> Modifier.isStatic(each.getModifiers()));
    if (isStatic) {
      throw new ELException("An expression may not call the static method " + method);
    }
  }

  private static boolean isReachable(Object base, String member) {
    if (OF_EVERY_OBJECT.contains(member)) {
      return false;
    }
    return is(PLACES, base)
        ? OF_A_PLACE.contains(member)
        : is(PLAIN_VALUES, base) || ModelBeans.isForModels(base.getClass());
  }

  private static boolean is(List<Class<?>> types, Object base) {
    return types.stream().anyMatch(type -> type.isInstance(base));
  }
}

package nl.verkoop.platform.web;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Set;

/**
 * Names a part after what it is a part of: the line of an order request and the line of an import's
 * answer are two things, and by their own name alone one would stand for both in the documentation.
 */
final class NestedSchemaNames extends TypeNameResolver {

  @Override
  protected String nameForClass(Class<?> type, Set<Options> options) {
    var around = type.getEnclosingClass();
    var own = super.nameForClass(type, options);
    return around == null
        ? own
        : nameForClass(around, options).replaceFirst("Controller$", "") + own;
  }
}

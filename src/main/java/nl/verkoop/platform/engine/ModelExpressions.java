package nl.verkoop.platform.engine;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotWritableException;

/**
 * Evaluates what models, decision tables and saved lists write as expressions. These reach the
 * variables, what the program offers to models, and plain values; not the program around them.
 */
final class ModelExpressions extends JuelExpressionManager {

  private final ModelBeans offered;

  ModelExpressions(ModelBeans offered) {
    this.offered = offered;
  }

  /** What is offered comes first, so that no variable takes the place of a delegate. */
  @Override
  protected ELResolver createElResolver() {
    var resolver = new CompositeELResolver();
    resolver.add(new Offered(offered));
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new ArrayELResolver(true));
    resolver.add(new ListELResolver(true));
    resolver.add(new MapELResolver(true));
    resolver.add(new ReachableMembers());
    return resolver;
  }

  /** Finds by its name what is offered to models. */
  private static final class Offered extends ELResolver {

    private final ModelBeans beans;

    Offered(ModelBeans beans) {
      this.beans = beans;
    }

    private boolean finds(ELContext context, Object base, Object property) {
      var found = base == null && property instanceof String name && beans.contains(name);
      if (found) {
        context.setPropertyResolved(true);
      }
      return found;
    }

    @Override
    public Object getValue(ELContext context, Object base, Object property) {
      return finds(context, base, property) ? beans.get((String) property) : null;
    }

    @Override
    public Class<?> getType(ELContext context, Object base, Object property) {
      return finds(context, base, property) ? Object.class : null;
    }

    @Override
    public void setValue(ELContext context, Object base, Object property, Object value) {
      if (finds(context, base, property)) {
        throw new PropertyNotWritableException(property + " cannot be replaced");
      }
    }

    @Override
    public boolean isReadOnly(ELContext context, Object base, Object property) {
      return finds(context, base, property);
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
      return Collections.emptyIterator();
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext context, Object base) {
      return base == null ? String.class : null;
    }
  }
}

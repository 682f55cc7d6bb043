package nl.verkoop.platform.engine;

import java.util.function.Supplier;
import nl.verkoop.process.ProcessBeginnings;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Makes every model ask whether it may begin. It is no part of the models, so that none can forget
 * it, and it cannot be left out by whoever starts a process.
 */
final class EveryProcess extends AbstractBpmnParseListener {

  private final Supplier<ProcessBeginnings> beginnings;

  EveryProcess(Supplier<ProcessBeginnings> beginnings) {
    this.beginnings = beginnings;
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity model) {
    model.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::check);
  }

  /** Looked at without the rights of whoever starts it: he need not see what runs already. */
  private void check(DelegateExecution process) {
    Context.getCommandContext()
        .runWithoutAuthorization(
            () -> {
              beginnings.get().check(process);
              return null;
            });
  }
}

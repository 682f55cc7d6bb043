package nl.verkoop.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Lets something else happen in the middle of a job, between one step and the next. */
@TestComponent
public class BeforeStep extends AbstractProcessEnginePlugin {

  private static final Map<String, Runnable> EVENTS = new ConcurrentHashMap<>();

  /** Once, when the process of this document comes to this step, this happens first. */
  static void happens(String documentNo, String step, Runnable event) {
    EVENTS.put(documentNo + "/" + step, event);
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.getCustomPostBPMNParseListeners().add(new Steps());
  }

  private static final class Steps extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      listen(process);
    }

    private static void listen(ScopeImpl scope) {
      for (var step : scope.getActivities()) {
        step.addListener(
            ExecutionListener.EVENTNAME_START,
            (ExecutionListener)
                execution -> happen(execution.getProcessBusinessKey() + "/" + step.getId()));
        listen(step);
      }
    }

    private static void happen(String when) {
      var event = EVENTS.remove(when);
      if (event != null) {
        event.run();
      }
    }
  }
}

package nl.verkoop.process.coverage;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.boot.test.context.TestComponent;

/** Notes every flow node and sequence flow that any test takes. */
@TestComponent
public class ProcessCoverage extends AbstractProcessEnginePlugin {

  private static final Set<String> TAKEN = new ConcurrentSkipListSet<>();

  /** Ids as "process/element". */
  public static Set<String> taken() {
    return TAKEN;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.getCustomPostBPMNParseListeners().add(new Notes());
  }

  private static final class Notes extends AbstractBpmnParseListener {

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
      process.getActivities().forEach(Notes::note);
    }

    @Override
    public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl flow) {
      var id = key(scope) + "/" + flow.getId();
      flow.addListener(
          ExecutionListener.EVENTNAME_TAKE, (ExecutionListener) execution -> TAKEN.add(id));
    }

    /** Also what is inside it: a step that is taken several times is inside a body of its own. */
    private static void note(ActivityImpl activity) {
      var id = key(activity) + "/" + activity.getId();
      activity.addListener(
          ExecutionListener.EVENTNAME_START, (ExecutionListener) execution -> TAKEN.add(id));
      activity.getActivities().forEach(Notes::note);
    }

    private static String key(ScopeImpl scope) {
      return ((ProcessDefinitionEntity) scope.getProcessDefinition()).getKey();
    }
  }
}

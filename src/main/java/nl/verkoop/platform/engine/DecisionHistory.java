package nl.verkoop.platform.engine;

import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.process.ConfidentialFacts;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.impl.history.event.HistoricDecisionInputInstanceEntity;
import org.camunda.bpm.engine.impl.history.producer.DefaultDmnHistoryEventProducer;

/** Keeps what decision tables were asked and answered, without what is confidential. */
final class DecisionHistory extends DefaultDmnHistoryEventProducer {

  @Override
  protected List<HistoricDecisionInputInstance> createHistoricDecisionInputInstances(
      DmnDecisionTableEvaluationEvent asked, String root, Date removal) {
    var untold = untold(asked);
    var inputs = super.createHistoricDecisionInputInstances(asked, root, removal);
    inputs.removeIf(input -> untold.contains(clause(input)));
    return inputs;
  }

  private static String clause(HistoricDecisionInputInstance input) {
    return ((HistoricDecisionInputInstanceEntity) input).getClauseId();
  }

  private static Set<String> untold(DmnDecisionTableEvaluationEvent asked) {
    var table = (DmnDecisionTableImpl) asked.getDecisionTable().getDecisionLogic();
    return table.getInputs().stream()
        .filter(input -> ConfidentialFacts.areReadBy(input.getExpression().getExpression()))
        .map(DmnDecisionTableInputImpl::getId)
        .collect(Collectors.toSet());
  }
}

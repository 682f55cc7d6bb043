package nl.verkoop.platform.engine;

import java.time.Duration;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * How long is kept how a document went through its process, from when the process ended: as the
 * setting says, whatever stands in a model. The books are kept in tables of our own, for good.
 */
@Component
class KeptHistory {

  private final RepositoryService repository;
  private final int days;

  KeptHistory(RepositoryService repository, @Value("${verkoop.keep-history}") Duration kept) {
    this.repository = repository;
    this.days = Math.toIntExact(kept.toDays());
  }

  /** Every version of every model and decision, so that a change of the setting counts for all. */
  @EventListener(ApplicationStartedEvent.class)
  void apply() {
    repository.createProcessDefinitionQuery().unlimitedList().stream()
        .filter(model -> isOther(model.getHistoryTimeToLive()))
        .forEach(model -> repository.updateProcessDefinitionHistoryTimeToLive(model.getId(), days));
    repository.createDecisionDefinitionQuery().unlimitedList().stream()
        .filter(decision -> isOther(decision.getHistoryTimeToLive()))
        .forEach(
            decision ->
                repository.updateDecisionDefinitionHistoryTimeToLive(decision.getId(), days));
  }

  private boolean isOther(Integer kept) {
    return kept == null || kept != days;
  }
}

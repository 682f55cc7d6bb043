package nl.verkoop.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import nl.verkoop.IntegrationTest;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How long history is kept is a setting: seven years, unless it says otherwise. */
class KeptHistoryTest extends IntegrationTest {

  @Autowired private RepositoryService repository;
  @Autowired private KeptHistory history;

  private Stream<Integer> kept() {
    return Stream.concat(
        repository.createProcessDefinitionQuery().unlimitedList().stream()
            .map(ProcessDefinition::getHistoryTimeToLive),
        repository.createDecisionDefinitionQuery().unlimitedList().stream()
            .map(DecisionDefinition::getHistoryTimeToLive));
  }

  @Test
  void everyModelAndDecisionKeepsItSevenYearsUnlessTheSettingSaysOtherwise() {
    assertThat(kept()).hasSizeGreaterThan(5).containsOnly(2557);
    try {
      new KeptHistory(repository, Duration.ofDays(3653)).apply();
      assertThat(kept()).containsOnly(3653);
    } finally {
      history.apply();
    }
    assertThat(kept()).containsOnly(2557);
  }
}

package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do a task: those in its group, as long as they are in it, and nobody else. */
class TaskRightsTest extends ProcessTest {

  @Autowired IdentityService identities;

  private String task;

  @BeforeEach
  void aTaskOfTheWarehouse() {
    var no = given.customer("K1002").ordered(line("A3021", 1)).at("Task_PickShipment").no();
    task = tasks.createTaskQuery().processInstanceBusinessKey(no).singleResult().getId();
    identities.setAuthentication("warehouse", List.of("warehouse"));
  }

  @AfterEach
  void nobody() {
    identities.clearAuthentication();
  }

  @Test
  void whoLeftTheGroupHasNoRightToATaskThatHeTookUp() {
    tasks.claim(task, "warehouse");
    assertThat(tasks.createTaskQuery().taskId(task).count()).isEqualTo(1);

    identities.setAuthentication("warehouse", List.of());

    assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
    var outcome = Map.<String, Object>of("pickOutcome", "cancelRest");
    assertThatThrownBy(() -> tasks.complete(task, outcome))
        .isInstanceOf(AuthorizationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"purchasing", "nobody-of-this-name", "a\nforged"})
  void noTaskIsGivenToWhoMayNotDoIt(String user) {
    assertThatThrownBy(() -> tasks.claim(task, user))
        .hasMessageContaining("mag deze taak niet doen");
    identities.setAuthentication("admin", List.of("camunda-admin", "admin"));
    assertThatThrownBy(() -> tasks.setAssignee(task, user))
        .hasMessageContaining("mag deze taak niet doen");
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
  }
}

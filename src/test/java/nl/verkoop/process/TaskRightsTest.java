package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
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

  @Test
  void whoHoldsATaskGivesItBackAndNobodyElseTakesItFromHim() {
    tasks.claim(task, "warehouse");
    identities.setAuthentication("colleague", List.of("warehouse"));
    assertThatThrownBy(() -> tasks.setAssignee(task, null))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> tasks.claim(task, null)).isInstanceOf(AuthorizationException.class);
    identities.setAuthentication("warehouse", List.of("warehouse"));
    tasks.setAssignee(task, null);
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getAssignee()).isNull();
  }

  @Test
  void whoHoldsATaskSaysWhenHeComesBackToItAndChangesNothingElseOfIt() {
    var monday = Date.from(Instant.parse("2026-11-30T09:00:00Z"));
    assertThatThrownBy(() -> save(held -> held.setFollowUpDate(monday)))
        .isInstanceOf(AuthorizationException.class);
    tasks.claim(task, "warehouse");
    save(held -> held.setFollowUpDate(monday));
    assertThat(tasks.createTaskQuery().taskId(task).singleResult().getFollowUpDate())
        .isEqualTo(monday);
    for (var change :
        List.<Consumer<Task>>of(
            held -> held.setDueDate(monday),
            held -> held.setPriority(1),
            held -> held.setName("Anders"),
            held -> {
              held.setFollowUpDate(null);
              held.setDueDate(null);
            })) {
      assertThatThrownBy(() -> save(change)).isInstanceOf(AuthorizationException.class);
    }
  }

  private void save(Consumer<Task> change) {
    var held = tasks.createTaskQuery().taskId(task).singleResult();
    change.accept(held);
    tasks.saveTask(held);
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

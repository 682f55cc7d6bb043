package nl.verkoop.process;

import static nl.verkoop.scenario.Line.line;
import static nl.verkoop.scenario.OrderActs.path;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;

/** What a person does in Tasklist is done again when it lost a race, whoever noticed that. */
class RepeatedTasksTest extends ProcessTest {

  private static final String STEP = "Task_RecordDecision";
  private static final Map<String, Object> APPROVED = Map.of("decision", "approved");

  @Autowired private IdentityService identities;
  @Autowired private EntityManager entities;

  private String no;
  private String task;

  @BeforeEach
  void aTaskOfTheSalesManager() {
    var order = given.customer("K1001").ordered(line("A3021", 1).less(30));
    no = order.at("Task_DecideApproval").no();
    task = tasks.createTaskQuery().processInstanceBusinessKey(no).singleResult().getId();
    identities.setAuthentication("salesmanager", List.of("salesmanager"));
  }

  @AfterEach
  void nobody() {
    identities.clearAuthentication();
  }

  @Test
  void anEntityThatSomebodyChangedMeanwhile() {
    BeforeStep.happens(no, STEP, this::writeWhatSomebodyChanged);
    tasks.complete(task, APPROVED);
    assertThat(decisions()).containsExactly("APPROVED");
    awaitTask(no, "Task_PickShipment");
  }

  /** Found out when the transaction ends, after everything that the engine did. */
  private void writeWhatSomebodyChanged() {
    var period =
        entities
            .createQuery("select p from FiscalPeriod p order by p.startsOn", Object.class)
            .setMaxResults(1)
            .getSingleResult();
    entities.lock(period, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    CompletableFuture.runAsync(
            () ->
                jdbc.sql(
                        "update fiscal_period set version = version + 1 order by starts_on limit 1")
                    .update())
        .join();
  }

  @Test
  void aRowThatSomebodyHeldTooLong() {
    BeforeStep.happens(
        no,
        STEP,
        () -> {
          throw new CannotAcquireLockException("held");
        });
    assertThatThrownBy(() -> tasks.complete(task, APPROVED))
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(refused.refusals())
                    .extracting(Refusal::code)
                    .containsExactly("somebody-was-first"));
    assertThat(decisions()).as("the task is still there").containsExactly("OPEN");
    tasks.complete(task, APPROVED);
    assertThat(decisions()).containsExactly("APPROVED");
  }

  private List<String> decisions() {
    return StreamSupport.stream(as("sales").get(path(no, "approvals")).json().spliterator(), false)
        .map(each -> each.get("status").asText())
        .toList();
  }
}

package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.execute;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.init;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Goes a process's way step by step: people and programs act through /api, and the test itself does
 * the jobs, so that nothing is waited for. The program is the one of all other tests, on the same
 * database; only its job executor stands still as long as such a class runs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PathTest extends ProcessTest {

  /** More jobs than any path has. */
  private static final int MANY = 50;

  @Autowired protected RuntimeService runtime;
  @Autowired protected ManagementService management;
  @Autowired private ProcessEngine engine;
  private PausedJobs paused;

  /** What this test looked at, to see where it came. */
  private final Set<String> documents = new HashSet<>();

  @BeforeAll
  void stopTheJobExecutor() {
    init(engine);
    paused = new PausedJobs(configuration().getJobExecutor());
    assertThat(configuration().getJobExecutor().isActive()).isFalse();
  }

  @AfterAll
  void startTheJobExecutor() {
    paused.resume();
  }

  private ProcessEngineConfigurationImpl configuration() {
    return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  @AfterEach
  void theTestCameWhereItSays(TestInfo test) {
    var path = test.getTestMethod().map(method -> method.getAnnotation(PathTo.class));
    for (var node : path.map(PathTo::value).orElse(new String[0])) {
      assertThat(
              documents.stream()
                  .anyMatch(document -> finished(document, node.split("/")[0], node.split("/")[1])))
          .as("%s comes to %s", test.getDisplayName(), node)
          .isTrue();
    }
    documents.clear();
  }

  private boolean finished(String documentNo, String model, String node) {
    return history
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(documentNo)
        .processDefinitionKey(model)
        .list()
        .stream()
        .anyMatch(
            instance ->
                history
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .activityId(node)
                        .finished()
                        .count()
                    > 0);
  }

  /** The process of this model that runs for a document now. */
  protected ProcessInstance process(String documentNo, String model) {
    documents.add(documentNo);
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(documentNo, model)
        .singleResult();
  }

  /** The process waits with its job before this step, and the test does the job. */
  protected void doJob(ProcessInstance process, String step) {
    assertThat(process).isWaitingAt(step).job().hasActivityId(step).hasRetries(3);
    execute(jobOf(process).orElseThrow());
  }

  private Optional<Job> jobOf(ProcessInstance process) {
    return management.createJobQuery().processInstanceId(process.getId()).list().stream()
        .findFirst();
  }

  /** All jobs of the document, until it waits for somebody or something. */
  protected void doJobs(String documentNo) {
    until(documentNo, "has no job left", () -> jobs(documentNo).isEmpty());
  }

  /** Nobody is waited for: what the document's jobs do not bring about does not come about. */
  @Override
  protected void until(String documentNo, String what, Callable<Boolean> isSo) {
    for (var job = 0; job < MANY && !holds(isSo); job++) {
      var due = jobs(documentNo);
      if (due.isEmpty()) {
        break;
      }
      management.executeJob(due.get(0).getId());
    }
    assertThat(holds(isSo)).as("%s %s", documentNo, what).isTrue();
  }

  private static boolean holds(Callable<Boolean> isSo) {
    try {
      return isSo.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Job> jobs(String documentNo) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(documentNo)
        .list()
        .stream()
        .map(this::jobOf)
        .flatMap(Optional::stream)
        .toList();
  }
}

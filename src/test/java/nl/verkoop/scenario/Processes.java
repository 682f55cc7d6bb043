package nl.verkoop.scenario;

import java.util.List;
import org.camunda.bpm.engine.history.HistoricActivityInstance;

/** Where the processes of a document are. */
public record Processes(World world) {

  /** Goes on until the document waits at this task. */
  public void untilAt(String documentNo, String task) {
    world.until(documentNo, "is at " + task, () -> waits(documentNo, task));
  }

  private boolean waits(String documentNo, String task) {
    return world
            .tasks()
            .createTaskQuery()
            .processInstanceBusinessKey(documentNo)
            .taskDefinitionKey(task)
            .count()
        > 0;
  }

  /** Goes on until a process of the document has done this step, or reached this end. */
  public void untilPassed(String documentNo, String node) {
    world.until(documentNo, "is past " + node, () -> passed(documentNo).contains(node));
  }

  /** Ids of the nodes that every process with this business key has finished. */
  public List<String> passed(String documentNo) {
    return world
        .history()
        .createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(documentNo)
        .list()
        .stream()
        .flatMap(instance -> finished(instance.getId()).stream())
        .map(HistoricActivityInstance::getActivityId)
        .toList();
  }

  private List<HistoricActivityInstance> finished(String process) {
    return world
        .history()
        .createHistoricActivityInstanceQuery()
        .processInstanceId(process)
        .finished()
        .list();
  }
}

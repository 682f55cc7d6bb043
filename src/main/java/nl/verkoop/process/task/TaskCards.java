package nl.verkoop.process.task;

import java.time.Clock;
import java.util.List;
import nl.verkoop.process.TaskFacts;
import nl.verkoop.shared.Written;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes the card of every new task as variables of that task, which filters and forms show. */
@Component
class TaskCards {

  private final List<TaskCard.Source> sources;
  private final Clock clock;

  TaskCards(List<TaskCard.Source> sources, Clock clock) {
    this.sources = sources;
    this.clock = clock;
  }

  @EventListener
  public void onTask(DelegateTask task) {
    if (TaskListener.EVENTNAME_CREATE.equals(task.getEventName())) {
      var process = task.getProcessDefinitionId().replaceFirst(":.*", "");
      var step = TaskCard.Step.of(task);
      sources.stream()
          .filter(source -> source.covers(process))
          .flatMap(source -> source.cardFor(step).stream())
          .findFirst()
          .ifPresent(card -> write(card, task));
    }
  }

  private void write(TaskCard card, DelegateTask task) {
    task.setVariableLocal("documentNumber", card.documentNumber());
    task.setVariableLocal("customerName", card.customerName());
    task.setVariableLocal("amountWhole", card.amount().wholeUnits());
    TaskFacts.write(
        "amountText", reader -> Written.amount(card.amount(), reader), task::setVariableLocal);
    if (task.getDueDate() != null) {
      var due = task.getDueDate().toInstant().atZone(clock.getZone()).toLocalDate();
      TaskFacts.write("dueText", reader -> Written.day(due, reader), task::setVariableLocal);
    }
    card.details().forEach(task::setVariableLocal);
  }
}

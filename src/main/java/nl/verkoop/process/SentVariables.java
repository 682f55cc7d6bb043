package nl.verkoop.process;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.verkoop.process.task.StepVariables;
import nl.verkoop.process.task.TaskAnswer;
import nl.verkoop.shared.Refusal;
import org.springframework.stereotype.Component;

/** Refuses what a person sends along with a task or a start and only a step may say. */
@Component
public class SentVariables {

  private final Set<String> ofSteps;
  private final Map<String, Set<String>> asked;
  private final RefusalTexts refusals;

  SentVariables(List<StepVariables> steps, List<TaskAnswer> answers, RefusalTexts refusals) {
    this.ofSteps =
        steps.stream().flatMap(each -> each.names().stream()).collect(Collectors.toSet());
    this.asked =
        answers.stream()
            .collect(
                Collectors.groupingBy(
                    TaskAnswer::taskKey,
                    Collectors.mapping(TaskAnswer::variable, Collectors.toSet())));
    this.refusals = refusals;
  }

  /** With the completion of a task of this kind. */
  public void checkTask(String taskKey, Collection<String> names) {
    check(names, asked.getOrDefault(taskKey, Set.of()));
  }

  /** With the start of a process, which asks for nothing but the number of its document. */
  public void checkStart(Collection<String> names) {
    check(names, Set.of());
  }

  private void check(Collection<String> names, Set<String> allowed) {
    refusals.throwIfAny(
        names.stream()
            .filter(ofSteps::contains)
            .filter(name -> !allowed.contains(name))
            .sorted()
            .map(name -> Refusal.of(name, "variable-of-a-step", name))
            .toList());
  }
}

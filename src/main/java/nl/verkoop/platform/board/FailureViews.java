package nl.verkoop.platform.board;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.verkoop.shared.FailureView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts failed steps into words. */
@Component
public class FailureViews {

  private final FailedSteps steps;
  private final ReadableProcesses readable;
  private final StepNames names;
  private final MessageSource messages;

  FailureViews(
      FailedSteps steps, ReadableProcesses readable, StepNames names, MessageSource messages) {
    this.steps = steps;
    this.readable = readable;
    this.names = names;
    this.messages = messages;
  }

  /** How many there are that whoever is logged in may read of. */
  long count() {
    var reader = readable.ofReader();
    return steps.count().entrySet().stream()
        .filter(each -> reader.mayRead(each.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Those that whoever is logged in may read of. */
  List<FailureView> all(Locale locale) {
    var reader = readable.ofReader();
    return steps.list().stream()
        .filter(step -> reader.mayRead(step.process()))
        .map(step -> view(step, locale))
        .toList();
  }

  /** What failed for this document and is not done yet. */
  public List<FailureView> of(String documentNo, Locale locale) {
    return steps.of(documentNo).stream().map(step -> view(step, locale)).toList();
  }

  private FailureView view(FailedStep step, Locale locale) {
    var doing =
        step.place()
            .flatMap(place -> names.of(place.processDefinitionId(), place.activityId()))
            .orElseGet(() -> messages.getMessage("failure.program-step", null, locale));
    return new FailureView(
        step.id(),
        step.documentNo(),
        step.process(),
        doing,
        step.since(),
        step.attemptsLeft(),
        step.message());
  }
}

package nl.verkoop.platform.board;

import java.util.List;
import java.util.Locale;
import nl.verkoop.shared.FailureView;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts failed steps into words. */
@Component
public class FailureViews {

  private final FailedSteps steps;
  private final StepNames names;
  private final MessageSource messages;

  FailureViews(FailedSteps steps, StepNames names, MessageSource messages) {
    this.steps = steps;
    this.names = names;
    this.messages = messages;
  }

  long count() {
    return steps.count();
  }

  List<FailureView> all(Locale locale) {
    return steps.list().stream().map(step -> view(step, locale)).toList();
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
        step.place().map(FailedStep.Place::process).orElse(""),
        doing,
        step.since(),
        step.attemptsLeft(),
        step.message());
  }
}

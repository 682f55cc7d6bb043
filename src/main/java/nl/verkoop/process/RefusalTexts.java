package nl.verkoop.process;

import java.util.List;
import java.util.stream.Collectors;
import nl.verkoop.shared.Refusal;
import nl.verkoop.shared.RefusedException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Says refusals in the words and the language of the person who works in Tasklist: for delegates,
 * whose exception is all that Tasklist shows. Controllers throw a {@link RefusedException} as it
 * is.
 */
@Component
public class RefusalTexts {

  private final MessageSource messages;

  RefusalTexts(MessageSource messages) {
    this.messages = messages;
  }

  /** Undoes the step when there is anything against it; the task stays open and shows the text. */
  public void throwIfAny(List<Refusal> refusals) {
    if (!refusals.isEmpty()) {
      throw exception(refusals);
    }
  }

  public RefusedException exception(List<Refusal> refusals) {
    return new RefusedException(
        refusals, refusals.stream().map(this::text).collect(Collectors.joining(" ")));
  }

  public String text(Refusal refusal) {
    return refusal.text(messages, LocaleContextHolder.getLocale());
  }
}

package nl.verkoop.party;

import java.util.Optional;
import java.util.stream.Collectors;
import nl.verkoop.ledger.SetupChanges;
import org.springframework.stereotype.Component;

/** Keeps who changed a template of customers' cards, in the list of what was set up. */
@Component
class TemplateChanges {

  private static final int LONGEST = 254;

  private final SetupChanges changes;

  TemplateChanges(SetupChanges changes) {
    this.changes = changes;
  }

  /** None where there was no such template, or is none any more. */
  void record(String code, Optional<TemplateCard> before, Optional<TemplateCard> after) {
    changes.record("customer-template " + code, inWords(before), inWords(after));
  }

  private static String inWords(Optional<TemplateCard> card) {
    return card.map(
            each ->
                TemplateFields.of(each).cells().values().stream()
                    .filter(text -> !text.isEmpty())
                    .collect(Collectors.joining(", ")))
        .map(words -> words.substring(0, Math.min(words.length(), LONGEST)))
        .orElse("");
  }
}

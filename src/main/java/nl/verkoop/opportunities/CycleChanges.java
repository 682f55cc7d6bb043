package nl.verkoop.opportunities;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.ledger.SetupChanges;
import org.springframework.stereotype.Component;

/** Keeps who changed a sales cycle, stage by stage, in the list of what was set up. */
@Component
class CycleChanges {

  private static final String YES = "yes";

  private final SetupChanges changes;

  CycleChanges(SetupChanges changes) {
    this.changes = changes;
  }

  /** None where there was no such cycle, or is none any more. */
  void record(Optional<SalesCycle> before, Optional<SalesCycle> after) {
    var old = before.map(CycleChanges::inWords).orElse(Map.of());
    var written = after.map(CycleChanges::inWords).orElse(Map.of());
    Stream.concat(old.keySet().stream(), written.keySet().stream())
        .distinct()
        .forEach(
            subject ->
                changes.record(
                    subject, old.getOrDefault(subject, ""), written.getOrDefault(subject, "")));
  }

  private static Map<String, String> inWords(SalesCycle cycle) {
    var words = new LinkedHashMap<String, String>();
    words.put("sales-cycle " + cycle.code(), cycle.description());
    for (var stage : cycle.stages()) {
      var which = " " + cycle.code() + " " + stage.stage();
      words.put(
          "sales-cycle-stage" + which,
          stage.description() + percent(stage.completedPercent()) + percent(stage.chancePercent()));
      if (stage.quoteRequired()) {
        words.put("sales-cycle-quote" + which, YES);
      }
      if (stage.allowSkip()) {
        words.put("sales-cycle-skip" + which, YES);
      }
    }
    return words;
  }

  private static String percent(BigDecimal percent) {
    return ", " + percent.stripTrailingZeros().toPlainString() + " %";
  }
}

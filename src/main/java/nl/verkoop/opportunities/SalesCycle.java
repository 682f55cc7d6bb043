package nl.verkoop.opportunities;

import java.util.List;
import java.util.stream.IntStream;
import nl.verkoop.shared.Refusal;

/** The stages through which a sale is pursued, and how it moves between them (feature K-17). */
record SalesCycle(String code, String description, List<Stage> stages) {

  /** Where nobody began yet. */
  static final int NOT_STARTED = 0;

  /** What a salesperson does with an opportunity. */
  enum Action {
    START,
    NEXT,
    SKIP,
    PREVIOUS,
    JUMP,
    /** It stays where it is, and what is expected of it changes. */
    UPDATE
  }

  /** Where an opportunity goes, or why not. */
  sealed interface Move {
    record To(Stage stage) implements Move {}

    record Refused(Refusal reason) implements Move {}
  }

  /**
   * Where it goes from this stage. Refused: to begin twice or to go on without having begun, a
   * stage that is not there, to leave out a stage that may not be left out, and to go on from a
   * stage that needs a quote without one.
   *
   * @param to the stage to jump to
   */
  Move move(Action action, int from, int to, boolean hasQuote) {
    if (action != Action.START && from == NOT_STARTED) {
      return new Move.Refused(Refusal.conflict("action", "opportunity-not-started"));
    }
    if (action == Action.START && from != NOT_STARTED) {
      return new Move.Refused(Refusal.conflict("action", "opportunity-started"));
    }
    var target =
        switch (action) {
          case START -> 1;
          case NEXT -> from + 1;
          case SKIP -> from + 2;
          case PREVIOUS -> from - 1;
          case JUMP -> to;
          case UPDATE -> from;
        };
    if (target < 1 || target > stages.size()) {
      return new Move.Refused(Refusal.of("action", "stage-unknown", stages.size()));
    }
    for (var left : between(from, target)) {
      if (left.stage() > from && !left.allowSkip()) {
        return new Move.Refused(Refusal.of("action", "stage-not-skipped", left.description()));
      }
      if (left.quoteRequired() && !hasQuote) {
        return new Move.Refused(Refusal.of("action", "stage-needs-quote", left.description()));
      }
    }
    return new Move.To(stages.get(target - 1));
  }

  /** The stages that are left behind by going on to the target, the first one with them. */
  private List<Stage> between(int from, int target) {
    return IntStream.range(Math.max(from, 1), target).mapToObj(no -> stages.get(no - 1)).toList();
  }
}

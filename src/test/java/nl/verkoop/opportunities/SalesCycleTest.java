package nl.verkoop.opportunities;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import nl.verkoop.opportunities.SalesCycle.Action;
import nl.verkoop.opportunities.SalesCycle.Move;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where an opportunity may go from a stage: the third one needs a quote, the second may be skipped.
 */
class SalesCycleTest {

  private static final SalesCycle CYCLE =
      new SalesCycle(
          "C",
          "Cyclus",
          List.of(
              stage(1, false, false),
              stage(2, false, true),
              stage(3, true, false),
              stage(4, false, false)));

  private static Stage stage(int no, boolean quoteRequired, boolean allowSkip) {
    return new Stage(no, "Fase " + no, BigDecimal.TEN, BigDecimal.ONE, quoteRequired, allowSkip);
  }

  @ParameterizedTest(name = "{0} from {1} to {2}, quote: {3} leads to {4}")
  @CsvSource({
    "START, 0, 0, false, 1",
    "START, 1, 0, false, opportunity-started",
    "NEXT, 0, 0, false, opportunity-not-started",
    "JUMP, 0, 2, false, opportunity-not-started",
    "NEXT, 1, 0, false, 2",
    "NEXT, 3, 0, false, stage-needs-quote",
    "NEXT, 3, 0, true, 4",
    "NEXT, 4, 0, true, stage-unknown",
    "PREVIOUS, 1, 0, false, stage-unknown",
    "PREVIOUS, 3, 0, false, 2",
    "SKIP, 1, 0, false, 3",
    "SKIP, 2, 0, true, stage-not-skipped",
    "SKIP, 3, 0, true, stage-unknown",
    "JUMP, 1, 3, false, 3",
    "JUMP, 1, 4, true, stage-not-skipped",
    "JUMP, 2, 2, false, 2",
    "JUMP, 4, 1, false, 1",
    "JUMP, 2, 9, false, stage-unknown",
    "JUMP, 2, 0, false, stage-unknown",
    "UPDATE, 3, 0, false, 3"
  })
  void goesWhereItMay(Action action, int from, int to, boolean hasQuote, String expected) {
    var move = CYCLE.move(action, from, to, hasQuote);
    var result =
        move instanceof Move.Refused refused
            ? refused.reason().code()
            : String.valueOf(((Move.To) move).stage().stage());
    assertThat(result).isEqualTo(expected);
  }
}

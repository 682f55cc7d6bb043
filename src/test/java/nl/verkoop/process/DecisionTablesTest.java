package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the decision tables answer, on both sides of every limit. */
class DecisionTablesTest {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest(
      name = "{0} over the limit, {1} days late, {2} euro, {3} %, prepays {4}, offered {5}: {6}")
  @CsvSource({
    "0, 0, 10000, 20, false, false, none",
    "1, 0, 1, 0, false, false, credit-limit",
    "0, 60, 1, 0, false, false, none",
    "0, 61, 1, 0, false, false, overdue",
    "0, 0, 10001, 0, false, false, large-order",
    "0, 0, 1, 21, false, false, high-discount",
    "0, 0, 1, 0, true, false, prepayment",
    // The first rule that fits decides.
    "1, 0, 10001, 21, true, false, prepayment",
    "1, 61, 10001, 21, true, false, overdue",
    "1, 0, 10001, 21, false, false, credit-limit",
    "0, 61, 10001, 21, true, false, overdue",
    "0, 0, 10001, 21, true, false, prepayment",
    "0, 0, 10001, 21, false, false, large-order",
    // What was agreed in an offer needs no second approval, but credit is looked at anew.
    "0, 0, 10001, 21, false, true, none",
    "1, 0, 10001, 21, false, true, credit-limit",
    "0, 61, 1, 0, false, true, overdue",
    "0, 0, 1, 0, true, true, prepayment"
  })
  void credit(
      int excess,
      int days,
      int euro,
      int discount,
      boolean prepays,
      boolean offered,
      String reason) {
    assertThat(
            answer(
                "credit-check",
                Map.of(
                    "creditExcess", excess,
                    "daysOverdue", days,
                    "orderNet", euro,
                    "highestDiscount", discount,
                    "customerPrepays", prepays,
                    "coveredByOffer", offered)))
        .isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0} approved, {1} % discount, {2} % margin, {3} euro: {4}")
  @CsvSource({
    "false, 20, 10, 10000, none",
    "false, 21, 10, 1, high-discount",
    "false, 0, 9, 1, low-margin",
    "false, 0, 10, 10001, large-quote",
    // The first rule that fits decides.
    "true, 90, -50, 50000, none",
    "false, 90, -50, 50000, low-margin",
    "false, 90, 10, 50000, large-quote"
  })
  void discount(boolean approved, int discount, int margin, int euro, String reason) {
    assertThat(
            answer(
                "discount-policy",
                Map.of(
                    "withinApproved", approved,
                    "highestDiscount", discount,
                    "lowestMargin", margin,
                    "quoteNet", euro,
                    "customerGroup", "")))
        .isEqualTo(reason);
  }

  @ParameterizedTest(name = "{0} of {1} euro: {2}")
  @CsvSource({
    "credit-limit, 25000, salesmanager",
    "credit-limit, 25001, financemanager",
    "large-order, 25000, salesmanager",
    "high-discount, 1, salesmanager",
    "low-margin, 1, salesmanager",
    "large-quote, 25001, financemanager",
    "high-discount, 25001, financemanager",
    "overdue, 1, financemanager",
    "prepayment, 1, financemanager"
  })
  void route(String reason, int euro, String group) {
    assertThat(answer("approval-route", Map.of("approvalReason", reason, "orderNet", euro)))
        .isEqualTo(group);
  }

  private static String answer(String decision, Map<String, Object> facts) {
    try (var model = Files.newInputStream(Path.of("processes", decision + ".dmn"))) {
      return ENGINE.evaluateDecision(ENGINE.parseDecision(decision, model), facts).getSingleEntry();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package nl.verkoop.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
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
    "0, 0, 10000, 20, false, false, ''",
    "1, 0, 1, 0, false, false, credit-limit",
    "0, 60, 1, 0, false, false, ''",
    "0, 61, 1, 0, false, false, overdue",
    "0, 0, 10001, 0, false, false, large-order",
    "0, 0, 1, 21, false, false, high-discount",
    "0, 0, 1, 0, true, false, prepayment",
    // Every rule that fits counts.
    "1, 0, 10001, 21, true, false, prepayment credit-limit large-order high-discount",
    "1, 61, 10001, 21, true, false, overdue prepayment credit-limit large-order high-discount",
    "1, 0, 10001, 21, false, false, credit-limit large-order high-discount",
    "0, 61, 10001, 21, true, false, overdue prepayment large-order high-discount",
    "0, 0, 10001, 21, true, false, prepayment large-order high-discount",
    "0, 0, 10001, 21, false, false, large-order high-discount",
    // What was agreed in an offer needs no second approval, but credit is looked at anew.
    "0, 0, 10001, 21, false, true, ''",
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
    "false, 20, 10, 10000, ''",
    "false, 21, 10, 1, high-discount",
    "false, 0, 9, 1, low-margin",
    "false, 0, 10, 10001, large-quote",
    // Every rule that fits counts.
    "true, 90, -50, 50000, ''",
    "false, 90, -50, 50000, low-margin large-quote high-discount",
    "false, 90, 10, 50000, large-quote high-discount"
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
    "prepayment, 1, financemanager",
    "new-customer, 0, financemanager",
    "credit-limit-raise, 1, financemanager"
  })
  void route(String reason, int euro, String group) {
    assertThat(answer("approval-route", Map.of("approvalReason", reason, "orderNet", euro)))
        .isEqualTo(group);
  }

  private static String answer(String decision, Map<String, Object> facts) {
    try (var model = Files.newInputStream(Path.of("processes", decision + ".dmn"))) {
      var table = ENGINE.parseDecision(decision, model);
      return ENGINE.evaluateDecision(table, facts).stream()
          .map(each -> (String) each.getSingleEntry())
          .collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

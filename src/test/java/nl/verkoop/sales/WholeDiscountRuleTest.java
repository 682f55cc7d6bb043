package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.catalog.InvoiceDiscounts.Step;
import nl.verkoop.party.FulfilmentPolicy;
import nl.verkoop.sales.DocumentDraft.PricedLine;
import nl.verkoop.sales.DocumentDraft.Subject;
import nl.verkoop.sales.InvoiceDiscount.Origin;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is taken off a document that is written anew (features C-47, C-49 and C-62). */
class WholeDiscountRuleTest {

  /** From 50.00 on nothing, from 100.00 on 3 percent; less than 50.00 costs 5.00 extra. */
  private static final List<Step> STEPS =
      List.of(
          new Step(BigDecimal.ZERO, BigDecimal.ZERO, new BigDecimal("5.00")),
          new Step(new BigDecimal("50"), BigDecimal.ZERO, new BigDecimal("0.00")),
          new Step(new BigDecimal("100"), new BigDecimal("3"), new BigDecimal("0.00")));

  private static PricedLine line(String amount, boolean counts) {
    var price = LinePrice.typed(Euro.price(amount));
    return new PricedLine(
        Subject.comment(""),
        Supply.STOCK,
        BigDecimal.ONE,
        price,
        price,
        price.amount(BigDecimal.ONE),
        Optional.of(DocumentDraftTest.HIGH),
        InvoiceShare.none(counts),
        LineChoice.INCLUDED);
  }

  /** One line of 100.00, and of what was taken off as "TYPED 8.00"; nothing for a new document. */
  private static PricedBefore before(String discount, boolean accepted) {
    if (discount == null) {
      return PricedBefore.nothing();
    }
    var words = discount.split(" ");
    var was = new InvoiceDiscount(Origin.valueOf(words[0]), Percentage.ZERO, Euro.of(words[1]));
    return new PricedBefore(
        "K1",
        Orders.DAY,
        "",
        Map.of(1, Orders.vatLine("HIGH", "100.00")),
        Optional.of(was),
        accepted);
  }

  private static DocumentRequest request(BigDecimal discount) {
    return new DocumentRequest(
        "K1", null, null, null, null, null, null, null, null, null, null, discount, List.of());
  }

  private static String decided(
      boolean calculates, boolean whenAsked, PricedBefore before, String amount, BigDecimal typed) {
    var refusals = new ArrayList<Refusal>();
    var asked =
        new WholeDiscounts.Asked(
            request(typed),
            DocumentDraftTest.customer(FulfilmentPolicy.STANDARD),
            List.of(line(amount, true)),
            before,
            false,
            whenAsked);
    var decided =
        new WholeDiscountRule(asked, Euro.CURRENCY, calculates, calculates ? STEPS : List.of())
            .decide(refusals);
    return Stream.of(
            decided.discount().origin().name(),
            decided.discount().amount().amount().toPlainString(),
            decided.serviceCharge().isZero() ? "" : "+" + decided.serviceCharge().amount(),
            decided.notice().orElse(""),
            refusals.isEmpty() ? "" : refusals.get(0).code())
        .filter(word -> !word.isEmpty())
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  @ParameterizedTest(name = "reckoned {0}, was {1}, now {2} less {3}: {4}")
  @CsvSource({
    "true, , 100.00, , TERMS 3.00",
    "true, , 99.99, , NONE 0.00",
    "true, , 49.99, , NONE 0.00 +5.00",
    "true, , 100.00, 8.00, TYPED 8.00",
    "true, , 40.00, 8.00, TYPED 8.00 +5.00",
    "true, , 100.00, 0, TYPED 0.00",
    "true, , 100.00, 100.00, TYPED 100.00",
    "true, , 100.00, 100.01, NONE 0.00 invoice-discount-too-much",
    "true, , 100.00, -1, NONE 0.00 invoice-discount-invalid",
    "true, , 100.00, 1.001, NONE 0.00 invoice-discount-invalid",
    "true, , 100.00, 1.000, TYPED 1.00",
    "true, TERMS 3.00, 100.00, 3.00, TERMS 3.00",
    "true, TERMS 3.00, 200.00, 3.00, TERMS 6.00",
    "true, TERMS 4.00, 100.00, , TERMS 4.00",
    "true, NONE 0.00, 100.00, 0.00, NONE 0.00",
    "true, NONE 0.00, 110.00, 0.00, TERMS 3.30",
    "true, NONE 0.00, 40.00, , NONE 0.00 +5.00",
    "true, TYPED 8.00, 100.00, 8.00, TYPED 8.00",
    "true, TYPED 8.00, 100.00, 9.00, TYPED 9.00",
    "true, TYPED 8.00, 100.00, , TERMS 3.00",
    "true, TYPED 8.00, 110.00, 8.00, TERMS 3.30 invoice-discount-reset",
    "true, TYPED 8.00, 110.00, , TERMS 3.30",
    "true, TYPED 8.00, 40.00, 8.00, NONE 0.00 +5.00 invoice-discount-reset",
    "false, , 100.00, , NONE 0.00",
    "false, , 40.00, 8.00, TYPED 8.00",
    "false, TERMS 3.00, 100.00, , TERMS 3.00",
    "false, TERMS 3.00, 110.00, , NONE 0.00 invoice-discount-open",
    "false, TYPED 8.00, 100.00, 8.00, TYPED 8.00",
    "false, TYPED 8.00, 110.00, 8.00, NONE 0.00 invoice-discount-reset",
    "false, TYPED 8.00, 100.00, , NONE 0.00",
    "false, NONE 0.00, 110.00, , NONE 0.00"
  })
  void whatIsTakenOffFollowsFromTheLinesOrIsTyped(
      boolean calculates, String was, String amount, BigDecimal typed, String expected) {
    assertThat(decided(calculates, false, before(was, false), amount, typed)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "was {0}: {1}")
  @CsvSource({"TYPED 8.00, TERMS 3.00", "TERMS 9.00, TERMS 3.00", "NONE 0.00, TERMS 3.00"})
  void whoAsksGetsWhatWasAgreed(String was, String expected) {
    assertThat(decided(true, true, before(was, false), "100.00", null)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "accepted with {0}: {0}")
  @CsvSource({"TYPED 8.00", "TERMS 9.00", "NONE 0.00"})
  void anAcceptedOfferKeepsWhatItSaid(String was) {
    assertThat(decided(true, false, before(was, true), "100.00", null)).isEqualTo(was);
  }

  @ParameterizedTest(name = "100.00 that counts: {0}, {1}")
  @CsvSource({"true, TERMS 3.00", "false, NONE 0.00"})
  void onlyWhatCountsIsLookedAt(boolean counts, String expected) {
    var asked =
        new WholeDiscounts.Asked(
            request(null),
            DocumentDraftTest.customer(FulfilmentPolicy.STANDARD),
            List.of(line("100.00", counts)),
            PricedBefore.nothing(),
            false,
            false);
    var decided =
        new WholeDiscountRule(asked, Euro.CURRENCY, true, STEPS).decide(new ArrayList<>());
    assertThat(decided.discount().origin() + " " + decided.discount().amount().amount())
        .isEqualTo(expected);
    assertThat(decided.serviceCharge()).isEqualTo(Euro.ZERO);
  }
}

package nl.verkoop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.stream.Stream;
import nl.verkoop.campaigns.Campaign;
import nl.verkoop.catalog.PriceLine.SoldTo;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.shared.Euro;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which price and which discount of the list an item is offered for (features C-42, C-43, C-45).
 */
class BestOfferTest {

  private static final Item ITEM =
      new Item(
          "A1",
          "Stoel",
          Map.of(),
          List.of(
              ItemUnit.base("ST", "stuk", "piece"),
              new ItemUnit("BOX", "doos", "box", new BigDecimal("12"), false),
              new ItemUnit("BAG", "zak", "bag", new BigDecimal("0.3"), false)),
          new BigDecimal("10.00"),
          BigDecimal.ONE,
          "GOODS",
          "HIGH",
          "STOCK",
          "CHAIRS",
          false,
          Item.Type.INVENTORY);

  /**
   * A line as somebody would say it: "PRICE_GROUP from 25 at 8.95 less 5"; "final" where no
   * discount comes on top of its price.
   */
  private static PriceLine line(String words) {
    var read = new Scanner(words);
    var soldTo = SoldTo.valueOf(read.next());
    var from = BigDecimal.ZERO;
    var unit = "";
    BigDecimal price = null;
    var less = BigDecimal.ZERO;
    var discountAllowed = true;
    while (read.hasNext()) {
      switch (read.next()) {
        case "in" -> unit = read.next();
        case "from" -> from = new BigDecimal(read.next());
        case "at" -> price = new BigDecimal(read.next());
        case "less" -> less = new BigDecimal(read.next());
        case "final" -> discountAllowed = false;
        default -> throw new IllegalArgumentException(words);
      }
    }
    var soldToNo = soldTo == SoldTo.EVERYBODY ? "" : "G";
    return new PriceLine(
        soldTo,
        soldToNo,
        "A1",
        "",
        unit,
        from,
        PriceLine.ALWAYS,
        null,
        price,
        less,
        discountAllowed,
        true);
  }

  private static BestOffer best(String lines) {
    return new BestOffer(
        ITEM,
        Stream.of(lines.split(";"))
            .map(String::strip)
            .filter(words -> !words.isEmpty())
            .map(BestOfferTest::line)
            .toList(),
        Euro.CURRENCY);
  }

  private static String words(Offer offer) {
    return "%s %s less %s %s"
        .formatted(
            offer.price().amount().toPlainString(),
            offer.priceReason().origin(),
            offer.discount().value().toPlainString(),
            offer.discountReason().origin());
  }

  @ParameterizedTest(name = "C-42: {0}; {1} cost {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                         | 1  | 10 CARD less 0 NONE
          CUSTOMER at 9                                              | 1  | 9 CUSTOMER less 0 NONE
          CUSTOMER at 12                                             | 1  | 12 CUSTOMER less 0 NONE
          CUSTOMER at 0                                              | 1  | 0 CUSTOMER less 0 NONE
          CAMPAIGN at 9; PRICE_GROUP at 9                            | 1  | 9 CAMPAIGN less 0 NONE
          CAMPAIGN at 9; CUSTOMER at 9                               | 1  | 9 CUSTOMER less 0 NONE
          CAMPAIGN from 25 at 8.95; CUSTOMER at 9                    | 25 | 8.95 CAMPAIGN less 0 NONE
          CAMPAIGN less 10; CUSTOMER at 9 less 5                     | 1  | 9 CUSTOMER less 10 CAMPAIGN
          EVERYBODY at 8; CUSTOMER at 9                              | 1  | 8 EVERYBODY less 0 NONE
          EVERYBODY at 9; CUSTOMER at 9                              | 1  | 9 CUSTOMER less 0 NONE
          PRICE_GROUP from 25 at 8                                   | 24.99999 | 10 CARD less 0 NONE
          PRICE_GROUP from 25 at 8                                   | 25 | 8 GROUP less 0 NONE
          PRICE_GROUP from 25 at 8; PRICE_GROUP from 50 at 9         | 60 | 8 GROUP less 0 NONE
          PRICE_GROUP from 25 at 8; EVERYBODY less 5                 | 25 | 8 GROUP less 5 EVERYBODY
          EVERYBODY less 5; DISCOUNT_GROUP less 10; CUSTOMER less 7  | 1  | 10 CARD less 10 GROUP
          EVERYBODY less 10; CUSTOMER less 10                        | 1  | 10 CARD less 10 CUSTOMER
          EVERYBODY from 5 less 10                                   | 4  | 10 CARD less 0 NONE
          CUSTOMER at 9 final; EVERYBODY less 5                      | 1  | 9 CUSTOMER less 0 NONE
          CUSTOMER at 9 final; EVERYBODY at 10 less 20               | 1  | 10 EVERYBODY less 20 EVERYBODY
          CUSTOMER at 8 final; EVERYBODY at 10 less 20               | 1  | 8 CUSTOMER less 0 NONE
          CUSTOMER at 9 less 5                                       | 1  | 9 CUSTOMER less 5 CUSTOMER
          EVERYBODY less 100                                         | 1  | 10 CARD less 100 EVERYBODY
          CUSTOMER from 1 at 9                                       |    | 10 CARD less 0 NONE
          CUSTOMER at 9                                              |    | 9 CUSTOMER less 0 NONE
          """)
  void theBestPriceAndTheHighestDiscountGoTogether(
      String lines, BigDecimal quantity, String offer) {
    assertThat(words(best(lines).at("ST", quantity))).isEqualTo(offer);
  }

  @ParameterizedTest(name = "C-43: {0}; {1} {2} cost {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                      | 1       | BOX | 120 CARD from 0
          ''                                      | 1       | BAG | 3 CARD from 0
          CUSTOMER in BOX at 100                  | 1       | BOX | 100 CUSTOMER from 0
          CUSTOMER in BOX at 100                  | 1       | ST  | 10 CARD from 0
          CUSTOMER in ST at 9                     | 1       | ST  | 9 CUSTOMER from 0
          CUSTOMER in ST at 9                     | 1       | BOX | 120 CARD from 0
          CUSTOMER at 9                           | 1       | BOX | 108 CUSTOMER from 0
          CUSTOMER at 9; EVERYBODY in BOX at 100  | 1       | BOX | 100 EVERYBODY from 0
          CUSTOMER at 8; EVERYBODY in BOX at 100  | 1       | BOX | 96 CUSTOMER from 0
          CUSTOMER in BOX from 2 at 100           | 1.99999 | BOX | 120 CARD from 0
          CUSTOMER in BOX from 2 at 100           | 2       | BOX | 100 CUSTOMER from 2
          CUSTOMER from 24 at 9                   | 1.99999 | BOX | 120 CARD from 0
          CUSTOMER from 24 at 9                   | 2       | BOX | 108 CUSTOMER from 2
          CUSTOMER from 25 at 9                   | 2.08333 | BOX | 120 CARD from 0
          CUSTOMER from 25 at 9                   | 2.08334 | BOX | 108 CUSTOMER from 2.08334
          CUSTOMER from 1 at 9                    | 3.33333 | BAG | 3 CARD from 0
          CUSTOMER from 1 at 9                    | 3.33334 | BAG | 2.7 CUSTOMER from 3.33334
          """)
  void aPriceIsForItsUnitAndOneWithoutIsForAllByTheirSize(
      String lines, BigDecimal quantity, String unit, String offer) {
    var found = best(lines).at(unit, quantity);
    assertThat(
            "%s %s from %s"
                .formatted(
                    found.price().amount().toPlainString(),
                    found.priceReason().origin(),
                    found.priceReason().fromQuantity().stripTrailingZeros().toPlainString()))
        .isEqualTo(offer);
  }

  @Test
  void aDiscountOfAUnitIsForThatUnitOnly() {
    var best = best("CUSTOMER in BOX less 10; EVERYBODY less 5");
    assertThat(best.at("BOX", BigDecimal.ONE).discount().value()).isEqualByComparingTo("10");
    assertThat(best.at("ST", BigDecimal.ONE).discount().value()).isEqualByComparingTo("5");
  }

  @Test
  void howManyMoreWouldBeCheaperIsSaidInTheUnit() {
    var best = best("CUSTOMER from 30 at 8; CUSTOMER in BOX from 4 at 90");
    var one = best.betterThan("BOX", BigDecimal.ONE, new BigDecimal("12000")).orElseThrow();
    assertThat(one.fromQuantity()).isEqualByComparingTo("2.5");
    assertThat(one.offer().price().amount()).isEqualByComparingTo("96");
    var more = best.betterThan("BOX", new BigDecimal("3"), new BigDecimal("9600")).orElseThrow();
    assertThat(more.fromQuantity()).isEqualByComparingTo("4");
    assertThat(best.betterThan("ST", new BigDecimal("30"), new BigDecimal("800"))).isEmpty();
  }

  @ParameterizedTest(name = "{0}; {1} and more: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                                  | 1  |
          PRICE_GROUP from 25 at 8                            | 1  | 25 for 8
          PRICE_GROUP from 25 at 8                            | 25 |
          PRICE_GROUP from 25 at 8; PRICE_GROUP from 50 at 7  | 30 | 50 for 7
          PRICE_GROUP from 25 at 11; PRICE_GROUP from 50 at 7 | 1  | 50 for 7
          CUSTOMER at 8; PRICE_GROUP from 25 at 9             | 1  |
          EVERYBODY from 10 less 5                            | 1  | 10 for 10
          CUSTOMER at 8 final; EVERYBODY from 10 less 5       | 1  |
          """)
  void theNextQuantityThatCostsLessIsTold(String lines, BigDecimal quantity, String better) {
    var best = best(lines);
    var found =
        best.betterThan("ST", quantity, best.at("ST", quantity).paid())
            .map(
                each ->
                    each.fromQuantity().toPlainString()
                        + " for "
                        + each.offer().price().amount().toPlainString());
    assertThat(found.orElse(null)).isEqualTo(better);
  }

  /** A line may have kept a price, or been given one, that is better than the list of today. */
  @Test
  void whatCostsMoreThanIsPaidIsNotBetter() {
    var best = best("PRICE_GROUP from 25 at 8; PRICE_GROUP from 50 at 7");
    assertThat(
            best.betterThan("ST", BigDecimal.ONE, new BigDecimal("750"))
                .orElseThrow()
                .fromQuantity())
        .isEqualTo(new BigDecimal("50"));
    assertThat(best.betterThan("ST", BigDecimal.ONE, new BigDecimal("700"))).isEmpty();
  }

  @Test
  void theReasonSaysForWhomFromHowManyAndUntilWhen() {
    var until = PriceLine.ALWAYS.plusYears(200);
    var line =
        new PriceLine(
            SoldTo.PRICE_GROUP,
            "TRADE",
            "A1",
            "",
            "",
            new BigDecimal("25"),
            PriceLine.ALWAYS,
            until,
            new BigDecimal("8.95"),
            BigDecimal.ZERO,
            true,
            true);
    assertThat(
            new BestOffer(ITEM, List.of(line), Euro.CURRENCY)
                .at("ST", new BigDecimal("30"))
                .priceReason())
        .isEqualTo(new PriceReason(PriceOrigin.GROUP, "TRADE", new BigDecimal("25"), until));
  }

  @ParameterizedTest(name = "a price until {0} of a campaign until 2026-06-30 is one until {1}")
  @CsvSource({", 2026-06-30", "2026-05-31, 2026-05-31", "2026-12-31, 2026-06-30"})
  void aPriceOfACampaignEndsWithIt(LocalDate validUntil, LocalDate until) {
    var campaign =
        new Campaign(
            "SPRING",
            "Spring",
            LocalDate.of(2026, 4, 1),
            LocalDate.of(2026, 6, 30),
            "",
            Campaign.Status.ACTIVE);
    var line =
        new PriceLine(
            SoldTo.CAMPAIGN,
            "SPRING",
            "A1",
            "",
            "",
            new BigDecimal("25"),
            PriceLine.ALWAYS,
            validUntil,
            new BigDecimal("8.95"),
            BigDecimal.ZERO,
            true,
            true);
    assertThat(line.within(campaign).reason())
        .isEqualTo(new PriceReason(PriceOrigin.CAMPAIGN, "SPRING", new BigDecimal("25"), until));
  }

  @Test
  void betweenEqualsTheLineThatBeganLastIsNamed() {
    var old = line("CUSTOMER at 9");
    var newer =
        new PriceLine(
            SoldTo.CUSTOMER,
            "G",
            "A1",
            "",
            "",
            BigDecimal.ZERO,
            PriceLine.ALWAYS.plusYears(1),
            PriceLine.ALWAYS.plusYears(200),
            new BigDecimal("9"),
            BigDecimal.ZERO,
            true,
            false);
    var offer = new BestOffer(ITEM, List.of(old, newer), Euro.CURRENCY).at("ST", BigDecimal.ONE);
    assertThat(offer.priceReason().until()).isEqualTo(newer.validUntil());
  }
}

package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.ledger.Posting.VatGroup;
import nl.verkoop.ledger.PostingSetup.Sold;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.ledger.VatTreatment;
import nl.verkoop.sales.Orders.Price;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import nl.verkoop.tax.VatCalculator.Amount;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far an order is, what it costs, and how cheap it is (posting rules 1, 3.1, 4 and 5.3). */
class SalesOrderTest {

  @ParameterizedTest(name = "rule 4: of {0}, {1} shipped and {2} cancelled, {3} outstanding")
  @CsvSource({
    "10, 0, 0, 10",
    "10, 3, 0, 7",
    "10, 3, 7, 0",
    "10, 10, 0, 0",
    "10, 0, 10, 0",
    "2.5, 0.75, 0.25, 1.50"
  })
  void outstandingIsWhatWasNeitherShippedNorCancelled(
      String ordered, String shipped, String cancelled, BigDecimal outstanding) {
    var line = Orders.line(ordered, shipped, cancelled);
    assertThat(line.outstanding()).isEqualByComparingTo(outstanding);
    assertThat(line.isOutstanding()).isEqualTo(outstanding.signum() > 0);
  }

  @ParameterizedTest(name = "{5}: {0} less {1}% instead of {2} less {3}% is {4}% below the offer")
  @CsvSource({
    "10.00, 0, 10.00, 0, 0, as offered",
    "10.00, 5, 10.00, 0, 5, the discount",
    "9.00, 0, 10.00, 0, 10, the price typed",
    "9.00, 10, 10.00, 0, 19, both together",
    "12.00, 5, 10.00, 0, 5, dearer than offered never less than the discount",
    "20.00, 0, 10.00, 0, 0, dearer than offered",
    "0.00, 0, 10.00, 0, 100, free of charge",
    "2.00, 0, 3.00, 0, 33.33333, five decimals",
    "5.00, 7, 0.00, 0, 7, a card without a price",
    "10.00, 15, 10.00, 15, 0, a discount of the price list",
    "9.00, 15, 10.00, 15, 10, a price typed beside a discount of the list",
    "10.00, 20, 10.00, 15, 20, more than the discount of the list",
    "10.00, 10, 10.00, 15, 10, less than the discount of the list",
    "10.00, 0, 10.00, 15, 0, without the discount of the list"
  })
  void aPriceBelowTheOfferIsADiscountToo(
      String price,
      String discount,
      String offered,
      String offeredDiscount,
      BigDecimal below,
      String source) {
    assertThat(
            Orders.line(new Price(price, discount, offered, offeredDiscount)).belowOfferPercent())
        .as(source)
        .isEqualByComparingTo(below);
  }

  @ParameterizedTest(name = "{0}% and {1}%, agreed before {2}: {3}")
  @CsvSource({
    "0, 0, false, 0",
    "5, 10, false, 10",
    "10.00001, 5, false, 11",
    "10, 5, false, 10",
    "100, 0, false, 100"
  })
  void theHighestDiscountDecidesAndAPartOfAPercentCountsInFull(
      String one, String other, boolean agreedBefore, int highest) {
    var lines =
        Stream.of(one, other)
            .map(percent -> Orders.line(new Price("10.00", percent, "10.00")))
            .toList();
    assertThat(Orders.of(agreedBefore, lines).highestDiscountPercent()).isEqualTo(highest);
  }

  @Test
  void inAnOrderThatWasAgreedBeforeOnlyTheDiscountCounts() {
    var cheap = List.of(Orders.line(new Price("5.00", "3", "10.00")));
    assertThat(Orders.of(true, cheap).highestDiscountPercent()).isEqualTo(3);
    assertThat(Orders.of(false, cheap).highestDiscountPercent()).isEqualTo(52);
    assertThat(Orders.of(false, List.of()).highestDiscountPercent()).isZero();
  }

  @Test
  void theOrdersVatIsThatOfItsLinesAsTheyWereWritten() {
    var order =
        Orders.of(
            false,
            List.of(
                Orders.vatLine("HIGH", "0.02"),
                Orders.vatLine("OTHER", "50.00"),
                Orders.vatLine("HIGH", "0.02")));
    assertThat(order.vat())
        .as("rule 5.3")
        .containsExactly(
            new Amount(high("HIGH"), Euro.of("0.04"), Euro.of("0.01")),
            new Amount(high("OTHER"), Euro.of("50.00"), Euro.of("10.50")));
  }

  private static VatTreatment high(String group) {
    var percentage = new Percentage(new BigDecimal("21"));
    return new VatTreatment(
        new VatGroup("NL", group, "H21", VatCalculation.NORMAL, percentage), VatCategory.S);
  }

  @ParameterizedTest(name = "rule 3.1: {0} wrote the order: {1}")
  @CsvSource({"anna, true", "bert, true", "chris, false"})
  void whoEnteredOrChangedItWroteIt(String user, boolean wrote) {
    assertThat(Orders.of(false, List.of()).header().subject().authors().contains(user))
        .isEqualTo(wrote);
  }

  @Test
  void anOrderIsKnownByItsNumberAndBookedByItsGroups() {
    var order = Orders.of(false, List.of(Orders.line("1", "0", "0")));
    assertThat(order.no()).isEqualTo("VO000001");
    assertThat(order.header().netAmount()).isEqualTo(Euro.of("500.00"));
    assertThat(order.lines().get(0).asSold()).contains(new Sold("A1", "GOODS", "HIGH"));
  }
}

package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.shared.Money;
import nl.verkoop.shared.Percentage;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may be asked for in a line, and at which price (posting rules 1 and 4). */
class LinePricingTest {

  private static Item item(boolean blocked) {
    return new Item(
        "A1",
        "Stoel",
        "",
        "ST",
        new BigDecimal("9.95"),
        BigDecimal.ONE,
        "GOODS",
        "HIGH",
        "STOCK",
        blocked,
        Item.Type.INVENTORY);
  }

  private static DocumentRequest.Line line(
      BigDecimal quantity, BigDecimal price, BigDecimal percent) {
    return new DocumentRequest.Line(null, "A1", quantity, price, percent);
  }

  @ParameterizedTest(name = "{0} at {1} less {2}%: \"{3}\"")
  @CsvSource({
    "1, , , ''",
    "0.00001, 0, 0, ''",
    "999999999, 99999999, 100, ''",
    "1.000000, 1.000000, 1.000000, ''",
    ", , , quantity",
    "0, , , quantity",
    "-1, , , quantity",
    "999999999.00001, , , quantity",
    "0.000001, , , quantity",
    "1, -0.01, , unitPrice",
    "1, 99999999.01, , unitPrice",
    "1, 0.000001, , unitPrice",
    "1, , -1, discountPercent",
    "1, , 100.00001, discountPercent",
    "1, , 0.000001, discountPercent",
    "0, -1, 101, quantity unitPrice discountPercent"
  })
  void numbersLieWithinTheirLimitsAndHaveFiveDecimals(
      BigDecimal quantity, BigDecimal price, BigDecimal percent, String fields) {
    assertThat(LinePricing.against(line(quantity, price, percent), item(false), "", false))
        .extracting(Refusal::field)
        .containsExactly(
            Stream.of(fields.split(" ")).filter(each -> !each.isEmpty()).toArray(String[]::new));
  }

  @ParameterizedTest(name = "rule 1: item blocked {0}, order agreed before {1}: refused {2}")
  @CsvSource({
    "false, false, false",
    "true, false, true",
    "true, true, false",
    "false, true, false"
  })
  void anItemThatIsBlockedIsSoldOnlyWhereItWasAgreedBefore(
      boolean blocked, boolean agreedBefore, boolean refused) {
    var line = line(BigDecimal.ONE, null, null);
    assertThat(LinePricing.against(line, item(blocked), "lines[3].", agreedBefore))
        .isEqualTo(
            refused ? List.of(Refusal.of("lines[3].itemNo", "item-blocked", "A1")) : List.of());
  }

  @Test
  void anItemThatNobodyKnowsIsRefusedByItsNumber() {
    assertThat(LinePricing.against(line(BigDecimal.ONE, null, null), null, "lines[0].", true))
        .containsExactly(Refusal.of("lines[0].itemNo", "item-unknown", "A1"));
    var unnamed = new DocumentRequest.Line(null, null, BigDecimal.ONE, null, null);
    assertThat(LinePricing.against(unnamed, null, "", false))
        .containsExactly(Refusal.of("itemNo", "item-unknown", "null"));
  }

  @ParameterizedTest(name = "rule 4: {0} of 9.95 with {1} typed less {2}% is at {3}: {4}")
  @CsvSource({
    "7, , , 9.95, 69.65",
    "7, , 12.5, 9.95, 60.94",
    "7, 5.00, , 5.00, 35.00",
    "7, 0, , 0, 0.00",
    "7, 5.00, 100, 5.00, 0.00"
  })
  void thePriceIsTheItemsUnlessOneWasTyped(
      BigDecimal quantity, BigDecimal typed, BigDecimal percent, BigDecimal price, String net) {
    var priced = LinePricing.price(line(quantity, typed, percent), item(false), null);
    assertThat(priced.unitPrice()).isEqualTo(price);
    assertThat(priced.quantity()).isEqualTo(quantity);
    assertThat(priced.discountPercent())
        .isEqualTo(percent == null ? BigDecimal.ZERO : new Percentage(percent).value());
    assertThat(priced.amount().net()).isEqualTo(Money.euro(net));
    assertThat(priced.item()).isEqualTo(item(false));
  }
}

package nl.verkoop.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.ItemUnit;
import nl.verkoop.catalog.LineUnit;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.sales.InvoiceShare;
import nl.verkoop.sales.LineChoice;
import nl.verkoop.sales.LineType;
import nl.verkoop.sales.Offered;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.Euro;

/** What is true however often a line is shipped (posting rules 4 and 5.1, features O-23, O-43). */
class ShipmentPropertyTest {

  private static final Item ITEM =
      new Item(
          "A1",
          "Stoel",
          Map.of(),
          List.of(ItemUnit.base("ST", "stuk", "piece")),
          BigDecimal.TEN,
          new BigDecimal("3.33333"),
          "GOODS",
          "HIGH",
          "STOCK",
          "",
          false,
          Item.Type.INVENTORY);

  private static SalesOrder.Line line(
      int ordered, BigDecimal shipped, BigDecimal toShip, long cents) {
    return new SalesOrder.Line(
        1,
        1,
        LineType.ITEM,
        "A1",
        null,
        "Stoel",
        new LineUnit("ST", "stuk", BigDecimal.ONE),
        BigDecimal.valueOf(ordered),
        BigDecimal.TEN,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        BigDecimal.valueOf(cents, 2),
        "GOODS",
        "NL",
        "HIGH",
        "H21",
        VatCalculation.NORMAL,
        VatCategory.S,
        BigDecimal.ZERO,
        toShip,
        shipped,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new Offered(BigDecimal.TEN, BigDecimal.ZERO, PriceReason.CARD, PriceReason.NONE),
        InvoiceShare.none(true),
        LineChoice.INCLUDED);
  }

  @Property
  void neitherMoreThanWasOrderedNorMoreThanThereIsLeavesTheWarehouse(
      @ForAll @IntRange(min = 1, max = 60) int ordered,
      @ForAll @IntRange(max = 60) int inStock,
      @ForAll @LongRange(max = 1_000_000) long cents,
      @ForAll @Size(max = 10) List<@IntRange(min = 1, max = 30) Integer> attempts) {
    var shipped = BigDecimal.ZERO;
    var stock = BigDecimal.valueOf(inStock);
    var sales = BigDecimal.ZERO;
    var shipments = 0;
    for (var attempt : attempts) {
      var line = line(ordered, shipped, BigDecimal.valueOf(attempt), cents);
      var asked = ShipmentRule.asked(List.of(line), ShipmentRule::leaving, Map.of("A1", ITEM));
      if (ShipmentRule.moreThanOutstanding(List.of(line)).isEmpty()
          && ShipmentRule.moreThanInStock(asked, Map.of("A1", stock)).isEmpty()) {
        shipped = shipped.add(line.quantityToShip());
        stock = stock.subtract(line.quantityToShip());
        sales =
            sales.add(
                ShipmentRule.shipped(line, ITEM, Euro.CURRENCY, Euro.CURRENCY)
                    .value()
                    .sales()
                    .amount());
        shipments++;
      }
    }
    assertThat(stock).isNotNegative();
    assertThat(line(ordered, shipped, BigDecimal.ZERO, cents).outstanding()).isNotNegative();
    var share =
        BigDecimal.valueOf(cents, 2)
            .multiply(shipped)
            .divide(BigDecimal.valueOf(ordered), 10, RoundingMode.HALF_UP);
    assertThat(sales.subtract(share).abs())
        .as("half a cent of each shipment, and no more")
        .isLessThanOrEqualTo(BigDecimal.valueOf(5001L * shipments, 6));
  }

  /** what leaves the stock in parts is what the whole line is, whatever its unit. */
  @Property(tries = 300)
  void inBaseUnitsNothingIsLostOrGainedByShippingInParts(
      @ForAll @LongRange(min = 1, max = 9_999_999) long factor,
      @ForAll @Size(max = 8) List<@LongRange(min = 1, max = 999_999) Long> parts,
      @ForAll @LongRange(max = 999_999) long rest) {
    var unit = new LineUnit("BOX", "doos", BigDecimal.valueOf(factor, 5));
    var each = parts.stream().map(part -> BigDecimal.valueOf(part, 5)).toList();
    var last = BigDecimal.valueOf(rest, 5);
    var whole = each.stream().reduce(last, BigDecimal::add);
    var gone = BigDecimal.ZERO;
    var goneInBaseUnits = BigDecimal.ZERO;
    for (var part : each) {
      var leaves = unit.partInBaseUnits(gone, part);
      assertThat(leaves).isNotNegative();
      assertThat(leaves.subtract(part.multiply(unit.quantityPerUnit())).abs())
          .isLessThanOrEqualTo(new BigDecimal("0.00001"));
      goneInBaseUnits = goneInBaseUnits.add(leaves);
      gone = gone.add(part);
    }
    assertThat(goneInBaseUnits.add(unit.partInBaseUnits(gone, last)))
        .isEqualByComparingTo(unit.inBaseUnits(whole));
  }
}

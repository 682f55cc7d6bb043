package nl.verkoop.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.ItemUnit;
import nl.verkoop.catalog.LineUnit;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.inventory.GoodsMovement;
import nl.verkoop.inventory.GoodsMovement.Direction;
import nl.verkoop.inventory.GoodsMovement.Value;
import nl.verkoop.ledger.VatCalculation;
import nl.verkoop.ledger.VatCategory;
import nl.verkoop.sales.InvoiceShare;
import nl.verkoop.sales.LineChoice;
import nl.verkoop.sales.LineType;
import nl.verkoop.sales.Offered;
import nl.verkoop.sales.SalesOrder;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may leave the warehouse (posting rules 4 and 5.1, features O-23, O-24 and O-43). */
class ShipmentRuleTest {

  private static final Map<String, Item> CARDS =
      Stream.of(
              item("A1", "3.335", Item.Type.INVENTORY),
              item("A2", "0.00001", Item.Type.INVENTORY),
              item("S1", "40.00", Item.Type.SERVICE))
          .collect(Collectors.toMap(Item::no, each -> each));

  private static Item item(String no, String cost, Item.Type type) {
    return new Item(
        no,
        no,
        Map.of(),
        List.of(ItemUnit.base("ST", "stuk", "piece")),
        BigDecimal.TEN,
        new BigDecimal(cost),
        "GOODS",
        "HIGH",
        "STOCK",
        "",
        false,
        type);
  }

  /** Of a line: ordered, shipped, cancelled, and to ship. */
  private record Progress(String ordered, String shipped, String cancelled, String toShip) {}

  private static SalesOrder.Line line(int no, String item, String amount, Progress progress) {
    return new SalesOrder.Line(
        no,
        no,
        LineType.ITEM,
        item,
        null,
        "Stoel",
        new LineUnit("ST", "stuk", BigDecimal.ONE),
        new BigDecimal(progress.ordered()),
        BigDecimal.TEN,
        BigDecimal.ZERO,
        BigDecimal.ZERO,
        new BigDecimal(amount),
        "GOODS",
        "NL",
        "HIGH",
        "H21",
        VatCalculation.NORMAL,
        VatCategory.S,
        BigDecimal.ZERO,
        new BigDecimal(progress.toShip()),
        new BigDecimal(progress.shipped()),
        BigDecimal.ZERO,
        new BigDecimal(progress.cancelled()),
        new Offered(BigDecimal.TEN, BigDecimal.ZERO, PriceReason.CARD, PriceReason.NONE),
        InvoiceShare.none(true),
        LineChoice.INCLUDED);
  }

  @ParameterizedTest(name = "O-23: of {0}, {1} shipped and {2} cancelled, {3} more: refused {4}")
  @CsvSource({
    "10, 0, 0, 10, false",
    "10, 0, 0, 10.00001, true",
    "10, 3, 2, 5, false",
    "10, 3, 2, 6, true",
    "10, 10, 0, 1, true",
    "10, 0, 0, 10.00000, false"
  })
  void noMoreIsShippedThanIsOutstanding(
      String ordered, String shipped, String cancelled, String toShip, boolean refused) {
    var line = line(20, "A1", "100.00", new Progress(ordered, shipped, cancelled, toShip));
    var expected =
        Refusal.of(
            "lines[20].quantity",
            "more-than-outstanding",
            "Stoel",
            new BigDecimal(toShip),
            line.outstanding());
    assertThat(ShipmentRule.moreThanOutstanding(List.of(line)))
        .isEqualTo(refused ? List.of(expected) : List.of());
  }

  @ParameterizedTest(name = "O-43: {0} asked, {1} in stock: {2}")
  @CsvSource({
    "A1=3, A1=3, ''",
    "A1=3, A1=2.99999, more-than-in-stock A1 3 2.99999",
    "A1=3 A1=1, A1=3, more-than-in-stock A1 4 3",
    "A1=3 A1=1, A1=4, ''",
    "A1=1, '', more-than-in-stock A1 1 0",
    "A1=1 A2=5, A2=5, more-than-in-stock A1 1 0",
    "S1=1000, '', ''",
    "S1=1000 A2=5, A2=5, ''"
  })
  void stockNeverBecomesNegativeAndOfAServiceThereIsAlwaysEnough(
      String asked, String stock, String refused) {
    var wanted = asked.split(" ");
    var lines =
        IntStream.range(0, wanted.length)
            .mapToObj(at -> line(at, wanted[at].substring(0, 2), "1.00", toShip(wanted[at])))
            .toList();
    assertThat(
            ShipmentRule.moreThanInStock(
                    ShipmentRule.asked(lines, SalesOrder.Line::quantityToShip, CARDS), stock(stock))
                .stream()
                .map(each -> each.code() + " " + inWords(each))
                .collect(Collectors.joining(", ")))
        .isEqualTo(refused);
  }

  private static Progress toShip(String asked) {
    return new Progress("5000", "0", "0", asked.substring(3));
  }

  private static String inWords(Refusal refusal) {
    assertThat(refusal.field()).isEqualTo("items[" + refusal.arguments().get(0) + "]");
    return refusal.arguments().stream().map(String::valueOf).collect(Collectors.joining(" "));
  }

  private static Map<String, BigDecimal> stock(String written) {
    return Stream.of(written.split(" "))
        .filter(each -> !each.isEmpty())
        .map(each -> each.split("="))
        .collect(Collectors.toMap(each -> each[0], each -> new BigDecimal(each[1])));
  }

  @ParameterizedTest(name = "rule 5.1: {2} of {1} {0} for {3} bring {4} and cost {5}")
  @CsvSource({
    "A1, 10, 10, 99.50, 99.50, 33.35",
    "A1, 10, 3, 99.50, 29.85, 10.01",
    "A1, 3, 1, 100.00, 33.33, 3.34",
    "A2, 3, 2, 100.00, 66.67, 0.00",
    "S1, 10, 3, 99.50, 29.85, 0.00"
  })
  void theShippedShareIsExpected(
      String item, String ordered, String toShip, String amount, String sales, String cost) {
    var line = line(7, item, amount, new Progress(ordered, "0", "0", toShip));
    assertThat(ShipmentRule.shipped(line, CARDS.get(item), Euro.CURRENCY, Euro.CURRENCY))
        .isEqualTo(
            new GoodsMovement.Line(
                7,
                Direction.OUT,
                item,
                new BigDecimal(toShip),
                Value.expected(Euro.of(sales), Euro.of(cost))));
  }

  @Test
  void everyLineThatAsksTooMuchIsNamed() {
    var tooMuch = new Progress("1", "0", "0", "2");
    assertThat(
            ShipmentRule.moreThanOutstanding(
                List.of(line(1, "A1", "1.00", tooMuch), line(2, "A2", "1.00", tooMuch))))
        .extracting(Refusal::field)
        .containsExactly("lines[1].quantity", "lines[2].quantity");
  }
}

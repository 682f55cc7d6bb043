package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.verkoop.catalog.Item;
import nl.verkoop.catalog.ItemUnit;
import nl.verkoop.catalog.PriceOrigin;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines keep the price they had when a document is written anew (feature C-42). */
class PricedBeforeTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 9);
  private static final PriceReason AGREED =
      new PriceReason(PriceOrigin.CUSTOMER, "K1", BigDecimal.ZERO, null);

  private static Optional<Offer> offer(String item, String price, String discount) {
    return offer(item, price, discount, "1");
  }

  private static Optional<Offer> offer(
      String item, String price, String discount, String quantityPerUnit) {
    var card =
        new Item(
            item,
            item,
            Map.of(),
            List.of(ItemUnit.base("ST", "stuk", "piece")),
            BigDecimal.TEN,
            BigDecimal.ONE,
            "G",
            "H",
            "S",
            "",
            false,
            Item.Type.INVENTORY);
    return Optional.of(
        new Offer(
            card,
            new ItemUnit("ST", "stuk", "piece", number(quantityPerUnit), false),
            Euro.price(price),
            PriceReason.CARD,
            new Percentage(new BigDecimal(discount)),
            PriceReason.NONE,
            true));
  }

  /** One line as it was: 5 of A1 at 8.00 less 10 percent. */
  private static PricedBefore before(PriceReason price, PriceReason discount) {
    var line = Orders.agreed("5", "8.00", "10", price, discount);
    return new PricedBefore("K1", DAY, "", Map.of(1, line), Optional.empty(), false);
  }

  private static DocumentRequest request(LineRequest... lines) {
    return new DocumentRequest(
        "K1", null, null, null, null, null, null, null, null, null, null, null, List.of(lines));
  }

  private static BigDecimal number(String digits) {
    return digits == null ? null : new BigDecimal(digits);
  }

  private static String words(Optional<Offer> offer) {
    return offer
        .map(
            each ->
                "%s %s less %s %s"
                    .formatted(
                        each.price().amount(),
                        each.priceReason().origin(),
                        each.discount().value(),
                        each.discountReason().origin()))
        .orElse("-");
  }

  @ParameterizedTest(name = "{0} of {1}, typed {2} less {3}, for {4} on {5}: {6}")
  @CsvSource({
    "5,   A1, ,     ,   K1, 2026-03-09, 8 CUSTOMER less 10 CUSTOMER, nothing changed",
    "5.0, A1, ,     ,   K1, 2026-03-09, 8 CUSTOMER less 10 CUSTOMER, the same in other digits",
    "6,   A1, ,     ,   K1, 2026-03-09, 9 CARD less 3 NONE,          another quantity",
    "5,   A2, ,     ,   K1, 2026-03-09, 9 CARD less 3 NONE,          another item",
    "5,   A1, ,     ,   K2, 2026-03-09, 9 CARD less 3 NONE,          another customer",
    "5,   A1, ,     ,   K1, 2026-03-10, 9 CARD less 3 NONE,          another day",
    "6,   A1, 8.00, ,   K1, 2026-03-09, 9 CARD less 3 NONE,          its price for another quantity",
    "6,   A1, ,     10, K1, 2026-03-09, 9 CARD less 3 NONE,          its discount for another quantity",
    "5,   A1, 8.00, 10, K1, 2026-03-09, 8 CUSTOMER less 10 CUSTOMER, both sent back",
    "5,   A1, 7.00, ,   K1, 2026-03-09, 9 CARD less 10 CUSTOMER,     another price typed",
    "5,   A1, ,     11, K1, 2026-03-09, 8 CUSTOMER less 3 NONE,      another discount typed"
  })
  void aLineIsPricedAnewWhereItIsAnother(
      String quantity,
      String item,
      String price,
      String discount,
      String customer,
      LocalDate day,
      String offer,
      String why) {
    var asked = LineRequest.ofItem(item, number(quantity), number(price), number(discount));
    var kept =
        before(AGREED, AGREED).keep(List.of(offer(item, "9", "3")), request(asked), customer, day);
    assertThat(kept).as(why).extracting(PricedBeforeTest::words).containsExactly(offer);
  }

  @ParameterizedTest(name = "a document that names \"{0}\" now: {1}")
  @CsvSource({
    ", 8 CUSTOMER less 10 CUSTOMER",
    "' ', 8 CUSTOMER less 10 CUSTOMER",
    "SPRING, 9 CARD less 3 NONE"
  })
  void aDocumentThatNamesAnotherCampaignIsPricedAnew(String campaign, String offer) {
    var line = LineRequest.ofItem("A1", number("5"), null, null);
    var asked =
        new DocumentRequest(
            "K1",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            campaign,
            null,
            null,
            List.of(line));
    assertThat(before(AGREED, AGREED).keep(List.of(offer("A1", "9", "3")), asked, "K1", DAY))
        .extracting(PricedBeforeTest::words)
        .containsExactly(offer);
  }

  @Test
  void aUnitThatIsAnotherQuantityNowIsPricedAnew() {
    var asked = request(LineRequest.ofItem("A1", number("5"), null, null));
    var offers = List.of(offer("A1", "9", "3", "2"));
    assertThat(before(AGREED, AGREED).keep(offers, asked, "K1", DAY)).isEqualTo(offers);
  }

  @ParameterizedTest(name = "price {0}, discount {1}: {2}")
  @CsvSource({
    "true,  false, 9 CARD less 3 NONE",
    "false, true,  9 CARD less 3 NONE",
    "true,  true,  9 CARD less 3 NONE"
  })
  void whatWasTypedIsOfferedAnewOnceItIsTakenAway(
      boolean typedPrice, boolean typedDiscount, String offer) {
    var before =
        before(typedPrice ? PriceReason.TYPED : AGREED, typedDiscount ? PriceReason.TYPED : AGREED);
    var asked = LineRequest.ofItem("A1", number("5"), null, null);
    assertThat(before.keep(List.of(offer("A1", "9", "3")), request(asked), "K1", DAY))
        .extracting(PricedBeforeTest::words)
        .containsExactly(offer);
  }

  /** What was typed is measured against the offer of then as long as it is the same line. */
  @Test
  void theOfferBesideWhatWasTypedStays() {
    var line = Orders.line(new Orders.Price("7.00", "0", "10.00"));
    var before = new PricedBefore("K1", DAY, "", Map.of(1, line), Optional.empty(), false);
    var asked = LineRequest.ofItem("A1", BigDecimal.ONE, number("7.00"), null);
    assertThat(before.keep(List.of(offer("A1", "20", "0")), request(asked), "K1", DAY))
        .extracting(each -> each.orElseThrow().price())
        .containsExactly(Euro.price("10.00"));
  }

  @ParameterizedTest(name = "typed {0} less {1} once more: {2}")
  @CsvSource({"8.00, 10, 12 less 20", "8.00, , 12 less 20", "8.00, 11, 12 less 3"})
  void bothThatWereTypedStayMeasured(String price, String discount, String offered) {
    var line = Orders.line(new Orders.Price("8.00", "10", "12", "20"));
    var asked = LineRequest.ofItem("A1", BigDecimal.ONE, number(price), number(discount));
    var kept =
        new PricedBefore("K1", DAY, "", Map.of(1, line), Optional.empty(), false)
            .keep(List.of(offer("A1", "9", "3")), request(asked), "K1", DAY)
            .get(0)
            .orElseThrow();
    var words = kept.price().amount() + " less " + kept.discount().value();
    assertThat(words).isEqualTo(discount == null ? "9 less 3" : offered);
  }

  @Test
  void linesWithoutNumbersAreTheSameInTheirSequence() {
    var second = Orders.agreed("5", "8.00", "10", AGREED, AGREED);
    var lines = new LinkedHashMap<Integer, SalesOrder.Line>();
    lines.put(700, second);
    lines.put(1, Orders.agreed("6", "7.00", "0", AGREED, AGREED));
    var asked =
        request(
            LineRequest.ofItem("A1", number("5"), null, null),
            LineRequest.ofItem("A1", number("6"), null, null));
    var offers = List.of(offer("A1", "9", "3"), offer("A1", "9", "3"));
    assertThat(
            new PricedBefore("K1", DAY, "", lines, Optional.empty(), false)
                .keep(offers, asked, "K1", DAY))
        .extracting(each -> each.orElseThrow().price())
        .containsExactly(Euro.price("8"), Euro.price("7"));
  }

  @Test
  void aNewLineIsPricedAndAnOldOneFoundByItsNumber() {
    var fresh = LineRequest.ofItem("A1", number("5"), null, null);
    var old = new LineRequest(1, null, "A1", null, null, null, number("5"), null, null);
    var offers = List.of(offer("A1", "9", "3"), offer("A1", "9", "3"));
    assertThat(before(AGREED, AGREED).keep(offers, request(fresh, old), "K1", DAY))
        .extracting(PricedBeforeTest::words)
        .containsExactly("9 CARD less 3 NONE", "8 CUSTOMER less 10 CUSTOMER");
  }

  @Test
  void anItemThatDoesNotExistHasNoOfferAndANewDocumentKeepsNothing() {
    var asked = LineRequest.ofItem("NONE", number("5"), null, null);
    var none = List.of(Optional.<Offer>empty());
    assertThat(before(AGREED, AGREED).keep(none, request(asked), "K1", DAY)).isEqualTo(none);
    var offers = List.of(offer("A1", "9", "3"));
    assertThat(PricedBefore.nothing().keep(offers, request(asked), "K1", DAY)).isEqualTo(offers);
  }
}

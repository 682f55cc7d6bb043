package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.sales.OfferComparison.Difference;
import org.junit.jupiter.api.Test;

/** What is different between two offers is shown line by line. */
class OfferComparisonTest {

  private static SalesOrder offer(SalesOrder.Line... lines) {
    return Orders.of(false, Arrays.asList(lines));
  }

  private static SalesOrder.Line line(String quantity, String price, String discount) {
    return Orders.agreed(quantity, price, discount, PriceReason.CARD, PriceReason.NONE);
  }

  @Test
  void theSameIsNoDifference() {
    var offer = offer(line("10", "5.00", "0"));
    assertThat(OfferComparison.between(offer, offer(line("10.00", "5.0", "0.00")))).isEmpty();
  }

  @Test
  void aLineThatSaysSomethingElseIsShownWithBoth() {
    for (var other : List.of(line("12", "5", "0"), line("10", "4", "0"), line("10", "5", "3"))) {
      assertThat(OfferComparison.between(offer(line("10", "5", "0")), offer(other)))
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.before().quantity()).isEqualByComparingTo(BigDecimal.TEN);
                assertThat(each.after().quantity()).isEqualByComparingTo(other.quantity());
                assertThat(each.after().unitPrice()).isEqualByComparingTo(other.unitPrice());
                assertThat(each.after().discountPercent())
                    .isEqualByComparingTo(other.discountPercent());
              });
    }
  }

  @Test
  void aLineThatCameOrWentHasOneSideOnly() {
    var none = offer();
    var one = offer(line("10", "5", "0"));
    assertThat(OfferComparison.between(none, one))
        .singleElement()
        .matches(each -> each.before() == null && each.after() != null);
    assertThat(OfferComparison.between(one, none))
        .singleElement()
        .matches((Difference each) -> each.before() != null && each.after() == null);
  }
}

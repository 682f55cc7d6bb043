package nl.verkoop.sales;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import nl.verkoop.catalog.PriceOrigin;
import nl.verkoop.catalog.PriceReason;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line costs where something was typed, and where nothing was (features C-42 and C-45). */
class LinePriceTest {

  private static final PriceReason AGREED =
      new PriceReason(PriceOrigin.GROUP, "TRADE", BigDecimal.TEN, null);

  private static final LinePrice OFFERED =
      new LinePrice(Euro.price("8"), AGREED, new Percentage(BigDecimal.TEN), AGREED);

  @ParameterizedTest(name = "typed {0} less {1}: {2} {3} less {4} {5}")
  @CsvSource({
    ",     ,      8, GROUP, 10, GROUP",
    "8.00, 10.0,  8, GROUP, 10, GROUP",
    "7,    ,      7, TYPED, 0, NONE",
    "9,    ,      9, TYPED, 0, NONE",
    "0,    ,      0, TYPED, 0, NONE",
    ",     12.5,  8, GROUP, 12.5, TYPED",
    ",     0,     8, GROUP, 0, TYPED",
    "7,    0,     7, TYPED, 0, NONE",
    "7,    5,     7, TYPED, 5, TYPED"
  })
  void whatWasTypedStandsInsteadOfWhatIsOffered(
      BigDecimal typed,
      BigDecimal typedDiscount,
      BigDecimal price,
      PriceOrigin why,
      BigDecimal discount,
      PriceOrigin whyDiscount) {
    var line = OFFERED.or(typed, typedDiscount);
    assertThat(line.price()).isEqualTo(Euro.price(price));
    assertThat(line.priceReason().origin()).isEqualTo(why);
    assertThat(line.discount()).isEqualTo(new Percentage(discount));
    assertThat(line.discountReason().origin()).isEqualTo(whyDiscount);
  }

  @Test
  void itsAmountIsTheLinesAndACommentCostsNothing() {
    assertThat(OFFERED.amount(new BigDecimal("3")).net()).isEqualTo(Euro.of("21.60"));
    assertThat(LinePrice.nothing(Euro.CURRENCY).amount(BigDecimal.ONE).net())
        .isEqualTo(Euro.of("0.00"));
    var typed = LinePrice.typed(Euro.price("5"));
    assertThat(typed.priceReason()).isEqualTo(PriceReason.TYPED);
    assertThat(typed.discountReason()).isEqualTo(PriceReason.NONE);
  }
}

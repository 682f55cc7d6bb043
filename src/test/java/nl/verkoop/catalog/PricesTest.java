package nl.verkoop.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verkoop.IntegrationTest;
import nl.verkoop.Statements;
import nl.verkoop.catalog.Prices.Buyer;
import nl.verkoop.catalog.Prices.Offer;
import nl.verkoop.catalog.Prices.Wanted;
import nl.verkoop.shared.Euro;
import nl.verkoop.shared.Percentage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Items are offered at what their cards say, all lines of a document in one call. */
class PricesTest extends IntegrationTest {

  @Autowired private Prices prices;

  private List<Optional<Offer>> offered(String... items) {
    var buyer = new Buyer("K1003", "", "", today(), Euro.CURRENCY, "");
    return prices.offer(
        buyer, Arrays.stream(items).map(no -> new Wanted(no, null, BigDecimal.ONE)).toList());
  }

  @Test
  void eachLineGetsTheOfferOfItsItemInItsPlace() {
    var offers = offered("A3005", "NIETS", "A3004", null, "A3005");
    assertThat(offers.stream().map(each -> each.map(offer -> offer.item().no()).orElse("-")))
        .containsExactly("A3005", "-", "A3004", "-", "A3005");
    var card =
        jdbc.sql("select unit_price from item where no = 'A3004'").query(BigDecimal.class).single();
    var offer = offers.get(2).orElseThrow();
    assertThat(offer.price()).isEqualTo(Euro.price(card));
    assertThat(offer.discount()).isEqualTo(Percentage.ZERO);
    assertThat(offer.priceReason()).isEqualTo(PriceReason.CARD);
    assertThat(offer.discountReason()).isEqualTo(PriceReason.NONE);
  }

  @Test
  void aThousandLinesAreThreeStatements() {
    var many = Stream.generate(() -> "A3004").limit(1000).toArray(String[]::new);
    var statements = Statements.here(() -> offered(many));
    assertThat(statements).hasSize(3);
  }
}
